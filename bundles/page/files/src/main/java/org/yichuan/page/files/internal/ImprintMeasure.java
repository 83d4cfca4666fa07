package org.yichuan.page.files.internal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.yichuan.api.official.PageFormat;
import org.yichuan.page.layout.FontRole;
import org.yichuan.page.layout.Numerals;
import org.yichuan.page.layout.Sheet;

/** 版记, 7.4, and page numbers, 7.5. */
final class ImprintMeasure extends Measure {

    ImprintMeasure(Subject subject) {
        super(subject);
    }

    void measure() {
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
    void pageNumbers() {
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
}
