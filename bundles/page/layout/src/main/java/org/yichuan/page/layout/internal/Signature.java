package org.yichuan.page.layout.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.PageFormat;
import org.yichuan.page.layout.Faces;
import org.yichuan.page.layout.FontRole;
import org.yichuan.page.layout.Ink;
import org.yichuan.page.layout.Mark;
import org.yichuan.page.layout.Numerals;
import org.yichuan.page.layout.Sheet;

/** 发文机关署名, 成文日期, 印章 and 附注 (7.3.5, 7.3.6) as one piece that is not torn. */
final class Signature {
    /** The seal's middle stands this much above that of signature and date: 居印章中心偏下位置. */
    private static final double ABOVE = 3;
    /** From the last line of text to a signature without a seal. */
    private static final int DOWN = 3;
    /** From row to row of a joint document: seals do not touch. */
    private static final int ROW = 5;
    /** Between a seal and the text above it, at least. */
    private static final double CLEAR = 0.5;
    /** Between two seals beside each other. */
    private static final double APART = 10;

    private final OfficialText text;
    private final Issue issue;
    private final Breaker breaker;
    private final List<Placed> lines = new ArrayList<>();
    private final List<Seal> seals = new ArrayList<>();

    /** Places are relative to the lower edge of the text above. */
    private record Placed(Line line, double top, Ink ink) {
    }

    private record Seal(int issuer, double x, double y, double diameter) {
        double bottom() {
            return y + diameter / 2;
        }
    }

    Signature(OfficialText text, Issue issue, Faces faces) {
        this.text = text;
        this.issue = issue;
        this.breaker = new Breaker(faces);
    }

    /** The piece, or none when there is nothing to sign. */
    List<Piece> pieces() {
        String date = text.date() == null ? "" : Numerals.date(text.date());
        double below;
        if (issue.format() == PageFormat.ORDER) {
            below = signedByHand(date);
        } else if (issue.format() == PageFormat.MINUTES || text.signature().isEmpty()) {
            below = unsealed(date);
        } else {
            below = sealed(date);
        }
        note(below);
        if (lines.isEmpty()) {
            return List.of();
        }
        double height = Math.max(lines.stream().mapToDouble(p -> p.top() + Sheet.CHARACTER).max().orElse(0),
                seals.stream().mapToDouble(Seal::bottom).max().orElse(0));
        DoubleFunction<List<Mark>> marks = top -> {
            List<Mark> drawn = new ArrayList<>();
            lines.forEach(p -> drawn.addAll(p.line().marks(top + p.top(), p.ink())));
            seals.forEach(s -> drawn.add(new Mark.SealPlace(s.issuer(), s.x(), top + s.y(), s.diameter())));
            return drawn;
        };
        return List.of(new Piece(Piece.Kind.SIGNATURE, 0, height, false, null, marks));
    }

    /** 加盖印章的公文, 7.3.5.1. Gives the upper edge of the line after the date. */
    private double sealed(String date) {
        int count = text.signature().size();
        double widest = text.signature().stream().mapToDouble(name -> line(name).width()).max().orElse(0);
        int columns = Math.min(count, widest > Sheet.TYPE_WIDTH / 2 ? 1 : widest > Sheet.TYPE_WIDTH / 3 ? 2 : 3);
        double dateWidth = line(date.isEmpty() ? "2026年12月31日" : date).width();
        int rows = (count + columns - 1) / columns;
        // of one row the seals lie over signature and date, of several those above over the signature alone
        double first = rows == 1 ? (Sheet.LINE + Sheet.CHARACTER) / 2 : Sheet.CHARACTER / 2;
        double largest = IntStream.range(0, Math.min(count, columns)).mapToDouble(issue::seal).max().orElse(Issue.USUAL_SEAL);
        double top = down(first - ABOVE - largest / 2);
        // the seal's upper edge within one line of the text: what whole lines do not give, the seal is lifted by
        double above = ABOVE + Math.max(0, top + first - ABOVE - largest / 2 - Sheet.LINE + CLEAR);
        for (int i = 0; i < count; i++) {
            int row = i / columns;
            int inRow = row == rows - 1 ? count - row * columns : columns;
            double x = middle(columns, columns - inRow + i % columns, widest, dateWidth);
            double y = top + row * ROW * Sheet.LINE;
            centred(text.signature().get(i), x, y, FontRole.FANGSONG, Ink.BLACK);
            double middle = row == rows - 1 ? (Sheet.LINE + Sheet.CHARACTER) / 2 : Sheet.CHARACTER / 2;
            seals.add(new Seal(i, x, y + middle - (row == 0 ? above : ABOVE), issue.seal(i)));
            if (i == count - 1) {
                centred(date, x, y + Sheet.LINE, FontRole.FANGSONG, Ink.BLACK);
            }
        }
        return top + (rows - 1) * ROW * Sheet.LINE + 2 * Sheet.LINE;
    }

