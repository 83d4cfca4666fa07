package org.yichuan.page.files.internal;

import java.util.List;

/** What stands in a file, as read back out of it; millimetres from the left and upper edge of the page. In the order of the file. */
record Seen(int pages, List<Glyph> glyphs, List<Rule> rules) {
    Seen {
        glyphs = List.copyOf(glyphs);
        rules = List.copyOf(rules);
    }

    /**
     * A character.
     *
     * @param font     PostScript name without the mark of a subset
     * @param inkTop   upper edge of what is printed, measured where a rule asks for it, else {@link Double#NaN}
     * @param inkBottom the lower edge
     */
    record Glyph(int page, int codePoint, double x, double baseline, double points, boolean red, String font, double inkTop, double inkBottom) {
    }

    /** A filled rectangle. */
    record Rule(int page, double x, double y, double width, double height, boolean red) {
    }
}
