package org.yichuan.page.files.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.yichuan.page.layout.Sheet;

/** Characters of one baseline that follow each other in the file. */
record Line(int page, List<Seen.Glyph> glyphs) {
    String text() {
        return glyphs.stream().map(g -> Character.toString(g.codePoint())).collect(Collectors.joining());
    }

    double left() {
        return glyphs.stream().mapToDouble(Seen.Glyph::x).min().orElse(0);
    }

    double points() {
        return glyphs.getFirst().points();
    }

    double top() {
        return glyphs.getFirst().baseline() - Sheet.ASCENT * points() * Sheet.POINT;
    }

    double bottom() {
        return top() + Sheet.cell(points());
    }

    boolean red() {
        return glyphs.getFirst().red();
    }
}
