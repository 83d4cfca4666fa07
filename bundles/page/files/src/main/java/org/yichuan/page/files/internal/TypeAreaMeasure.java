package org.yichuan.page.files.internal;

import java.util.List;
import java.util.stream.IntStream;
import org.yichuan.api.official.PageFormat;
import org.yichuan.page.layout.Sheet;

/** 5.2.1 and 5.2.3: nothing outside the type area; 22 lines of 28 characters. */
final class TypeAreaMeasure extends Measure {

    TypeAreaMeasure(Subject subject) {
        super(subject);
    }

    void measure() {
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
}
