package org.yichuan.page.layout;

import java.util.List;

/** What is put on a page; millimetres from its left and upper edge. */
public sealed interface Mark {

    /**
     * Characters of one face and size on one baseline.
     *
     * @param text     its characters
     * @param at       the left edge of each code point of the text
     * @param baseline their baseline
     * @param points   type size
     * @param narrowed width of a character against its own, 1 for the face as it is; long names in a red head are narrowed
     */
    record Run(FontRole role, double points, Ink ink, String text, List<Double> at, double baseline, double narrowed) implements Mark {
        public Run {
            at = List.copyOf(at);
        }

        /** The upper edge of its characters. */
        public double top() {
            return baseline - Sheet.ASCENT * points * Sheet.POINT;
        }
    }

    /** A rule: a filled rectangle. */
    record Rule(double x, double y, double width, double height, Ink ink) implements Mark {
    }

    /** Where the seal of an issuer is pressed (7.3.5.1). The issuers' places come in their order. */
    record SealPlace(int issuer, double x, double y, double diameter) implements Mark {
    }
}
