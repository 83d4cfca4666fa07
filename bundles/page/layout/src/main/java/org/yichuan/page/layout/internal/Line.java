package org.yichuan.page.layout.internal;

import java.util.ArrayList;
import java.util.List;
import org.yichuan.page.layout.FontRole;
import org.yichuan.page.layout.Ink;
import org.yichuan.page.layout.Mark;
import org.yichuan.page.layout.Sheet;

/**
 * A set line: characters with their left edges, not yet on a page.
 *
 * @param start left edge of its first character
 * @param end   right edge of its last one
 */
record Line(List<Glyph> glyphs, double points, double start, double end) {

    record Glyph(int codePoint, FontRole role, double x) {
    }

    /** Its marks, with the upper edge of its characters at {@code top}. */
    List<Mark> marks(double top, Ink ink) {
        double baseline = top + Sheet.ASCENT * points * Sheet.POINT;
        List<Mark> marks = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || glyphs.get(i).role() != glyphs.get(from).role()) {
                StringBuilder text = new StringBuilder();
                List<Double> at = new ArrayList<>();
                for (Glyph glyph : glyphs.subList(from, i)) {
                    text.appendCodePoint(glyph.codePoint());
                    at.add(glyph.x());
                }
                marks.add(new Mark.Run(glyphs.get(from).role(), points, ink, text.toString(), at, baseline, 1));
                from = i;
            }
        }
        return marks;
    }

    double width() {
        return end - start;
    }

    /** The same, moved to the right. */
    Line moved(double by) {
        return new Line(glyphs.stream().map(g -> new Glyph(g.codePoint(), g.role(), g.x() + by)).toList(), points, start + by, end + by);
    }
}
