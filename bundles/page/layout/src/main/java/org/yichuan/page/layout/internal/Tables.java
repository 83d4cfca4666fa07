package org.yichuan.page.layout.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.yichuan.api.official.Block;
import org.yichuan.api.page.NotRendered;
import org.yichuan.api.text.Message;
import org.yichuan.page.layout.Faces;
import org.yichuan.page.layout.FontRole;
import org.yichuan.page.layout.Ink;
import org.yichuan.page.layout.Mark;
import org.yichuan.page.layout.Sheet;

/** Tables as wide as the type area, in 4号; their head comes again on every page. */
final class Tables {
    private static final double PADDING = 1.2;
    private static final double CELL = Sheet.cell(Sheet.SIZE_4);
    private static final double PITCH = CELL * 1.4;
    /** Lines of a part of a row: a row that is higher than that goes on in a further part. */
    private static final int PART = 26;
    private static final double LONGEST = 20;

    private final Faces faces;
    private final Breaker breaker;

    Tables(Faces faces) {
        this.faces = faces;
        this.breaker = new Breaker(faces);
    }

    List<Piece> pieces(Block.Table table) {
        double[] edges = edges(table);
        List<Piece> pieces = new ArrayList<>();
        boolean[] turned = new boolean[table.header().size()];
        for (int i = 0; i < turned.length; i++) {
            int column = i;
            double room = edges[i + 1] - edges[i] - 2 * PADDING;
            turned[i] = table.rows().stream().anyMatch(row -> width(row.get(column)) * CELL > room);
        }
        List<Piece> head = row(table.header(), edges, FontRole.HEI, null, new boolean[turned.length]);
        Piece first = head.getFirst();
        Piece drawn = new Piece(first.kind(), 0, first.height(), true, null, top -> {
            List<Mark> marks = new ArrayList<>(first.marks().apply(top));
            marks.add(new Mark.Rule(Sheet.LEFT, top, Sheet.TYPE_WIDTH, Sheet.THIN, Ink.BLACK));
            return marks;
        });
        if (table.header().isEmpty()) {
            return List.of();
        }
        pieces.add(drawn.apart(3));
        for (List<String> cells : table.rows()) {
            pieces.addAll(row(cells, edges, FontRole.FANGSONG, drawn, turned));
        }
        return pieces;
    }

    /** Edges of the columns: as wide as what stands in them asks for, up to twenty characters. */
    private double[] edges(Block.Table table) {
        int columns = table.header().size();
        double least = CELL + 2 * PADDING;
        if (columns * least > Sheet.TYPE_WIDTH) {
            throw new NotRendered(new Message("表格有 " + columns + " 栏，版心最多容下 " + (int) (Sheet.TYPE_WIDTH / least) + " 栏。请减少栏数，或作为附件文件随文发送。",
                    "A table has " + columns + " columns; the type area holds " + (int) (Sheet.TYPE_WIDTH / least) + ". Use fewer, or send it along as a file."));
        }
        double[] wanted = new double[columns];
        for (int i = 0; i < columns; i++) {
            double widest = width(table.header().get(i));
            for (List<String> row : table.rows()) {
                widest = Math.max(widest, width(row.get(i)));
            }
            wanted[i] = Math.max(1, Math.min(LONGEST, widest)) * CELL + 2 * PADDING + 0.1;
        }
        double[] widths = shared(wanted);
        double[] edges = new double[columns + 1];
        edges[0] = Sheet.LEFT;
        for (int i = 0; i < columns; i++) {
            edges[i + 1] = edges[i] + widths[i];
        }
        return edges;
    }

    /** Columns that want less than their share get what they want, the others share the rest; room left over goes to all. */
    private static double[] shared(double[] wanted) {
        double[] widths = wanted.clone();
        double sum = DoubleStream.of(wanted).sum();
        if (sum > Sheet.TYPE_WIDTH) {
            double share = Sheet.TYPE_WIDTH / wanted.length;
            double rest = Sheet.TYPE_WIDTH;
            double greedy = 0;
            for (double want : wanted) {
                rest -= want <= share ? want : share;
                greedy += want <= share ? 0 : want - share;
            }
            for (int i = 0; i < widths.length; i++) {
                widths[i] = wanted[i] <= share ? wanted[i] : share + rest * (wanted[i] - share) / greedy;
            }
        } else {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = wanted[i] * Sheet.TYPE_WIDTH / sum;
            }
        }
        return widths;
    }

    private double width(String text) {
        double width = 0;
        for (int i = 0; i < text.length() && width < LONGEST; i++) {
            width += faces.advance(FontRole.FANGSONG, text.charAt(i));
        }
        return width;
    }

    private List<Piece> row(List<String> cells, double[] edges, FontRole role, Piece head, boolean[] turned) {
        List<List<Line>> columns = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            double left = edges[i] + PADDING;
            double right = edges[i + 1] - PADDING;
            List<Line> lines = breaker.lines(List.of(new Breaker.Span(cells.get(i).strip(), role)), Sheet.SIZE_4, left, left, right);
            // centred, but where others of its column are turned
            if (lines.size() == 1 && !turned[i]) {
                lines = List.of(lines.getFirst().moved((right - left - lines.getFirst().width()) / 2));
            }
            columns.add(lines);
            most = Math.max(most, lines.size());
        }
        List<Piece> parts = new ArrayList<>();
        for (int from = 0; from < most; from += PART) {
            int begin = from;
            int count = Math.min(PART, most - from);
            double height = count * PITCH - (PITCH - CELL) + 2 * PADDING + Sheet.THIN;
            List<List<Line>> part = columns.stream().map(lines -> lines.subList(Math.min(begin, lines.size()), Math.min(begin + PART, lines.size()))).toList();
            parts.add(new Piece(Piece.Kind.ROW, 0, height, false, head, top -> marks(part, edges, top, height)));
        }
        return parts;
    }

    private static List<Mark> marks(List<List<Line>> columns, double[] edges, double top, double height) {
        List<Mark> marks = new ArrayList<>();
        for (List<Line> lines : columns) {
            double y = top + (height + Sheet.THIN - (lines.size() * PITCH - (PITCH - CELL))) / 2;
            for (Line line : lines) {
                marks.addAll(line.marks(y, Ink.BLACK));
                y += PITCH;
            }
        }
        for (int i = 0; i < edges.length; i++) {
            double x = i == edges.length - 1 ? edges[i] - Sheet.THIN : edges[i];
            marks.add(new Mark.Rule(x, top, Sheet.THIN, height + Sheet.THIN, Ink.BLACK));
        }
        marks.add(new Mark.Rule(Sheet.LEFT, top + height, Sheet.TYPE_WIDTH, Sheet.THIN, Ink.BLACK));
        return marks;
    }
}
