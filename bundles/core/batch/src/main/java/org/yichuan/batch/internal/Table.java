package org.yichuan.batch.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.batch.RegisterImport.Unreadable;

/** The first row of a table: which cell is which column. */
final class Table {
    private final List<Column> columns = new ArrayList<>();
    private final Texts texts;

    Table(List<String> names, Texts texts) throws Unreadable {
        this.texts = texts;
        for (String name : names) {
            Column column = Column.of(name);
            columns.add(columns.contains(column) ? null : column);
        }
        if (!columns.contains(Column.TITLE) && !columns.contains(Column.TITLE_RAW)) {
            throw new Unreadable(texts.message("noTitleColumn"));
        }
    }

    Column column(int cell) {
        return cell < columns.size() ? columns.get(cell) : null;
    }

    /** The row of these cells; null when it is blank. */
    Raw row(long line, List<String> cells) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        Message fault = null;
        boolean blank = true;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i) == null ? "" : cells.get(i);
            blank &= cell.isBlank();
            if (i >= columns.size() && !cell.isBlank()) {
                fault = texts.message("tooManyCells");
            } else if (column(i) != null) {
                values.put(column(i), cell);
            }
        }
        return blank ? null : new Raw(line, values, fault, false);
    }
}
