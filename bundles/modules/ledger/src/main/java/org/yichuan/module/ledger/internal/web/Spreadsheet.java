package org.yichuan.module.ledger.internal.web;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.yichuan.api.store.Documents;
import org.yichuan.web.api.Times;

/** The filtered lines as XLSX, written as they are read. Every cell is text, so that nothing in it is taken for a formula. */
final class Spreadsheet implements DownloadHandler {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 500;
    private static final int LONGEST_CELL = 32_767;

    private final transient Columns columns;
    private final transient LedgerGrid grid;

    Spreadsheet(Columns columns, LedgerGrid grid) {
        this.columns = columns;
        this.grid = grid;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        Documents.Query[] shown = new Documents.Query[1];
        event.getSession().accessSynchronously(() -> shown[0] = grid.shown());
        List<Columns.Column> all = columns.all();
        Workbook book = book(event, "register");
        Worksheet sheet = book.newWorksheet(columns.header("sheet"));
        for (int c = 0; c < all.size(); c++) {
            sheet.value(0, c, all.get(c).heading());
            sheet.style(0, c).bold().set();
            sheet.width(c, c == 2 || c == 3 || c == 5 || c == 7 ? 40 : 18);
        }
        sheet.freezePane(0, 1);
        int line = 1;
        for (int offset = 0;; offset += PAGE) {
            List<Documents.Row> rows = grid.rows(shown[0], offset, PAGE);
            for (Documents.Row row : rows) {
                for (int c = 0; c < all.size(); c++) {
                    sheet.value(line, c, clean(all.get(c).text().apply(row)));
                }
                line++;
            }
            sheet.flush();
            if (rows.size() < PAGE) {
                break;
            }
        }
        book.finish();
    }

    /** A spreadsheet as the answer, named and of today. */
    static Workbook book(DownloadEvent event, String name) {
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        event.getResponse().setHeader("Cache-Control", "private, no-store");
        event.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        event.setFileName(name + "-" + LocalDate.now(Times.ZONE) + ".xlsx");
        return new Workbook(event.getOutputStream(), "Yichuan", "1.0");
    }

    /** What XML and a cell can hold. */
    static String clean(String text) {
        String kept = text.codePoints().filter(c -> c == '\n' || c == '\t' || c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return kept.length() <= LONGEST_CELL ? kept : kept.substring(0, LONGEST_CELL - 1) + "…";
    }
}