    /** Where the signatures begin, in whole lines, so that a seal whose edge is at {@code edge} from there keeps clear of the text. */
    private static double down(double edge) {
        int lines = 2;
        while (lines * Sheet.LINE - Sheet.CHARACTER + edge < CLEAR) {
            lines++;
        }
        return lines * Sheet.LINE - Sheet.CHARACTER;
    }

    /** The middle of a column: the last one where the date is four characters from the right, the others evenly to its left. */
    private double middle(int columns, int column, double widest, double dateWidth) {
        double last = Sheet.RIGHT - Math.max(4 * Sheet.CHARACTER + dateWidth / 2, widest / 2);
        if (columns == 3) {
            last = Sheet.RIGHT - Sheet.TYPE_WIDTH / 6;
        }
        double apart = columns == 3 ? Sheet.TYPE_WIDTH / 3 : columns == 2 ? Math.max(widest + Sheet.CHARACTER, largest() + APART) : 0;
        return last - (columns - 1 - column) * apart;
    }

    private double largest() {
        return IntStream.range(0, text.signature().size()).mapToDouble(issue::seal).max().orElse(Issue.USUAL_SEAL);
    }

    /** 不加盖印章的公文, 7.3.5.2. */
    private double unsealed(String date) {
        double top = 2 * Sheet.LINE - Sheet.CHARACTER;
        double dateWidth = line(date).width();
        double right = Sheet.RIGHT - 2 * Sheet.CHARACTER;
        if (!text.signature().isEmpty()) {
            Line first = line(text.signature().getFirst());
            double left = right - first.width();
            if (left + 2 * Sheet.CHARACTER + dateWidth > right) {
                left = right - dateWidth - 2 * Sheet.CHARACTER;
            }
            for (String name : text.signature()) {
                Line line = line(name);
                lines.add(new Placed(line.moved(Math.min(left, right - line.width())), top, Ink.BLACK));
                top += Sheet.LINE;
            }
            add(date, left + 2 * Sheet.CHARACTER, top);
        } else {
            add(date, right - dateWidth, top);
        }
        return date.isEmpty() ? top : top + Sheet.LINE;
    }

    /** 加盖签发人签名章的公文, 7.3.5.3: office, name as its signature, two characters between. */
    private double signedByHand(String date) {
        double top = DOWN * Sheet.LINE - Sheet.CHARACTER;
        String name = issue.signers().isEmpty() ? "" : issue.signers().getFirst();
        String office = text.signature().isEmpty() ? "" : text.signature().getFirst();
        Line hand = breaker.line(List.of(new Breaker.Span(name, FontRole.KAI)), Sheet.SIZE_2, 0);
        double left = Sheet.RIGHT - 4 * Sheet.CHARACTER - hand.width();
        if (!name.isEmpty()) {
            lines.add(new Placed(hand.moved(left), top - (Sheet.cell(Sheet.SIZE_2) - Sheet.CHARACTER) / 2, Ink.RED));
        }
        Line post = line(office);
        add(office, left - 2 * Sheet.CHARACTER - post.width(), top);
        double dated = top + 2 * Sheet.LINE;
        add(date, Sheet.RIGHT - 4 * Sheet.CHARACTER - line(date).width(), dated);
        return dated + Sheet.LINE;
    }

    /** 附注, 7.3.6: in brackets on the line after the date; clear of the seals. */
    private void note(double top) {
        if (text.note() == null || text.note().isBlank()) {
            return;
        }
        double right = seals.stream().filter(s -> s.bottom() > top).mapToDouble(s -> s.x() - s.diameter() / 2 - 2).min().orElse(Sheet.RIGHT);
        double begin = top;
        if (right < Sheet.LEFT + Sheet.TYPE_WIDTH / 3) {
            right = Sheet.RIGHT;
            begin = Math.max(top, seals.stream().mapToDouble(s -> s.bottom() + 2).max().orElse(top));
        }
        for (Line line : breaker.lines(List.of(new Breaker.Span("（" + text.note().strip() + "）", FontRole.FANGSONG)), Sheet.SIZE_3,
                Sheet.LEFT + 2 * Sheet.CHARACTER, Sheet.LEFT, right)) {
            lines.add(new Placed(line, begin, Ink.BLACK));
            begin += Sheet.LINE;
        }
    }

    private void centred(String content, double x, double top, FontRole role, Ink ink) {
        if (!content.isEmpty()) {
            Line line = breaker.line(List.of(new Breaker.Span(content, role)), Sheet.SIZE_3, 0);
            lines.add(new Placed(line.moved(x - line.width() / 2), top, ink));
        }
    }

    private void add(String content, double x, double top) {
        if (!content.isEmpty()) {
            lines.add(new Placed(line(content).moved(x), top, Ink.BLACK));
        }
    }

    private Line line(String content) {
        return breaker.line(List.of(new Breaker.Span(content, FontRole.FANGSONG)), Sheet.SIZE_3, 0);
    }
}
