package org.yichuan.page.layout.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yichuan.api.official.StatutoryType;
import org.yichuan.page.layout.Faces;
import org.yichuan.page.layout.FontRole;
import org.yichuan.page.layout.Sheet;

/**
 * The lines of a title (7.3.1): centred, words whole, in the shape of a trapezium or a rhombus, never of an hourglass or a
 * brick. A drafter's own line breaks are kept where they fit.
 */
public final class TitleLines {
    private static final String NOT_FIRST = "，。、；：？！）〕》〉」』】”’的了着等—…·";
    private static final String NOT_LAST = "（〔《〈「『【“‘";
    /** Words that are not divided; enough of them for titles of this house. */
    private static final Set<String> WORDS = Set.of("工作", "管理", "安全", "加强", "进一", "一步", "规定", "办法", "通知", "通报", "报告", "请示", "批复", "意见", "决定",
            "会议", "关于", "印发", "转发", "开展", "组织", "做好", "有关", "问题", "实施", "方案", "细则", "落实", "检查", "专项", "活动", "情况", "春运", "防洪", "防汛",
            "调车", "作业", "运输", "生产", "车站", "车务", "铁路", "集团", "公司", "有限", "部门", "人员", "干部", "职工", "培训", "教育", "制度", "标准", "技术", "设备", "设施",
            "整治", "隐患", "排查", "治理", "事故", "处理", "应急", "预案", "演练", "调整", "成立", "领导", "小组", "任免", "表彰", "先进", "集体", "个人", "年度", "计划",
            "总结", "考核", "评比", "财务", "预算", "资金", "项目", "建设", "改造", "施工", "营业", "线路", "天窗", "客运", "货运", "行车", "劳动", "保护", "保障", "服务",
            "质量", "提升", "推进", "深化", "改革", "党委", "纪委", "工会", "共青", "青团", "宣传", "学习", "贯彻", "精神", "重要", "讲话", "文件", "公文", "档案", "信息",
            "系统", "网络", "数据", "平台", "使用", "试行", "暂行", "补充", "修改", "修订", "废止", "停止", "执行", "若干", "全面", "切实", "严格", "规范", "强化", "支援", "商请");

    /** What a further line costs. */
    private static final double LINE = 4;

    private final Faces faces;
    private final Breaker breaker;

    public TitleLines(Faces faces) {
        this.faces = faces;
        this.breaker = new Breaker(faces);
    }

    /** Centred lines at 2号 小标宋. */
    List<Line> lines(String title) {
        List<String> parts = new ArrayList<>();
        for (String given : title.strip().split("\\R")) {
            parts.addAll(divided(given.strip()));
        }
        return parts.stream().map(part -> {
            Line line = breaker.line(List.of(new Breaker.Span(part, FontRole.TITLE)), Sheet.SIZE_2, 0);
            return line.moved(Sheet.LEFT + (Sheet.TYPE_WIDTH - line.width()) / 2);
        }).toList();
    }

