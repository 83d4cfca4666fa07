package org.yichuan.page.files.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yichuan.api.official.Annex;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.PageFormat;
import org.yichuan.api.page.Finding;
import org.yichuan.api.text.Message;
import org.yichuan.page.layout.FontRole;
import org.yichuan.page.layout.Labels;
import org.yichuan.page.layout.Numerals;
import org.yichuan.page.layout.Sheet;

/**
 * Measures a finished document against GB/T 9704-2012: what was read out of the file against what the standard says of the
 * text. It asks the layout nothing; a place is found by what stands there.
 */
public final class Measures {
    /** How exactly a place is measured where the standard names no tolerance, in millimetres. */
    private static final double NEAR = 1;
    /** The same for edges that line up with each other. */
    private static final double EVEN = 0.3;
    private static final double CELL_4 = Sheet.cell(Sheet.SIZE_4);

    private final Seen seen;
    private final OfficialText text;
    private final Issue issue;
    private final Fonts fonts;
    private final List<Finding> findings = new ArrayList<>();

    /** Characters of one baseline that follow each other in the file. */
    private record Line(int page, List<Seen.Glyph> glyphs) {
        String text() {
            return glyphs.stream().map(g -> Character.toString(g.codePoint())).collect(Collectors.joining());
        }

        double left() {
            return glyphs.stream().mapToDouble(Seen.Glyph::x).min().orElse(0);
        }

        double points() {
            return glyphs.getFirst().points();
        }

        double top() {
            return glyphs.getFirst().baseline() - Sheet.ASCENT * points() * Sheet.POINT;
        }

        double bottom() {
            return top() + Sheet.cell(points());
        }

        boolean red() {
            return glyphs.getFirst().red();
        }
    }

    private Measures(Seen seen, OfficialText text, Issue issue, Fonts fonts) {
        this.seen = seen;
        this.text = text;
        this.issue = issue;
        this.fonts = fonts;
    }

    static List<Finding> of(Seen seen, OfficialText text, Issue issue, Fonts fonts) {
        Measures measures = new Measures(seen, text, issue, fonts);
        measures.measure();
        return List.copyOf(measures.findings);
    }

