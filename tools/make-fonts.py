#!/usr/bin/python3
"""Makes the fonts that the product brings (bundles/page/fonts) out of the Debian packages that hold them.

    apt-get install python3-fonttools fonts-noto-cjk fonts-noto-cjk-extra
    tools/make-fonts.py FOLDER-WITH-THE-FANDOL-FONTS OUT

The Fandol fonts are in the package texlive-lang-chinese. Outlines become TrueType, since that is what PDFBox embeds as
a subset; hinting and layout tables go, since positions are set by the product and nothing is shown small.
"""
import sys
from pathlib import Path
from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

NOTO = "/usr/share/fonts/opentype/noto/"
SIMPLIFIED = 2  # place of the SC face in the Noto collections


def encoded(codec, first, last):
    """Characters of a two-byte encoding."""
    found = set(range(0x20, 0x7F))
    for a in range(first, last):
        for b in range(0x40, 0xFF):
            try:
                found.add(ord(bytes([a, b]).decode(codec)))
            except (UnicodeDecodeError, TypeError):
                pass
    return found


def to_truetype(font):
    """Cubic outlines to quadratic ones, at most a thousandth of the type size off."""
    order = font.getGlyphOrder()
    glyphs, source = {}, font.getGlyphSet()
    for name in order:
        pen = TTGlyphPen(source)
        source[name].draw(Cu2QuPen(pen, 1.0 * font["head"].unitsPerEm / 1000, reverse_direction=True))
        glyphs[name] = pen.glyph()
    glyf = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, glyphs
    font["loca"], font["glyf"] = newTable("loca"), glyf
    if hasattr(font["CFF "].cff, "topDictIndex"):
        del font["CFF "]
    if "VORG" in font:
        del font["VORG"]
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in ("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements",
                  "maxSizeOfInstructions", "maxComponentElements", "maxComponentDepth", "maxPoints", "maxContours",
                  "maxCompositePoints", "maxCompositeContours"):
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    font.sfntVersion = "\000\001\000\000"


def make(source, number, characters, out):
    font = TTFont(source, fontNumber=number)
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "DSIG", "VORG", "gasp"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.glyph_names = False
    chooser = subset.Subsetter(options)
    chooser.populate(unicodes=characters)
    chooser.subset(font)
    if "CFF " in font:
        to_truetype(font)
    font["cmap"].tables = [table for table in font["cmap"].tables if table.format in (4, 12)]
    # with names: readers complain of a font that has none
    post = font["post"]
    post.formatType, post.extraNames, post.mapping, post.glyphOrder = 2.0, [], {}, font.getGlyphOrder()
    font.save(out)
    print(out, len(font.getBestCmap()), Path(out).stat().st_size)


def main():
    fandol, out = Path(sys.argv[1]), Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    basic = encoded("gb2312", 0xA1, 0xF8) | set(TTFont(fandol / "FandolFang-Regular.otf").getBestCmap())
    wide = encoded("gbk", 0x81, 0xFF)
    make(fandol / "FandolFang-Regular.otf", -1, basic, out / "fangsong.ttf")
    make(fandol / "FandolKai-Regular.otf", -1, basic, out / "kai.ttf")
    make(NOTO + "NotoSansCJK-Medium.ttc", SIMPLIFIED, basic, out / "hei.ttf")
    make(NOTO + "NotoSerifCJK-SemiBold.ttc", SIMPLIFIED, basic, out / "title.ttf")
    make(NOTO + "NotoSerifCJK-Regular.ttc", SIMPLIFIED, basic | wide, out / "song.ttf")


if __name__ == "__main__":
    main()
