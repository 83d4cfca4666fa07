package org.yichuan.page.files.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SortedSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * What is embedded of a face: the glyphs of the characters that a document uses. The subset is made before PDFBox gets the
 * font: of the whole one it would list the widths of all its thirty thousand glyphs first, which took as long as everything else.
 */
final class Embedded {
    private static final int LETTERS = 26;
    private static final int TAG = 6;

    private final PDType0Font font;
    private final CmapLookup glyphs;
    private final boolean subsetLater;

    private Embedded(PDType0Font font, CmapLookup glyphs, boolean subsetLater) {
        this.font = font;
        this.glyphs = glyphs;
        this.subsetLater = subsetLater;
    }

    static Embedded of(PDDocument document, Face face, SortedSet<Integer> characters) throws IOException {
        if (characters.last() > 0xFFFF) {
            // the subsetter names characters of the basic plane only, PDFBox's own way names all
            Embedded whole = new Embedded(PDType0Font.load(document, face.font(), true), face.font().getUnicodeCmapLookup(), true);
            characters.forEach(whole.font::addToSubset);
            return whole;
        }
        TTFSubsetter subsetter = new TTFSubsetter(face.font());
        subsetter.addAll(characters);
        subsetter.setPrefix(tag(characters));
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        subsetter.writeToStream(out);
        TrueTypeFont small = new TTFParser(true).parse(new RandomAccessReadBuffer(out.toByteArray()));
        return new Embedded(PDType0Font.load(document, small, false), small.getUnicodeCmapLookup(), false);
    }

    /** Six letters before the name of a subset, the same for the same characters (ISO 32000, 9.9.2). */
    private static String tag(SortedSet<Integer> characters) {
        long hash = characters.hashCode() & 0xFFFFFFFFL;
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < TAG; i++) {
            tag.append((char) ('A' + hash % LETTERS));
            hash /= LETTERS;
        }
        return tag.append('+').toString();
    }

    PDType0Font font() {
        return font;
    }

    int glyph(int codePoint) {
        return glyphs.getGlyphId(codePoint);
    }

    /** To be called when everything is written. */
    void finish() throws IOException {
        if (subsetLater) {
            font.subset();
        }
    }
}
