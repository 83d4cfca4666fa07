package org.yichuan.page.layout.internal;

import java.util.ArrayList;
import java.util.List;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.PageFormat;
import org.yichuan.api.page.NotRendered;
import org.yichuan.api.text.Message;
import org.yichuan.page.layout.Faces;
import org.yichuan.page.layout.FontRole;
import org.yichuan.page.layout.Ink;
import org.yichuan.page.layout.Mark;
import org.yichuan.page.layout.Numerals;
import org.yichuan.page.layout.Sheet;

/** 版记 (7.4): its last rule is the lower edge of the type area. A letter's has neither rules nor printing office (10.1). */
final class Imprint {
    private static final double CELL = Sheet.cell(Sheet.SIZE_4);
    /** From line to line in 4号; what is between two rules has half the room above and half below. */
    private static final double PITCH = CELL + Sheet.LEADING * Sheet.SIZE_4 / Sheet.SIZE_3;

    private final Breaker breaker;
    private final boolean ruled;
    private final List<List<Line>> groups = new ArrayList<>();

    /** @param recipients main recipients that found no room on the first page (7.3.2), or none */
    Imprint(List<String> recipients, List<String> copies, Issue issue, Faces faces) {
        this.breaker = new Breaker(faces);
        this.ruled = issue.format() != PageFormat.LETTER;
        List<Line> sent = new ArrayList<>();
        if (!recipients.isEmpty()) {
            sent.addAll(list("主送：", recipients));
        }
        if (!copies.isEmpty()) {
            sent.addAll(list("抄送：", copies));
        }
        if (!sent.isEmpty()) {
            groups.add(sent);
        }
        String office = issue.printedBy() == null ? "" : issue.printedBy().strip();
        if (ruled && (!office.isEmpty() || issue.printedOn() != null)) {
            groups.add(printed(office, issue.printedOn() == null ? "" : Numerals.date(issue.printedOn()) + "印发"));
        }
        if (height() > Sheet.TYPE_HEIGHT) {
            throw new NotRendered(new Message("版记放不下：主送、抄送机关过多。请改用统称（如“各车站”），或另附分发名单。",
                    "The imprint does not fit on a page: too many recipients. Use a collective name, or send a list along."));
        }
    }

    /** 左右各空一字; turned lines under the first name (7.4.2). */
    private List<Line> list(String label, List<String> names) {
        Line named = breaker.line(List.of(new Breaker.Span(label, FontRole.FANGSONG)), Sheet.SIZE_4, Sheet.LEFT + CELL);
        List<Line> lines = new ArrayList<>(breaker.lines(List.of(new Breaker.Span(Body.joined(names, "，", "。"), FontRole.FANGSONG)), Sheet.SIZE_4,
                named.end(), named.end(), Sheet.RIGHT - CELL));
        List<Line.Glyph> glyphs = new ArrayList<>(named.glyphs());
        glyphs.addAll(lines.getFirst().glyphs());
        lines.set(0, new Line(glyphs, Sheet.SIZE_4, named.start(), lines.getFirst().end()));
        return lines;
    }

    private List<Line> printed(String office, String date) {
        Line dated = breaker.line(List.of(new Breaker.Span(date, FontRole.FANGSONG)), Sheet.SIZE_4, 0);
        dated = dated.moved(Sheet.RIGHT - CELL - dated.width());
        List<Line> lines = new ArrayList<>(breaker.lines(List.of(new Breaker.Span(office, FontRole.FANGSONG)), Sheet.SIZE_4,
                Sheet.LEFT + CELL, Sheet.LEFT + CELL, dated.start() - CELL));
        if (lines.isEmpty()) {
            return List.of(dated);
        }
        Line last = lines.removeLast();
        List<Line.Glyph> glyphs = new ArrayList<>(last.glyphs());
        glyphs.addAll(dated.glyphs());
        lines.add(new Line(glyphs, Sheet.SIZE_4, last.start(), dated.end()));
        return lines;
    }

    boolean empty() {
        return groups.isEmpty();
    }

    double height() {
        return groups.stream().mapToDouble(lines -> lines.size() * PITCH).sum() + (ruled && !groups.isEmpty() ? Sheet.THICK : 0);
    }

    /** Drawn at the foot of a type area. */
    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        double y = Sheet.BOTTOM - height();
        for (int group = 0; group < groups.size(); group++) {
            if (ruled) {
                double thickness = group == 0 ? Sheet.THICK : Sheet.THIN;
                marks.add(new Mark.Rule(Sheet.LEFT, y, Sheet.TYPE_WIDTH, thickness, Ink.BLACK));
            }
            for (Line line : groups.get(group)) {
                marks.addAll(line.marks(ruled ? y + (PITCH - CELL) / 2 : y + PITCH - CELL, Ink.BLACK));
                y += PITCH;
            }
        }
        if (ruled) {
            marks.add(new Mark.Rule(Sheet.LEFT, Sheet.BOTTOM - Sheet.THICK, Sheet.TYPE_WIDTH, Sheet.THICK, Ink.BLACK));
        }
        return marks;
    }
}
