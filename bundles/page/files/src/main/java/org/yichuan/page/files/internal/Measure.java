package org.yichuan.page.files.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.page.Finding;
import org.yichuan.api.text.Message;
import org.yichuan.page.layout.FontRole;
import org.yichuan.page.layout.Sheet;

/**
 * A part of the measuring: what it measures, and how departures are told. A part asks the layout nothing; a place is found by
 * what stands there.
 */
abstract class Measure {
    /** How exactly a place is measured where the standard names no tolerance, in millimetres. */
    static final double NEAR = 1;
    /** The same for edges that line up with each other. */
    static final double EVEN = 0.3;
    static final double CELL_4 = Sheet.cell(Sheet.SIZE_4);

    final Seen seen;
    final OfficialText text;
    final Issue issue;
    final Fonts fonts;
    final List<Line> lines;
    private final List<Finding> findings;

    /**
     * What is measured.
     *
     * @param lines    of all pages, in the file's order
     * @param findings where departures are put
     */
    record Subject(Seen seen, OfficialText text, Issue issue, Fonts fonts, List<Line> lines, List<Finding> findings) {
    }

    Measure(Subject subject) {
        this.seen = subject.seen();
        this.text = subject.text();
        this.issue = subject.issue();
        this.fonts = subject.fonts();
        this.lines = subject.lines();
        this.findings = subject.findings();
    }

    double width(Seen.Glyph glyph) {
        for (FontRole role : FontRole.values()) {
            Face face = fonts.first(role);
            if (face.name().equals(glyph.font()) && face.glyph(glyph.codePoint()) != 0) {
                return face.advance(glyph.codePoint()) * Sheet.cell(glyph.points());
            }
        }
        return 0;
    }

    Line find(int page, String text) {
        return lines.stream().filter(l -> l.page() == page && !text.isEmpty() && l.text().equals(text)).findFirst().orElse(null);
    }

    Line find(int page, String text, double top) {
        return lines.stream().filter(l -> l.page() == page && l.text().equals(text) && Math.abs(l.top() - top) < Sheet.LINE / 2).findFirst().orElse(null);
    }

    double middle(Line line) {
        Seen.Glyph last = line.glyphs().getLast();
        return (line.left() + last.x() + width(last)) / 2;
    }

    void face(String clause, Line line, FontRole role, String zh, String en) {
        Seen.Glyph glyph = line.glyphs().getFirst();
        if (fonts.first(role).glyph(glyph.codePoint()) != 0 && !glyph.font().equals(fonts.first(role).name())) {
            add(clause, line.page(), zh + "字体", "face of the " + en, fonts.first(role).name(), glyph.font());
        }
    }

    static boolean size(Line line, double points) {
        return Math.abs(line.points() - points) < 0.1;
    }

    static boolean opening(Seen.Glyph glyph) {
        return "（〔《〈「『【｛‘“".indexOf(glyph.codePoint()) >= 0;
    }

    static String excerpt(String text) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(6, text.codePointCount(0, text.length()))));
    }

    /** Without white space. */
    static String plain(String text) {
        return text.codePoints().filter(c -> !Character.isWhitespace(c) && !Character.isISOControl(c)).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Equal, where 〓 stands for whatever no font has. */
    static boolean same(String wanted, String found) {
        int[] a = wanted.codePoints().toArray();
        int[] b = found.codePoints().toArray();
        return a.length == b.length && IntStream.range(0, a.length).allMatch(i -> a[i] == b[i] || b[i] == Fonts.MISSING);
    }

    void near(String clause, int page, String zh, String en, double required, double measured, double tolerance) {
        if (!(Math.abs(measured - required) <= tolerance)) {
            add(clause, page, zh, en, mm(required) + "±" + mm(tolerance) + " mm", mm(measured) + " mm");
        }
    }

    void within(String clause, int page, String zh, String en, double edge, double measured, double less, double more) {
        if (!(measured >= edge + less && measured <= edge + more)) {
            add(clause, page, zh, en, (less < -EVEN ? "≤ " : "≥ ") + mm(edge) + " mm", mm(measured) + " mm");
        }
    }

    void add(String clause, int page, String zh, String en, String required, String measured) {
        findings.add(new Finding(clause, page, new Message(zh, en), required, measured));
    }

    static String mm(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
