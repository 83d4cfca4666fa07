package org.yichuan.batch.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.yichuan.api.text.Texts;
import org.yichuan.batch.RegisterImport.Unreadable;

/** The first sheet of a workbook. */
final class XlsxSource implements Source {
    private final Texts texts;

    XlsxSource(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void read(byte[] content, Consumer<Raw> rows) throws Unreadable, IOException {
        try (ReadableWorkbook workbook = open(content); Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            Iterator<Row> all = stream.iterator();
            Table table = null;
            while (all.hasNext()) {
                Row row = all.next();
                List<String> cells = cells(row, table);
                if (table == null && cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (table == null) {
                    table = new Table(cells, texts);
                    continue;
                }
                Raw raw = table.row(row.getRowNum(), cells);
                if (raw != null) {
                    rows.accept(raw);
                }
            }
            if (table == null) {
                throw new Unreadable(texts.message("empty"));
            }
        }
    }

    private ReadableWorkbook open(byte[] content) throws Unreadable {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(content));
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable(texts.message("notXlsx"));
        }
    }

    private static List<String> cells(Row row, Table table) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getOptionalCell(i).orElse(null);
            boolean time = table != null && (table.column(i) == Column.RECEIVED || table.column(i) == Column.SECRECY_UNTIL);
            cells.add(cell == null ? "" : text(cell, time));
        }
        return cells;
    }

    private static String text(Cell cell, boolean time) {
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            LocalDateTime at = time && number.signum() > 0 ? cell.asDate() : null;
            return at != null ? at.withNano(0).toString() : number.toPlainString();
        }
        return cell.getText() == null ? "" : cell.getText();
    }
}
