package org.yichuan.page.layout.internal;

import java.util.ArrayList;
import java.util.List;
import org.yichuan.page.layout.Faces;
import org.yichuan.page.layout.FontRole;
import org.yichuan.page.layout.Sheet;

/**
 * Breaks text into lines by the rules of Chinese composition 禁则: no line begins with a closing mark or ends with an
 * opening one; numbers, years and words of letters are not broken. A mark that would begin a line is taken into the line
 * before by narrowing its punctuation, or takes the character before it along. All lines but the last are as wide as they may be.
 */
final class Breaker {
    private static final String NOT_FIRST = "，。、；：？！）〕》〉」』】｝’”…—～·％‰℃°,.;:?!)]}%";
    private static final String NOT_LAST = "（〔《〈「『【｛‘“([{￥$№";
    /** Full-width marks with half their box empty: on the left of the opening ones, on the right of the others. */
    private static final String OPENING = "（〔《〈「『【｛‘“";
    private static final String CLOSING = "，。、；：）〕》〉」』】｝’”";
    private static final double NARROWED_BY = 0.45;
    /** A line is not stretched when more than this would be put between two characters: then it stays as it falls. */
    private static final double STRETCH = 0.5;

    private final Faces faces;

    Breaker(Faces faces) {
        this.faces = faces;
    }

    /** Text of one face. */
    record Span(String text, FontRole role) {
    }

    /** What is never broken: a character, a number, a word, a pair of dashes. */
    private record Token(List<Integer> codePoints, FontRole role, List<Double> widths, double width) {
        int first() {
            return codePoints.getFirst();
        }

        int last() {
            return codePoints.getLast();
        }
    }

    /**
     * @param left   left edge of all lines
     * @param right  their right edge
     * @param first  left edge of the first line's first character
     */
    List<Line> lines(List<Span> spans, double points, double first, double left, double right) {
        List<Token> tokens = tokens(spans, points, right - left);
        List<Line> lines = new ArrayList<>();
        int from = 0;
        while (from < tokens.size()) {
            double start = lines.isEmpty() ? first : left;
            int to = end(tokens, from, right - start, points);
            lines.add(set(tokens.subList(from, to), points, start, right, to == tokens.size()));
            from = to;
            while (from < tokens.size() && tokens.get(from).first() == ' ') {
                from++;
            }
        }
        return lines;
    }

    /** A line that is not broken, beginning at {@code x}. */
    Line line(List<Span> spans, double points, double x) {
        return set(tokens(spans, points, Double.MAX_VALUE), points, x, Double.MAX_VALUE, true);
    }

    private int end(List<Token> tokens, int from, double room, double points) {
        double used = 0;
        int to = from;
        while (to < tokens.size() && used + tokens.get(to).width() <= room + 1e-6) {
            used += tokens.get(to++).width();
        }
        if (to == tokens.size()) {
            return to;
        }
        int taken = to;
        double more = used;
        while (taken < tokens.size() && taken - to < 2 && notFirst(tokens.get(taken))) {
            more += tokens.get(taken++).width();
        }
        if (taken > to && (taken == tokens.size() || !notFirst(tokens.get(taken)))
                && more - room <= room(tokens.subList(from, taken), points)) {
            return taken;
        }
        int back = Math.max(to, from + 1);
        while (back > from + 1 && (notFirst(tokens.get(back)) || notLast(tokens.get(back - 1)))) {
            back--;
        }
        return back > from + 1 || to <= from + 1 ? back : to;
    }

    /** How much narrower the marks of a line can be made. */
    private static double room(List<Token> tokens, double points) {
        return tokens.stream().filter(Breaker::narrow).count() * NARROWED_BY * Sheet.cell(points);
    }

    private Line set(List<Token> tokens, double points, double start, double right, boolean last) {
        double natural = tokens.stream().mapToDouble(Token::width).sum();
        double over = natural - (right - start);
        long marks = tokens.stream().filter(Breaker::narrow).count();
        double less = over > 1e-6 && marks > 0 ? over / marks : 0;
        double more = 0;
        if (!last && over < -1e-6 && tokens.size() > 1) {
            more = -over / (tokens.size() - 1);
            if (more > STRETCH * Sheet.cell(points)) {
                more = 0;
            }
        }
        List<Line.Glyph> glyphs = new ArrayList<>();
        double x = start;
        double end = start;
        for (Token token : tokens) {
            boolean narrowed = less > 0 && narrow(token);
            double at = narrowed && OPENING.indexOf(token.first()) >= 0 ? x - less : x;
            for (int i = 0; i < token.codePoints().size(); i++) {
                glyphs.add(new Line.Glyph(token.codePoints().get(i), token.role(), at));
                at += token.widths().get(i);
            }
            x += token.width() - (narrowed ? less : 0);
            end = x;
            x += more;
        }
        return new Line(glyphs, points, start, end);
    }

    private static boolean narrow(Token token) {
        return token.codePoints().size() == 1 && (OPENING.indexOf(token.first()) >= 0 || CLOSING.indexOf(token.first()) >= 0);
    }

    private static boolean notFirst(Token token) {
        return NOT_FIRST.indexOf(token.first()) >= 0;
    }

    private static boolean notLast(Token token) {
        return NOT_LAST.indexOf(token.last()) >= 0;
    }

    private List<Token> tokens(List<Span> spans, double points, double widest) {
        List<Token> tokens = new ArrayList<>();
        for (Span span : spans) {
            int[] text = span.text().codePoints().map(c -> Character.isWhitespace(c) ? ' ' : c).filter(c -> !Character.isISOControl(c)).toArray();
            int from = 0;
            for (int i = 1; i <= text.length; i++) {
                if (i == text.length || !together(text[i - 1], text[i])) {
                    add(tokens, text, from, i, span.role(), points, widest);
                    from = i;
                }
            }
        }
        return tokens;
    }

    private void add(List<Token> tokens, int[] text, int from, int to, FontRole role, double points, double widest) {
        List<Integer> codePoints = new ArrayList<>();
        List<Double> widths = new ArrayList<>();
        double width = 0;
        for (int i = from; i < to; i++) {
            codePoints.add(text[i]);
            widths.add(faces.advance(role, text[i]) * Sheet.cell(points));
            width += widths.getLast();
        }
        if (width > widest && to - from > 1) {
            // longer than a line: broken anywhere, since it must be
            for (int i = from; i < to; i++) {
                add(tokens, text, i, i + 1, role, points, widest);
            }
            return;
        }
        tokens.add(new Token(codePoints, role, widths, width));
    }

    private static boolean together(int before, int after) {
        if (before == after && (before == '—' || before == '…')) {
            return true;
        }
        return western(before) && western(after);
    }

    /** Letters and digits, and the signs inside numbers and words. */
    private static boolean western(int c) {
        return c > ' ' && c < 0x2000 && c != '(' && c != '[' && c != '·' && c != '°';
    }
}