    private void measure() {
        List<Line> lines = lines();
        typeArea(lines);
        double below = head(lines);
        pageNumbers(lines);
        imprint(lines);
        List<Line> titles = lines.stream().filter(l -> size(l, Sheet.SIZE_2) && !l.red()).toList();
        title(titles.stream().filter(l -> l.page() == 1).toList(), below, lines);
        main(lines);
        annexes(lines, titles);
        date(lines);
        tables(lines);
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Seen.Glyph glyph : seen.glyphs()) {
            Seen.Glyph before = lines.isEmpty() ? null : lines.getLast().glyphs().getLast();
            if (before == null || before.page() != glyph.page() || Math.abs(before.baseline() - glyph.baseline()) > 0.05
                    || Math.abs(before.points() - glyph.points()) > 0.05 || before.x() > glyph.x() || before.red() != glyph.red()) {
                lines.add(new Line(glyph.page(), new ArrayList<>()));
            }
            lines.getLast().glyphs().add(glyph);
        }
        return lines;
    }

    /** 5.2.1, 5.2.3: nothing outside the type area; 22 lines of 28 characters. */
    private void typeArea(List<Line> lines) {
        for (Line line : lines) {
            boolean number = line.bottom() > Sheet.BOTTOM + 2 && size(line, Sheet.SIZE_4);
            boolean letterhead = issue.format() == PageFormat.LETTER && line.page() == 1 && line.top() < Sheet.TOP;
            if (line.red() || number || letterhead) {
                continue;
            }
            within("5.2.1", line.page(), "版心上边", "upper edge of the type area", Sheet.TOP, line.top(), -EVEN, Sheet.TYPE_HEIGHT);
            within("5.2.1", line.page(), "版心下边", "lower edge of the type area", Sheet.BOTTOM, line.bottom(), -Sheet.TYPE_HEIGHT, EVEN);
            within("5.2.1", line.page(), "版心左边（订口 28 毫米）", "left edge of the type area", Sheet.LEFT, line.left(), -EVEN, Sheet.TYPE_WIDTH);
            // half the box of a closing mark is empty, and a line may end there
            double right = line.glyphs().stream().mapToDouble(g -> g.x() + width(g) * ("，。、；：）〕》〉」』】｝’”".indexOf(g.codePoint()) >= 0 ? 0.5 : 1)).max().orElse(0);
            within("5.2.1", line.page(), "版心右边", "right edge of the type area", Sheet.RIGHT, right, -Sheet.TYPE_WIDTH, EVEN);
        }
        for (int page = 1; page <= seen.pages(); page++) {
            int on = page;
            List<Double> tops = lines.stream().filter(l -> l.page() == on && size(l, Sheet.SIZE_3) && !l.red()).map(Line::top).distinct().sorted().toList();
            long distinct = IntStream.range(0, tops.size()).filter(i -> i == 0 || tops.get(i) - tops.get(i - 1) > 1).count();
            if (distinct > Sheet.LINES) {
                add("5.2.3", page, "每面行数", "lines of a page", "≤ 22", String.valueOf(distinct));
            }
        }
        for (Line line : lines) {
            boolean ideographs = line.glyphs().stream().allMatch(g -> g.codePoint() >= 0x4E00 && g.codePoint() < 0xA000);
            if (size(line, Sheet.SIZE_3) && ideographs && line.glyphs().size() == Sheet.CHARACTERS) {
                near("5.2.3", line.page(), "每行 28 字撑满版心", "28 characters fill the line", Sheet.TYPE_WIDTH,
                        line.glyphs().getLast().x() - line.left() + Sheet.CHARACTER, EVEN);
            }
        }
    }

    private double width(Seen.Glyph glyph) {
        for (FontRole role : FontRole.values()) {
            Face face = fonts.first(role);
            if (face.name().equals(glyph.font()) && face.glyph(glyph.codePoint()) != 0) {
                return face.advance(glyph.codePoint()) * Sheet.cell(glyph.points());
            }
        }
        return 0;
    }

    /** 7.2, 10.1 to 10.3. Gives the edge two lines above the title. */
    private double head(List<Line> lines) {
        List<Seen.Glyph> red = seen.glyphs().stream().filter(g -> g.page() == 1 && g.red() && g.font().equals(fonts.first(FontRole.TITLE).name())).toList();
        if (red.isEmpty()) {
            add("7.2.4", 1, "红色发文机关标志", "red head", "有", "无");
            return Double.NaN;
        }
        double top = red.stream().mapToDouble(Seen.Glyph::inkTop).min().orElse(0);
        double bottom = red.stream().mapToDouble(Seen.Glyph::inkBottom).max().orElse(0);
        double left = red.stream().mapToDouble(Seen.Glyph::x).min().orElse(0);
        double right = red.stream().mapToDouble(g -> g.x()).max().orElse(0);
        switch (issue.format()) {
            case LETTER -> near("10.1", 1, "发文机关标志上边缘至上页边", "head below the sheet's edge", Sheet.HEAD_OF_LETTER, top, NEAR);
            case ORDER -> near("10.2", 1, "发文机关标志上边缘至版心上边缘", "head below the type area's edge", Sheet.HEAD_OF_ORDER, top - Sheet.TOP, NEAR);
            case MINUTES -> near("10.3", 1, "纪要标志上边缘至版心上边缘", "head below the type area's edge", Sheet.HEAD, top - Sheet.TOP, NEAR);
            default -> near("7.2.4", 1, "发文机关标志上边缘至版心上边缘", "head below the type area's edge", Sheet.HEAD, top - Sheet.TOP, NEAR);
        }
        within("7.2.4", 1, "发文机关标志不超出版心", "head within the type area", Sheet.LEFT, left, -EVEN, Sheet.TYPE_WIDTH);
        within("7.2.4", 1, "发文机关标志不超出版心", "head within the type area", Sheet.RIGHT, right, -Sheet.TYPE_WIDTH, 0);
        labels(lines);
        return issue.format() == PageFormat.LETTER ? letter(lines, bottom) : number(lines, bottom);
    }

    /** 7.2.1 to 7.2.3. */
    private void labels(List<Line> lines) {
        List<String> expected = new ArrayList<>();
        if (issue.copyNumber() > 0) {
            expected.add(String.format("%06d", issue.copyNumber()));
        }
        String secrecy = issue.secrecy() == null ? "" : Labels.of(issue.secrecy());
        if (!secrecy.isEmpty()) {
            expected.add(secrecy + (issue.secrecyPeriod() == null || issue.secrecyPeriod().isBlank() ? "" : "★" + issue.secrecyPeriod()));
        }
        if (!Labels.of(issue.urgency()).isEmpty()) {
            expected.add(Labels.of(issue.urgency()));
        }
        for (int i = 0; i < expected.size(); i++) {
            Line line = find(lines, 1, expected.get(i));
            String clause = "7.2." + (Character.isDigit(expected.get(i).charAt(0)) ? 1 : expected.get(i).equals(Labels.of(issue.urgency())) ? 3 : 2);
            if (line == null) {
                add(clause, 1, expected.get(i), expected.get(i), "有", "无");
            } else {
                near(clause, 1, expected.get(i) + " 顶格", expected.get(i) + " at the left edge", Sheet.LEFT, line.left(), EVEN);
                if (issue.format() != PageFormat.LETTER) {
                    near(clause, 1, expected.get(i) + " 所在行", "line of " + expected.get(i), Sheet.TOP + i * Sheet.LINE, line.top(), NEAR);
                }
            }
        }
    }

    /** 7.2.5 to 7.2.7, 10.2. */
    private double number(List<Line> lines, double headBottom) {
        Line number = find(lines, 1, issue.number());
        if (number == null) {
            if (!issue.number().isEmpty()) {
                add("7.2.5", 1, "发文字号", "number", issue.number(), "无");
            }
            return Double.NaN;
        }
        double rows = (issue.signers().size() - 1) / 2 * Sheet.LINE;
        boolean order = issue.format() == PageFormat.ORDER;
        if (issue.signers().isEmpty() || order) {
            near(order ? "10.2" : "7.2.5", 1, "发文字号在发文机关标志下空二行", "number two lines below the head", 2 * Sheet.LINE, number.top() - headBottom, NEAR);
            near("7.2.5", 1, "发文字号居中", "number centred", Sheet.LEFT + Sheet.TYPE_WIDTH / 2, middle(number), NEAR);
        } else {
            near("7.2.5", 1, "发文字号与最后一个签发人同行", "number on the last signer's line", 2 * Sheet.LINE + rows, number.top() - headBottom, NEAR);
            near("7.2.5", 1, "发文字号居左空一字", "number one character from the left", Sheet.LEFT + Sheet.CHARACTER, number.left(), EVEN);
            signers(lines, headBottom);
        }
        face("7.2.5", number, FontRole.FANGSONG, "发文字号", "number");
        if (order) {
            return number.bottom();
        }
        Seen.Rule rule = seen.rules().stream().filter(r -> r.page() == 1 && r.red()).findFirst().orElse(null);
        if (rule == null) {
            add("7.2.7", 1, "红色分隔线", "red rule", "有", "无");
            return Double.NaN;
        }
        near("7.2.7", 1, "红色分隔线在发文字号之下", "red rule below the number", Sheet.TO_RULE, rule.y() - number.bottom(), EVEN);
        near("7.2.7", 1, "红色分隔线与版心等宽", "red rule as wide as the type area", Sheet.TYPE_WIDTH, rule.width(), EVEN);
        near("7.2.7", 1, "红色分隔线居中", "red rule centred", Sheet.LEFT, rule.x(), EVEN);
        return rule.y() + rule.height();
    }

    /** 7.2.6. */
    private void signers(List<Line> lines, double headBottom) {
        Line first = lines.stream().filter(l -> l.page() == 1 && l.text().startsWith("签发人：")).findFirst().orElse(null);
        if (first == null) {
            add("7.2.6", 1, "签发人", "signer", "有", "无");
            return;
        }
        near("7.2.6", 1, "签发人在发文机关标志下空二行", "signer two lines below the head", 2 * Sheet.LINE, first.top() - headBottom, NEAR);
        double widest = issue.signers().stream().mapToDouble(n -> n.codePointCount(0, n.length())).max().orElse(0);
        double names = issue.signers().size() > 1 ? 2 * widest + 1 : widest;
        near("7.2.6", 1, "签发人居右空一字", "signers one character from the right", Sheet.RIGHT - Sheet.CHARACTER - (4 + names) * Sheet.CHARACTER, first.left(), NEAR);
        Seen.Glyph name = first.glyphs().stream().filter(g -> g.codePoint() == issue.signers().getFirst().codePointAt(0)).findFirst().orElse(first.glyphs().getLast());
        if (!name.font().equals(fonts.first(FontRole.KAI).name())) {
            add("7.2.6", 1, "签发人姓名用楷体", "signer's name in 楷体", fonts.first(FontRole.KAI).name(), name.font());
        }
    }

    /** 10.1. */
    private double letter(List<Line> lines, double headBottom) {
        List<Seen.Rule> rules = seen.rules().stream().filter(r -> r.page() == 1 && r.red()).sorted(Comparator.comparingDouble(Seen.Rule::y)).toList();
        if (rules.size() != 4) {
            add("10.1", 1, "两条红色双线", "two red double rules", "4", String.valueOf(rules.size()));
            return Double.NaN;
        }
        for (Seen.Rule rule : rules) {
            near("10.1", 1, "红色双线长", "length of the red double rules", Sheet.LETTER_RULE, rule.width(), EVEN);
            near("10.1", 1, "红色双线居中", "red double rules centred", (Sheet.WIDTH - Sheet.LETTER_RULE) / 2, rule.x(), EVEN);
        }
        near("10.1", 1, "首条红色双线在发文机关标志下", "first double rule below the head", Sheet.TO_RULE, rules.get(0).y() - headBottom, EVEN);
        near("10.1", 1, "第二条红色双线距下页边", "second double rule above the sheet's edge", Sheet.LETTER_RULE_ABOVE_EDGE,
                Sheet.HEIGHT - rules.get(3).y() - rules.get(3).height(), EVEN);
        if (rules.get(0).height() <= rules.get(1).height() || rules.get(2).height() >= rules.get(3).height()) {
            add("10.1", 1, "双线上粗下细、上细下粗", "double rules thick above thin, thin above thick", "粗细、细粗", "不符");
        }
        double end = rules.get(1).y() + rules.get(1).height();
        Line number = find(lines, 1, issue.number());
        if (number == null) {
            return Double.NaN;
        }
        near("10.1", 1, "发文字号距首条红色双线", "number below the double rule", Sheet.LEADING, number.top() - end, EVEN);
        Seen.Glyph last = number.glyphs().getLast();
        near("10.1", 1, "发文字号顶格居版心右边缘", "number at the right edge", Sheet.RIGHT, last.x() + width(last), EVEN);
        return lines.stream().filter(l -> l.page() == 1 && size(l, Sheet.SIZE_3) && l.top() < titleTop(lines)).mapToDouble(Line::bottom).max().orElse(number.bottom());
    }

    private static double titleTop(List<Line> lines) {
        return lines.stream().filter(l -> l.page() == 1 && size(l, Sheet.SIZE_2) && !l.red()).mapToDouble(Line::top).min().orElse(0);
    }

    /** 7.3.1, 7.3.2. */
    private void title(List<Line> title, double below, List<Line> lines) {
        if (issue.format() == PageFormat.ORDER) {
            return;
        }
        String expected = plain(text.title());
        String found = plain(title.stream().map(Line::text).collect(Collectors.joining()));
        if (!same(expected, found)) {
            add("7.3.1", 1, "标题", "title", expected, found);
            return;
        }
        if (!Double.isNaN(below)) {
            near(issue.format() == PageFormat.LETTER ? "10.1" : "7.3.1", 1, "标题与其上要素相距二行", "title two lines below", 2 * Sheet.LINE, title.getFirst().top() - below, NEAR);
        }
        for (Line line : title) {
            near("7.3.1", 1, "标题居中", "title centred", Sheet.LEFT + Sheet.TYPE_WIDTH / 2, middle(line), NEAR);
            face("7.3.1", line, FontRole.TITLE, "标题", "title");
        }
        for (int i = 1; i + 1 < title.size(); i++) {
            double before = title.get(i - 1).glyphs().size();
            double here = title.get(i).glyphs().size();
            double after = title.get(i + 1).glyphs().size();
            if (title.size() == 3 && here + 1 < before && here + 1 < after) {
                add("7.3.1", 1, "标题排列为梯形或菱形", "title in the shape of a trapezium or rhombus", "梯形或菱形", "沙漏形");
            }
        }
        int at = 0;
        while (lines.get(at) != title.getLast()) {
            at++;
        }
        if (at + 1 < lines.size() && lines.get(at + 1).page() == 1 && size(lines.get(at + 1), Sheet.SIZE_3)) {
            near("7.3.2", 1, "标题下空一行", "one empty line below the title", Sheet.LINE + Sheet.LEADING, lines.get(at + 1).top() - title.getLast().bottom(), NEAR);
        }
    }

    /** 7.3.2 to 7.3.4: every paragraph is there, indented, its other lines at the edge; headings in their faces. */
    private void main(List<Line> lines) {
        List<Line> body = lines.stream().filter(l -> size(l, Sheet.SIZE_3) && !l.red() && l.bottom() < Sheet.BOTTOM + 2).toList();
        List<Seen.Glyph> stream = body.stream().flatMap(l -> l.glyphs().stream()).toList();
        Stream after = new Stream(stream);
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

    private void blocks(Stream stream, List<Block> blocks, boolean minutes) {
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
    private final class Stream {
        private final List<Seen.Glyph> glyphs;
        private final int[] all;
        private int at;
        private boolean begun;
        private boolean shown;

        Stream(List<Seen.Glyph> glyphs) {
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

    /** 7.3.7. */
    private void annexes(List<Line> lines, List<Line> titles) {
        for (int i = 0; i < text.annexes().size(); i++) {
            Annex annex = text.annexes().get(i);
            if (annex.body().isEmpty()) {
                continue;
            }
            String label = "附件" + (text.annexes().size() > 1 ? i + 1 : "");
            Line line = lines.stream().filter(l -> l.page() > 1 && l.text().equals(label) && Math.abs(l.top() - Sheet.TOP) < NEAR).findFirst().orElse(null);
            if (line == null) {
                add("7.3.7", seen.pages(), label + " 另面编排，居版心左上角第一行", label + " on the first line of a new page", "有", "无");
                continue;
            }
            List<Line> title = titles.stream().filter(l -> l.page() == line.page()).toList();
            if (!same(plain(annex.title()), plain(title.stream().map(Line::text).collect(Collectors.joining())))) {
                add("7.3.7", line.page(), label + " 标题与附件说明一致", "title of " + label + " as in the list", annex.title(), title.stream().map(Line::text).collect(Collectors.joining()));
                continue;
            }
            near("7.3.7", line.page(), label + " 标题在版心第三行", "title of " + label + " on the third line", Sheet.TOP + 2 * Sheet.LINE, title.getFirst().top(), NEAR);
            title.forEach(t -> near("7.3.7", t.page(), label + " 标题居中", "title of " + label + " centred", Sheet.LEFT + Sheet.TYPE_WIDTH / 2, middle(t), NEAR));
        }
    }

    /** 7.3.5: the date, who signs above it, and text on the same page. */
    private void date(List<Line> lines) {
        if (text.date() == null) {
            return;
        }
        String date = Numerals.date(text.date());
        Line dated = lines.stream().filter(l -> size(l, Sheet.SIZE_3) && l.text().equals(date)).findFirst().orElse(null);
        if (dated == null) {
            add("7.3.5.4", seen.pages(), "成文日期", "date", date, "无");
            return;
        }
        Seen.Glyph last = dated.glyphs().getLast();
        double right = Sheet.RIGHT - last.x() - width(last);
        boolean sealed = issue.format() == PageFormat.DOCUMENT || issue.format() == PageFormat.LETTER;
        if (sealed && text.signature().size() == 1) {
            String name = text.signature().getFirst();
            Line signed = find(lines, dated.page(), name, dated.top() - Sheet.LINE);
            if (signed == null) {
                add("7.3.5.1", dated.page(), "发文机关署名", "signature", name, "无");
            } else {
                near("7.3.5.1", dated.page(), "署名以成文日期为准居中", "signature centred over the date", middle(dated), middle(signed), NEAR);
                near("7.3.5.1", dated.page(), "署名在成文日期之上一行", "signature one line above the date", Sheet.LINE, dated.top() - signed.top(), EVEN);
            }
            if (name.codePointCount(0, name.length()) <= 15) {
                near("7.3.5.1", dated.page(), "成文日期右空四字", "date four characters from the right", 4 * Sheet.CHARACTER, right, NEAR);
            }
        } else if (issue.format() == PageFormat.ORDER) {
            near("7.3.5.3", dated.page(), "成文日期右空四字", "date four characters from the right", 4 * Sheet.CHARACTER, right, NEAR);
        }
        boolean textThere = lines.stream().takeWhile(l -> l != dated).anyMatch(l -> l.page() == dated.page() && !l.red() && l.bottom() <= Sheet.BOTTOM + EVEN
                && (size(l, Sheet.SIZE_3) && !text.signature().contains(l.text()) || size(l, Sheet.SIZE_4)));
        if (!textThere) {
            add("7.3.5.5", dated.page(), "署名、日期与正文同面", "signature with text on its page", "同面", "无正文");
        }
    }

    /** A table's head comes again on every page. */
    private void tables(List<Line> lines) {
        List<Block.Table> tables = new ArrayList<>();
        java.util.stream.Stream.concat(text.body().stream(), text.annexes().stream().flatMap(a -> a.body().stream()))
                .filter(Block.Table.class::isInstance).map(Block.Table.class::cast).filter(t -> !t.header().isEmpty()).forEach(tables::add);
        if (tables.isEmpty()) {
            return;
        }
        for (int page = 2; page <= seen.pages(); page++) {
            int on = page;
            List<Line> here = lines.stream().filter(l -> l.page() == on && l.bottom() <= Sheet.BOTTOM + EVEN).toList();
            if (!here.isEmpty() && size(here.getFirst(), Sheet.SIZE_4) && !here.getFirst().text().startsWith("抄送") && !here.getFirst().text().startsWith("主送")
                    && !here.getFirst().text().startsWith(issue.printedBy() == null ? "抄送" : issue.printedBy())
                    && tables.stream().noneMatch(t -> plain(t.header().getFirst()).startsWith(plain(here.getFirst().text())) || plain(here.getFirst().text()).startsWith(plain(t.header().getFirst())))) {
                add("8", page, "跨面表格重复表头", "head of a table on every page", tables.getFirst().header().getFirst(), here.getFirst().text());
            }
        }
    }

    /** 7.4. */
    private void imprint(List<Line> lines) {
        boolean letter = issue.format() == PageFormat.LETTER;
        boolean any = !text.copies().isEmpty() || !letter && (issue.printedBy() != null && !issue.printedBy().isBlank() || issue.printedOn() != null);
        if (!any) {
            return;
        }
        int page = seen.pages();
        if (!letter && page % 2 != 0) {
            add("7.4", page, "版记在最后一面（双面）", "imprint on the last, even side", "双面", String.valueOf(page));
        }
        if (!text.copies().isEmpty()) {
            String expected = plain("抄送：" + String.join("，", text.copies()) + "。");
            List<Line> small = lines.stream().filter(l -> l.page() == page && size(l, Sheet.SIZE_4) && l.bottom() < Sheet.BOTTOM + EVEN).toList();
            String all = plain(small.stream().map(Line::text).collect(Collectors.joining()));
            if (!all.contains(expected)) {
                add("7.4.2", page, "抄送机关", "copied to", expected, all);
            }
            small.stream().filter(l -> l.text().startsWith("抄送：")).forEach(l -> near("7.4.2", page, "抄送左空一字", "copied to: one character from the left", Sheet.LEFT + CELL_4, l.left(), EVEN));
        }
        if (letter) {
            return;
        }
        List<Seen.Rule> rules = seen.rules().stream().filter(r -> r.page() == page && !r.red() && Math.abs(r.width() - Sheet.TYPE_WIDTH) < EVEN)
                .sorted(Comparator.comparingDouble(Seen.Rule::y)).toList();
        List<Seen.Rule> own = rules.subList(Math.max(0, rules.size() - (text.copies().isEmpty() && lines.stream().noneMatch(l -> l.text().startsWith("主送：")) ? 2 : 3)), rules.size());
        if (own.size() < 2) {
            add("7.4.1", page, "版记分隔线", "rules of the imprint", "≥ 2", String.valueOf(own.size()));
            return;
        }
        Seen.Rule last = own.getLast();
        near("7.4.1", page, "末条分隔线与版心下边缘重合", "last rule on the lower edge of the type area", Sheet.BOTTOM, last.y() + last.height(), EVEN);
        near("7.4.1", page, "首条分隔线粗", "thickness of the first rule", Sheet.THICK, own.getFirst().height(), 0.03);
        near("7.4.1", page, "末条分隔线粗", "thickness of the last rule", Sheet.THICK, last.height(), 0.03);
        own.subList(1, own.size() - 1).forEach(r -> near("7.4.1", page, "中间分隔线粗", "thickness of the rules between", Sheet.THIN, r.height(), 0.03));
        if (issue.printedOn() != null) {
            String date = Numerals.date(issue.printedOn()) + "印发";
            Line printed = lines.stream().filter(l -> l.page() == page && size(l, Sheet.SIZE_4) && l.text().endsWith(date)).findFirst().orElse(null);
            if (printed == null) {
                add("7.4.3", page, "印发日期", "date of printing", date, "无");
            } else {
                Seen.Glyph end = printed.glyphs().getLast();
                near("7.4.3", page, "印发日期右空一字", "date of printing one character from the right", CELL_4, Sheet.RIGHT - end.x() - width(end), EVEN);
                if (issue.printedBy() != null && !issue.printedBy().isBlank()) {
                    near("7.4.3", page, "印发机关左空一字", "printing office one character from the left", Sheet.LEFT + CELL_4, printed.left(), EVEN);
                }
            }
        }
    }

    /** 7.5: where it stands; a page before the imprint's that is blank, and that, have none. */
    private void pageNumbers(List<Line> lines) {
        for (int page = 1; page <= seen.pages(); page++) {
            int on = page;
            Line number = lines.stream().filter(l -> l.page() == on && l.bottom() > Sheet.BOTTOM + 2 && !l.red()).findFirst().orElse(null);
            boolean blank = lines.stream().noneMatch(l -> l.page() == on && l.bottom() <= Sheet.BOTTOM + 2);
            boolean afterBlank = page == seen.pages() && page > 2 && lines.stream().noneMatch(l -> l.page() == on - 1);
            boolean none = blank || afterBlank || issue.format() == PageFormat.LETTER && page == 1;
            if (number == null || none) {
                if (number == null != none) {
                    add("7.5", page, "页码", "page number", none ? "无" : "有", none ? "有" : "无");
                }
                continue;
            }
            String found = plain(number.text());
            if (!found.equals("—" + page + "—")) {
                add("7.5", page, "页码", "page number", "—" + page + "—", found);
                continue;
            }
            near("7.5", page, "页码一字线距版心下边缘", "dash of the page number below the type area", Sheet.TO_PAGE_NUMBER, number.glyphs().getFirst().inkTop() - Sheet.BOTTOM, EVEN);
            face("7.5", number, FontRole.SONG, "页码", "page number");
            if (page % 2 == 1) {
                Seen.Glyph end = number.glyphs().getLast();
                near("7.5", page, "单页码居右空一字", "odd page number one character from the right", CELL_4, Sheet.RIGHT - end.x() - width(end), EVEN);
            } else {
                near("7.5", page, "双页码居左空一字", "even page number one character from the left", Sheet.LEFT + CELL_4, number.left(), EVEN);
            }
        }
    }

    private Line find(List<Line> lines, int page, String text) {
        return lines.stream().filter(l -> l.page() == page && !text.isEmpty() && l.text().equals(text)).findFirst().orElse(null);
    }

    private static Line find(List<Line> lines, int page, String text, double top) {
        return lines.stream().filter(l -> l.page() == page && l.text().equals(text) && Math.abs(l.top() - top) < Sheet.LINE / 2).findFirst().orElse(null);
    }

    private double middle(Line line) {
        Seen.Glyph last = line.glyphs().getLast();
        return (line.left() + last.x() + width(last)) / 2;
    }

    private void face(String clause, Line line, FontRole role, String zh, String en) {
        Seen.Glyph glyph = line.glyphs().getFirst();
        if (fonts.first(role).glyph(glyph.codePoint()) != 0 && !glyph.font().equals(fonts.first(role).name())) {
            add(clause, line.page(), zh + "字体", "face of the " + en, fonts.first(role).name(), glyph.font());
        }
    }

    private static boolean size(Line line, double points) {
        return Math.abs(line.points() - points) < 0.1;
    }

    private static boolean opening(Seen.Glyph glyph) {
        return "（〔《〈「『【｛‘“".indexOf(glyph.codePoint()) >= 0;
    }

    private static String excerpt(String text) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(6, text.codePointCount(0, text.length()))));
    }

    /** Without white space. */
    private static String plain(String text) {
        return text.codePoints().filter(c -> !Character.isWhitespace(c) && !Character.isISOControl(c)).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Equal, where 〓 stands for whatever no font has. */
    private static boolean same(String wanted, String found) {
        int[] a = wanted.codePoints().toArray();
        int[] b = found.codePoints().toArray();
        return a.length == b.length && IntStream.range(0, a.length).allMatch(i -> a[i] == b[i] || b[i] == Fonts.MISSING);
    }

    private void near(String clause, int page, String zh, String en, double required, double measured, double tolerance) {
        if (!(Math.abs(measured - required) <= tolerance)) {
            add(clause, page, zh, en, mm(required) + "±" + mm(tolerance) + " mm", mm(measured) + " mm");
        }
    }

    private void within(String clause, int page, String zh, String en, double edge, double measured, double less, double more) {
        if (!(measured >= edge + less && measured <= edge + more)) {
            add(clause, page, zh, en, (less < -EVEN ? "≤ " : "≥ ") + mm(edge) + " mm", mm(measured) + " mm");
        }
    }

    private void add(String clause, int page, String zh, String en, String required, String measured) {
        findings.add(new Finding(clause, page, new Message(zh, en), required, measured));
    }

    private static String mm(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
