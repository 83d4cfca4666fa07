package org.yichuan.page.files.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TrueTypeFont;

/** A font that is loaded. */
final class Face {
    private final TrueTypeFont font;
    private final CmapLookup characters;
    /** Asked for each character: the font itself would look for its table under a lock each time. */
    private final HorizontalMetricsTable metrics;
    private final String name;
    private final double unitsPerEm;
    private final Map<Integer, Double> inkTops = new ConcurrentHashMap<>();
    private final Map<Integer, Double> inkBottoms = new ConcurrentHashMap<>();

    Face(TrueTypeFont font) throws IOException {
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
        this.metrics = font.getHorizontalMetrics();
        this.name = font.getName();
        this.unitsPerEm = font.getUnitsPerEm();
        if (font.getGlyph() == null || metrics == null) {
            throw new IOException("no TrueType outlines");
        }
    }

    TrueTypeFont font() {
        return font;
    }

    /** PostScript name. */
    String name() {
        return name;
    }

    /** 0 when it has no such character. */
    int glyph(int codePoint) {
        return characters.getGlyphId(codePoint);
    }

    double advance(int codePoint) {
        return metrics.getAdvanceWidth(glyph(codePoint)) / unitsPerEm;
    }

    double inkTop(int codePoint) {
        return inkTops.computeIfAbsent(codePoint, c -> edge(c, true));
    }

    double inkBottom(int codePoint) {
        return inkBottoms.computeIfAbsent(codePoint, c -> edge(c, false));
    }

    private double edge(int codePoint, boolean top) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(glyph(codePoint));
            return glyph == null ? 0 : (top ? glyph.getYMaximum() : glyph.getYMinimum()) / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
