package org.yichuan.page.files.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.yichuan.api.official.Annex;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.PageFormat;
import org.yichuan.page.layout.FontRole;
import org.yichuan.page.layout.Numerals;
import org.yichuan.page.layout.Sheet;

/** 7.3.2 to 7.3.4: every paragraph is there, indented, its other lines at the edge; headings in their faces. */
final class BodyMeasure extends Measure {

    BodyMeasure(Subject subject) {
        super(subject);
    }

    void measure() {
        List<Line> body = lines.stream().filter(l -> size(l, Sheet.SIZE_3) && !l.red() && l.bottom() < Sheet.BOTTOM + 2).toList();
        List<Seen.Glyph> stream = body.stream().flatMap(l -> l.glyphs().stream()).toList();
        Reading after = new Reading(stream);
        String recipients = String.join("，", text.recipients()) + "：";
        boolean moved = lines.stream().anyMatch(l -> l.text().startsWith("主送："));
        if (!text.recipients().isEmpty() && !moved && issue.format() != PageFormat.ORDER && issue.format() != PageFormat.MINUTES) {
            after.expect("7.3.2", recipients, Sheet.LEFT, Sheet.LEFT, FontRole.FANGSONG, true);
        }
        blocks(after, text.body(), issue.format() == PageFormat.MINUTES);
        double indent = Sheet.LEFT + 2 * Sheet.CHARACTER;
        for (int i = 0; i < text.annexes().size(); i++) {
            String number = text.annexes().size() > 1 ? i + 1 + "." : "";
            after.expect("7.3.4", (i == 0 ? "附件：" : "") + number + text.annexes().get(i).title().strip(), i == 0 ? indent : indent + 3 * Sheet.CHARACTER, Double.NaN, FontRole.FANGSONG, i > 0);
        }
        after.tie();
        for (int i = 0; i < text.annexes().size(); i++) {
            Annex annex = text.annexes().get(i);
            if (!annex.body().isEmpty()) {
                after.expect("7.3.7", "附件" + (text.annexes().size() > 1 ? i + 1 : ""), Sheet.LEFT, Sheet.LEFT, FontRole.HEI, false);
                blocks(after, annex.body(), false);
            }
        }
    }

    private void blocks(Reading stream, List<Block> blocks, boolean minutes) {
        double indent = Sheet.LEFT + 2 * Sheet.CHARACTER;
        int[] numbers = new int[Block.Heading.LEVELS + 1];
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading heading -> {
                    numbers[heading.level()]++;
                    Arrays.fill(numbers, heading.level() + 1, numbers.length, 0);
                    FontRole role = heading.level() == 1 ? FontRole.HEI : heading.level() == 2 ? FontRole.KAI : FontRole.FANGSONG;
                    stream.expect("7.3.3", Numerals.ofHeading(heading.level(), numbers[heading.level()]) + heading.text().strip(), indent, Sheet.LEFT, role, true);
                }
                case Block.Paragraph paragraph -> paragraph.text().lines().filter(l -> !l.isBlank()).map(String::strip).forEach(l -> {
                    boolean attendance = minutes && (l.startsWith("出席：") || l.startsWith("请假：") || l.startsWith("列席："));
                    stream.expect(attendance ? "10.3" : "7.3.3", l, indent, attendance ? Double.NaN : Sheet.LEFT, attendance ? FontRole.HEI : FontRole.FANGSONG, true);
                });
                case Block.Table table -> {
                    // set in 4号; see tables()
                }
            }
        }
    }

    /** The characters of the body in their order, and what they are expected to be. */
    private final class Reading {
        private final List<Seen.Glyph> glyphs;
        private final int[] all;
        private int at;
        private boolean begun;
        private boolean shown;

        Reading(List<Seen.Glyph> glyphs) {
            this.glyphs = glyphs.stream().filter(g -> g.codePoint() != ' ').toList();
            this.all = this.glyphs.stream().mapToInt(Seen.Glyph::codePoint).toArray();
        }

        /**
         * A paragraph comes next.
         *
         * @param first where its first character stands
         * @param other where its other lines begin, or NaN: under each other
         * @param next  whether it must follow at once
         */
        void expect(String clause, String content, double first, double other, FontRole role, boolean next) {
            String wanted = plain(content);
            int[] characters = wanted.codePoints().toArray();
            if (characters.length == 0) {
                return;
            }
            int from = begun && next ? at : seek(characters);
            if (from < 0 || !same(characters, from)) {
                int page = glyphs.isEmpty() ? 1 : glyphs.get(Math.min(at, glyphs.size() - 1)).page();
                add(clause, page, "内容", "content", excerpt(wanted), excerpt(from < 0 ? "无" : new String(all, from, Math.min(20, all.length - from))));
                return;
            }
            begun = true;
            int to = from + characters.length;
            Seen.Glyph begin = glyphs.get(from);
            if (clause.equals("7.3.3") && !shown) {
                shown = true;
                if (begin.page() != 1 && !(text.body().getFirst() instanceof Block.Table)) {
                    add("7.3.3", 1, "首页必须显示正文", "text on the first page", "有", "无");
                }
            }
            near(clause, begin.page(), "首行缩进（“" + excerpt(wanted) + "”）", "indent of \"" + excerpt(wanted) + "\"", first, begin.x(), EVEN + (opening(begin) ? Sheet.CHARACTER / 2 : 0));
            if (fonts.first(role).glyph(begin.codePoint()) != 0 && !begin.font().equals(fonts.first(role).name())) {
                add(clause, begin.page(), "字体（“" + excerpt(wanted) + "”）", "face of \"" + excerpt(wanted) + "\"", fonts.first(role).name(), begin.font());
            }
            double edge = other;
            for (int i = from + 1; i < to; i++) {
                Seen.Glyph glyph = glyphs.get(i);
                Seen.Glyph before = glyphs.get(i - 1);
                if (glyph.page() != before.page() || glyph.baseline() > before.baseline() + 1) {
                    if (Double.isNaN(edge)) {
                        edge = glyph.x();
                    }
                    near(clause, glyph.page(), "回行位置（“" + excerpt(wanted) + "”）", "turned line of \"" + excerpt(wanted) + "\"", edge, glyph.x(), EVEN + (opening(glyph) ? Sheet.CHARACTER / 2 : 0));
                    if ("，。、；：？！）》〉”’】".indexOf(glyph.codePoint()) >= 0) {
                        add("5.2.3", glyph.page(), "行首禁则", "no line begins with a closing mark", "非句末标点", Character.toString(glyph.codePoint()));
                    }
                    if (glyph.page() == before.page()) {
                        pitch(glyph.baseline() - before.baseline(), glyph);
                    }
                }
            }
            at = to;
        }

        private void pitch(double pitch, Seen.Glyph glyph) {
            // a page that gave lines to the signature is spread, by less than a line's leading (7.3.5.5)
            if (pitch < Sheet.LINE - 0.1 || pitch > Sheet.LINE + Sheet.LEADING) {
                near("5.2.3", glyph.page(), "行距", "line spacing", Sheet.LINE, pitch, 0.1);
            }
        }

        private int seek(int[] wanted) {
            for (int i = at; i + wanted.length <= all.length; i++) {
                if (same(wanted, i)) {
                    return i;
                }
            }
            return -1;
        }

        private boolean same(int[] wanted, int from) {
            return from + wanted.length <= all.length
                    && IntStream.range(0, wanted.length).allMatch(i -> all[from + i] == wanted[i] || all[from + i] == Fonts.MISSING);
        }

        /** What follows need not follow at once: signature, date and note stand between. */
        void tie() {
            begun = false;
        }
    }
}
