package org.yichuan.module.ledger.internal.web;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The figures on the screen as XLSX. What is a number there is one here, to be reckoned with; all else is text. */
final class FiguresSheet implements DownloadHandler {
    private static final long serialVersionUID = 1L;

    private final String title;
    private final transient Supplier<List<List<Object>>> lines;

    /** @param lines the headings first; asked anew for each download */
    FiguresSheet(String title, Supplier<List<List<Object>>> lines) {
        this.title = title;
        this.lines = lines;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        List<List<Object>> shown = new ArrayList<>();
        event.getSession().accessSynchronously(() -> shown.addAll(lines.get()));
        Workbook book = Spreadsheet.book(event, "figures");
        Worksheet sheet = book.newWorksheet(title);
        for (int line = 0; line < shown.size(); line++) {
            for (int c = 0; c < shown.get(line).size(); c++) {
                if (shown.get(line).get(c) instanceof Number number) {
                    sheet.value(line, c, number);
                } else {
                    sheet.value(line, c, Spreadsheet.clean(shown.get(line).get(c).toString()));
                }
                if (line == 0) {
                    sheet.style(line, c).bold().set();
                }
            }
        }
        sheet.width(0, 18);
        sheet.freezePane(1, 1);
        book.finish();
    }
}
