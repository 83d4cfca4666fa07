package org.yichuan.page.files.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.yichuan.api.official.PageFormat;
import org.yichuan.page.layout.FontRole;
import org.yichuan.page.layout.Sheet;

/** The title, 7.3.1, and the empty line below it, 7.3.2. */
final class TitleMeasure extends Measure {

    TitleMeasure(Subject subject) {
        super(subject);
    }

    /** @param below the edge two lines above it */
    void measure(List<Line> title, double below) {
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
}
