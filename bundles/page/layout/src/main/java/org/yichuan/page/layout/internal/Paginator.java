package org.yichuan.page.layout.internal;

import java.util.ArrayList;
import java.util.List;
import org.yichuan.api.page.NotRendered;
import org.yichuan.api.text.Message;
import org.yichuan.page.layout.Mark;
import org.yichuan.page.layout.Sheet;

/** Puts pieces on pages. */
final class Paginator {
    /** More is no official document, but a file to send along; bounds what one rendering can take of the memory. */
    static final int PAGES = 200;
    private static final double NEARLY = 1e-6;

    private final List<Filled> pages = new ArrayList<>();

    /** A page being filled. */
    static final class Filled {
        final double top;
        final boolean annex;
        final List<Piece> pieces = new ArrayList<>();
        final List<Mark> fixed = new ArrayList<>();
        double bottom;
        /** Lines were taken away to stand with the signature: the others spread over the page (7.3.5.5). */
        boolean spread;

        Filled(double top, boolean annex) {
            this.top = top;
            this.annex = annex;
            this.bottom = top;
        }

        boolean begun() {
            return !pieces.isEmpty();
        }

        double after(List<Piece> more) {
            double y = bottom;
            boolean first = !begun();
            for (Piece piece : more) {
                if (first && piece.kind() == Piece.Kind.BLANK) {
                    continue;
                }
                y += (first ? 0 : piece.gap()) + piece.height();
                first = false;
            }
            return y;
        }

        void add(Piece piece) {
            if (begun() || piece.kind() != Piece.Kind.BLANK) {
                bottom = after(List.of(piece));
                pieces.add(piece);
            }
        }

        /** What is drawn on it. */
        List<Mark> marks() {
            List<Mark> marks = new ArrayList<>(fixed);
            long gaps = pieces.stream().skip(1).filter(Piece::plain).count();
            double missing = Sheet.BOTTOM - bottom;
            double more = spread && gaps > 0 && missing / gaps < Sheet.LEADING ? missing / gaps : 0;
            double y = top;
            boolean first = true;
            for (Piece piece : pieces) {
                y += first ? 0 : piece.gap() + (piece.plain() ? more : 0);
                marks.addAll(piece.marks().apply(y));
                y += piece.height();
                first = false;
            }
            return marks;
        }
    }

    /** @param fixed what stands at the head of the first page, above {@code top} */
    Paginator(List<Mark> fixed, double top) {
        Filled first = new Filled(top, false);
        first.fixed.addAll(fixed);
        pages.add(first);
    }

    List<Filled> fill(List<Piece> pieces) {
        int at = 0;
        while (at < pieces.size()) {
            Piece piece = pieces.get(at);
            if (piece.kind() == Piece.Kind.NEW_PAGE) {
                turn(true);
                at++;
                continue;
            }
            int to = at;
            while (to + 1 < pieces.size() && pieces.get(to).kept() && pieces.get(to + 1).kind() != Piece.Kind.NEW_PAGE) {
                to++;
            }
            List<Piece> together = pieces.subList(at, to + 1);
            if (last().begun() && last().after(together) > Sheet.BOTTOM + NEARLY) {
                last().spread = together.getLast().kind() == Piece.Kind.SIGNATURE && together.size() > 1;
                turn(last().annex);
                if (piece.head() != null) {
                    last().add(piece.head());
                }
                if (last().after(together) > Sheet.BOTTOM + NEARLY && to > at) {
                    // longer than a page all together: as much as goes
                    to = at;
                }
            }
            pieces.subList(at, to + 1).forEach(last()::add);
            at = to + 1;
        }
        return pages;
    }

    private Filled last() {
        return pages.getLast();
    }

    private void turn(boolean annex) {
        if (pages.size() == PAGES) {
            throw new NotRendered(new Message("排版后超过 " + PAGES + " 面。请将长表格或长附件改为随文发送的附件文件。",
                    "This comes to more than " + PAGES + " pages. Send the long table or annex along as a file instead."));
        }
        pages.add(new Filled(Sheet.TOP, annex));
    }
}
