package org.yichuan.page.files.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yichuan.api.official.Annex;
import org.yichuan.api.official.Block;
import org.yichuan.page.layout.Sheet;

/** Annexes, 7.3.7, and tables over pages. */
final class AnnexMeasure extends Measure {

    AnnexMeasure(Subject subject) {
        super(subject);
    }

    /** @param titles lines in the size of titles */
    void measure(List<Line> titles) {
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

    /** A table's head comes again on every page. */
    void tables() {
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
}
