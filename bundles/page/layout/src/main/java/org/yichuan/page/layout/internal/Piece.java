package org.yichuan.page.layout.internal;

import java.util.List;
import java.util.function.DoubleFunction;
import org.yichuan.page.layout.Ink;
import org.yichuan.page.layout.Mark;
import org.yichuan.page.layout.Sheet;

/**
 * What pages are filled with, from top to bottom.
 *
 * @param kind   what it is
 * @param gap    room above it, unless it begins a page
 * @param height its own height
 * @param kept   stays on the page of the one after it
 * @param head   what comes again above it when it begins a page (the head of a table), or null
 * @param marks  its marks, given the place of its upper edge
 */
record Piece(Kind kind, double gap, double height, boolean kept, Piece head, DoubleFunction<List<Mark>> marks) {

    enum Kind {
        /** A line of the body or of an annex list */ TEXT,
        /** An empty line; nothing at the top of a page */ BLANK,
        /** Part of a table */ ROW,
        /** Signature, date, seals: never on a page without text */ SIGNATURE,
        /** An annex begins */ NEW_PAGE
    }

    static Piece text(Line line) {
        return new Piece(Kind.TEXT, Sheet.LEADING, Sheet.cell(line.points()), false, null, top -> line.marks(top, Ink.BLACK));
    }

    static Piece blank() {
        return new Piece(Kind.BLANK, 0, Sheet.LINE, false, null, top -> List.of());
    }

    /** Ends what is kept together, and takes no room. */
    static Piece cut() {
        return new Piece(Kind.BLANK, 0, 0, false, null, top -> List.of());
    }

    static Piece newPage() {
        return new Piece(Kind.NEW_PAGE, 0, 0, false, null, top -> List.of());
    }

    /** A line of text below another one: what may be spread (7.3.5.5). */
    boolean plain() {
        return kind == Kind.TEXT && gap == Sheet.LEADING && height == Sheet.CHARACTER;
    }

    Piece keep() {
        return new Piece(kind, gap, height, true, head, marks);
    }

    Piece free() {
        return new Piece(kind, gap, height, false, head, marks);
    }

    Piece apart(double room) {
        return new Piece(kind, room, height, kept, head, marks);
    }
}