    /** The same as words. */
    public List<String> divided(String text) {
        int[] c = text.codePoints().toArray();
        double[] widths = new double[c.length + 1];
        for (int i = 0; i < c.length; i++) {
            widths[i + 1] = widths[i] + faces.advance(FontRole.TITLE, c[i]) * Sheet.cell(Sheet.SIZE_2);
        }
        double[] costs = costs(c, text);
        int least = Math.max(1, (int) Math.ceil(widths[c.length] / Sheet.TYPE_WIDTH - 1e-9));
        List<Integer> breaks = null;
        double cheapest = Double.POSITIVE_INFINITY;
        // one line more than needed where it spares a word
        for (int lines = least; lines <= c.length && (breaks == null || lines <= least + 1); lines++) {
            List<Integer> tried = lines == 1 ? List.of() : best(widths, costs, lines);
            double cost = tried == null ? Double.POSITIVE_INFINITY : (lines - least) * LINE + cost(widths, costs, tried);
            if (tried != null && (breaks == null || cost < cheapest)) {
                breaks = tried;
                cheapest = cost;
            }
        }
        if (breaks == null) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int to : breaks) {
            parts.add(new String(c, from, to - from).strip());
            from = to;
        }
        parts.add(new String(c, from, c.length - from).strip());
        return parts;
    }

    private static double cost(double[] widths, double[] costs, List<Integer> breaks) {
        return shape(widths, breaks) + breaks.stream().mapToDouble(at -> costs[at]).sum();
    }

    /** What a break before each character costs; infinite where none may be. */
    private static double[] costs(int[] c, String text) {
        double[] costs = new double[c.length];
        int type = StatutoryType.atEndOf(text).map(t -> t.chinese().length()).orElse(0);
        int depth = 0;
        for (int i = 1; i < c.length; i++) {
            if ("《（〔“".indexOf(c[i - 1]) >= 0) {
                depth++;
            } else if ("》）〕”".indexOf(c[i - 1]) >= 0) {
                depth = Math.max(0, depth - 1);
            }
            String pair = new String(c, i - 1, 2);
            double cost = 1;
            if (NOT_FIRST.indexOf(c[i]) >= 0 || NOT_LAST.indexOf(c[i - 1]) >= 0 || c[i - 1] < 0x2000 && c[i] < 0x2000
                    || c[i - 1] >= '0' && c[i - 1] <= '9' && "年月日号次届期".indexOf(c[i]) >= 0) {
                cost = Double.POSITIVE_INFINITY;
            } else if (WORDS.contains(pair) || i > c.length - type) {
                cost = 8;
            } else {
                cost += depth > 0 ? 4 : 0;
                cost -= i + 1 < c.length && c[i] == '关' && c[i + 1] == '于' ? 4 : 0;
                cost -= c[i - 1] == '的' ? 2 : 0;
                cost -= "、，》”".indexOf(c[i - 1]) >= 0 ? 1.5 : 0;
                cost += "和与及在对将把为".indexOf(c[i - 1]) >= 0 ? 3 : 0;
            }
            costs[i] = cost;
        }
        return costs;
    }

    /** The best breaks for a number of lines, or null when there are none. */
    private static List<Integer> best(double[] widths, double[] costs, int lines) {
        List<Integer> found = new ArrayList<>();
        double[] cost = {Double.POSITIVE_INFINITY};
        if (lines <= 3) {
            search(widths, costs, lines, new ArrayList<>(), 0, cost, found);
        }
        return cost[0] < Double.POSITIVE_INFINITY ? found : lines <= 3 ? null : even(widths, costs, lines);
    }

    private static void search(double[] widths, double[] costs, int lines, List<Integer> breaks, double cost, double[] best, List<Integer> found) {
        int from = breaks.isEmpty() ? 0 : breaks.getLast();
        int end = widths.length - 1;
        if (lines == 1) {
            double all = cost + shape(widths, breaks);
            if (widths[end] - widths[from] <= Sheet.TYPE_WIDTH + 1e-6 && all < best[0]) {
                best[0] = all;
                found.clear();
                found.addAll(breaks);
            }
            return;
        }
        for (int to = from + 1; to < end && widths[to] - widths[from] <= Sheet.TYPE_WIDTH + 1e-6; to++) {
            if (costs[to] < Double.POSITIVE_INFINITY) {
                breaks.add(to);
                search(widths, costs, lines - 1, breaks, cost + costs[to], best, found);
                breaks.removeLast();
            }
        }
    }

    /** Trapezium or rhombus; lines of fair length. */
    private static double shape(double[] widths, List<Integer> breaks) {
        double[] lines = new double[breaks.size() + 1];
        double longest = 0;
        for (int i = 0, from = 0; i < lines.length; i++) {
            int to = i < breaks.size() ? breaks.get(i) : widths.length - 1;
            lines[i] = (widths[to] - widths[from]) / Sheet.cell(Sheet.SIZE_2);
            longest = Math.max(longest, lines[i]);
            from = to;
        }
        double cost = 0;
        for (int i = 0; i < lines.length; i++) {
            double shorter = longest - lines[i];
            cost += shorter * shorter * 0.12;
            if (i > 0 && Math.abs(lines[i] - lines[i - 1]) < 0.75) {
                cost += 2;
            }
            if (i > 0 && i + 1 < lines.length && lines[i] < lines[i - 1] && lines[i] < lines[i + 1]) {
                cost += 40;
            }
        }
        return cost;
    }

    /** For titles of four lines and more: each as near to its share as the words let it, the first one a little shorter. */
    private static List<Integer> even(double[] widths, double[] costs, int lines) {
        List<Integer> breaks = new ArrayList<>();
        int from = 0;
        int end = widths.length - 1;
        for (int line = 0; line + 1 < lines; line++) {
            double share = (widths[end] - widths[from]) / (lines - line) - (line == 0 ? Sheet.cell(Sheet.SIZE_2) : 0);
            int at = -1;
            double best = Double.POSITIVE_INFINITY;
            for (int to = from + 1; to < end && widths[to] - widths[from] <= Sheet.TYPE_WIDTH + 1e-6; to++) {
                double off = (widths[to] - widths[from] - share) / Sheet.cell(Sheet.SIZE_2);
                if (costs[to] + off * off < best) {
                    best = costs[to] + off * off;
                    at = to;
                }
            }
            if (at < 0) {
                return null;
            }
            breaks.add(at);
            from = at;
        }
        return widths[end] - widths[from] <= Sheet.TYPE_WIDTH + 1e-6 ? breaks : null;
    }
}
