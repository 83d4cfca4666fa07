package org.yichuan.page.layout.internal;

import java.util.ArrayList;
import java.util.List;
import org.yichuan.api.official.Annex;
import org.yichuan.api.official.Block;
import org.yichuan.page.layout.Faces;
import org.yichuan.page.layout.FontRole;
import org.yichuan.page.layout.Numerals;
import org.yichuan.page.layout.Sheet;

/** 主体 without signature: title, recipients, body, annex list, annexes (7.3.1 to 7.3.4, 7.3.7). */
final class Body {
    private static final double INDENT = 2 * Sheet.CHARACTER;
    private static final List<String> ATTENDANCE = List.of("出席：", "请假：", "列席：");

    private final Breaker breaker;
    private final TitleLines titles;
    private final Tables tables;

    Body(Faces faces) {
        this.breaker = new Breaker(faces);
        this.titles = new TitleLines(faces);
        this.tables = new Tables(faces);
    }

    /** 标题, 7.3.1; the room above the first line is the caller's business. */
    List<Piece> title(String title) {
        return titles.lines(title).stream().map(Piece::text).map(Piece::keep).toList();
    }

    /** 主送机关, 7.3.2. */
    List<Piece> recipients(List<String> recipients) {
        return recipients.isEmpty() ? List.of() : flush(joined(recipients, "，", "：")).stream().map(Piece::text).toList();
    }

    static String joined(List<String> names, String between, String end) {
        return String.join(between, names) + end;
    }

    /** 正文, 7.3.3. */
    List<Piece> body(List<Block> blocks, boolean minutes) {
        List<Piece> pieces = new ArrayList<>();
        int[] numbers = new int[Block.Heading.LEVELS + 1];
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading heading -> pieces.addAll(heading(heading, numbers));
                case Block.Paragraph paragraph -> paragraph.text().lines().filter(line -> !line.isBlank())
                        .forEach(line -> pieces.addAll(paragraph(line.strip(), minutes)));
                case Block.Table table -> pieces.addAll(tables.pieces(table));
            }
        }
        return pieces;
    }

    private List<Piece> heading(Block.Heading heading, int[] numbers) {
        numbers[heading.level()]++;
        for (int deeper = heading.level() + 1; deeper < numbers.length; deeper++) {
            numbers[deeper] = 0;
        }
        FontRole role = switch (heading.level()) {
            case 1 -> FontRole.HEI;
            case 2 -> FontRole.KAI;
            default -> FontRole.FANGSONG;
        };
        String text = Numerals.ofHeading(heading.level(), numbers[heading.level()]) + heading.text().strip();
        List<Piece> lines = breaker.lines(List.of(new Breaker.Span(text, role)), Sheet.SIZE_3, Sheet.LEFT + INDENT, Sheet.LEFT, Sheet.RIGHT)
                .stream().map(Piece::text).toList();
        // a heading does not end a page
        return heading.level() <= 2 ? lines.stream().map(Piece::keep).toList() : lines;
    }

    private List<Piece> paragraph(String text, boolean minutes) {
        if (minutes && ATTENDANCE.stream().anyMatch(text::startsWith)) {
            return attendance(text);
        }
        return breaker.lines(List.of(new Breaker.Span(text, FontRole.FANGSONG)), Sheet.SIZE_3, Sheet.LEFT + INDENT, Sheet.LEFT, Sheet.RIGHT)
                .stream().map(Piece::text).toList();
    }

    /** 出席, 请假, 列席 of minutes, 10.3. */
    private List<Piece> attendance(String text) {
        double after = Sheet.LEFT + INDENT + 3 * Sheet.CHARACTER;
        List<Line> lines = new ArrayList<>(breaker.lines(List.of(new Breaker.Span(text.substring(3).strip(), FontRole.FANGSONG)), Sheet.SIZE_3, after, after, Sheet.RIGHT));
        Line label = breaker.line(List.of(new Breaker.Span(text.substring(0, 3), FontRole.HEI)), Sheet.SIZE_3, Sheet.LEFT + INDENT);
        if (lines.isEmpty()) {
            return List.of(Piece.text(label));
        }
        List<Line.Glyph> glyphs = new ArrayList<>(label.glyphs());
        glyphs.addAll(lines.getFirst().glyphs());
        lines.set(0, new Line(glyphs, Sheet.SIZE_3, label.start(), lines.getFirst().end()));
        return lines.stream().map(Piece::text).toList();
    }

    /** 附件说明, 7.3.4: an empty line below the body, turned lines under the first character of the name. */
    List<Piece> annexList(List<Annex> annexes) {
        if (annexes.isEmpty()) {
            return List.of();
        }
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.blank());
        Line label = breaker.line(List.of(new Breaker.Span("附件：", FontRole.FANGSONG)), Sheet.SIZE_3, Sheet.LEFT + INDENT);
        for (int i = 0; i < annexes.size(); i++) {
            String number = annexes.size() > 1 ? i + 1 + "." : "";
            Line numbered = breaker.line(List.of(new Breaker.Span(number, FontRole.FANGSONG)), Sheet.SIZE_3, label.end());
            double name = annexes.size() > 9 ? Math.max(numbered.end(), label.end() + 1.5 * Sheet.CHARACTER) : numbered.end();
            List<Line> lines = breaker.lines(List.of(new Breaker.Span(annexes.get(i).title().strip(), FontRole.FANGSONG)), Sheet.SIZE_3, name, name, Sheet.RIGHT);
            List<Line.Glyph> glyphs = new ArrayList<>(i == 0 ? label.glyphs() : List.of());
            glyphs.addAll(numbered.glyphs());
            glyphs.addAll(lines.isEmpty() ? List.of() : lines.getFirst().glyphs());
            pieces.add(Piece.text(new Line(glyphs, Sheet.SIZE_3, i == 0 ? label.start() : label.end(), lines.isEmpty() ? numbered.end() : lines.getFirst().end())));
            lines.stream().skip(1).map(Piece::text).forEach(pieces::add);
        }
        return pieces;
    }

    /** 附件, 7.3.7: on a new page; its number on the first line, its title on the third. An annex that is a file has none. */
    List<Piece> annexes(List<Annex> annexes) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < annexes.size(); i++) {
            Annex annex = annexes.get(i);
            if (annex.body().isEmpty()) {
                continue;
            }
            pieces.add(Piece.newPage());
            String number = "附件" + (annexes.size() > 1 ? i + 1 : "");
            pieces.addAll(breaker.lines(List.of(new Breaker.Span(number, FontRole.HEI)), Sheet.SIZE_3, Sheet.LEFT, Sheet.LEFT, Sheet.RIGHT)
                    .stream().map(Piece::text).map(Piece::keep).toList());
            List<Piece> title = title(annex.title());
            for (int line = 0; line < title.size(); line++) {
                pieces.add(line == 0 ? title.get(0).apart(Sheet.LEADING + Sheet.LINE) : title.get(line));
            }
            pieces.add(Piece.blank().keep());
            pieces.addAll(body(annex.body(), false));
        }
        return pieces;
    }

    private List<Line> flush(String text) {
        return breaker.lines(List.of(new Breaker.Span(text, FontRole.FANGSONG)), Sheet.SIZE_3, Sheet.LEFT, Sheet.LEFT, Sheet.RIGHT);
    }
}
