package org.yichuan.page.files.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yichuan.api.official.PageFormat;
import org.yichuan.page.layout.FontRole;
import org.yichuan.page.layout.Labels;
import org.yichuan.page.layout.Sheet;

/** 版头 of the four formats, 7.2, 10.1 to 10.3. */
final class HeadMeasure extends Measure {

    HeadMeasure(Subject subject) {
        super(subject);
    }

    /** Gives the edge two lines above the title. */
    double measure() {
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
        named();
        labels();
        return issue.format() == PageFormat.LETTER ? letter(bottom) : number(bottom);
    }

    /** 7.2.4: every character of the names stands in red; of one that no font has there is none, or 〓. */
    private void named() {
        List<String> names = issue.format() == PageFormat.DOCUMENT ? issue.issuers() : issue.issuers().stream().limit(1).toList();
        Set<Integer> red = seen.glyphs().stream().filter(g -> g.page() == 1 && g.red()).map(Seen.Glyph::codePoint).collect(Collectors.toSet());
        String.join("", names).codePoints().distinct().filter(c -> !Character.isWhitespace(c) && !red.contains(c)).mapToObj(Character::toString)
                .forEach(c -> add("7.2.4", 1, "发文机关标志的“" + c + "”字（没有字体可用时请换字，或由管理员在 etc/fonts 中加入含此字的字体）",
                        "\"" + c + "\" of the red head (when no font has it, use another, or have one put into etc/fonts)", "有", "无"));
    }

    /** 7.2.1 to 7.2.3. */
    private void labels() {
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
            Line line = find(1, expected.get(i));
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
    private double number(double headBottom) {
        Line number = find(1, issue.number());
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
            signers(headBottom);
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
    private void signers(double headBottom) {
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
    private double letter(double headBottom) {
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
        Line number = find(1, issue.number());
        if (number == null) {
            return Double.NaN;
        }
        near("10.1", 1, "发文字号距首条红色双线", "number below the double rule", Sheet.LEADING, number.top() - end, EVEN);
        Seen.Glyph last = number.glyphs().getLast();
        near("10.1", 1, "发文字号顶格居版心右边缘", "number at the right edge", Sheet.RIGHT, last.x() + width(last), EVEN);
        return lines.stream().filter(l -> l.page() == 1 && size(l, Sheet.SIZE_3) && l.top() < titleTop()).mapToDouble(Line::bottom).max().orElse(number.bottom());
    }

    private double titleTop() {
        return lines.stream().filter(l -> l.page() == 1 && size(l, Sheet.SIZE_2) && !l.red()).mapToDouble(Line::top).min().orElse(0);
    }
}
