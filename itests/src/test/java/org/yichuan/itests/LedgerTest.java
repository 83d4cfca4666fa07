package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The register and look-up: columns, export, print, saved views, every criterion. */
@ExtendWith(SharedHouse.class)
class LedgerTest {
    private static final List<String> EIGHT = List.of("收文时间", "文号", "标题", "领导批示", "主办科室", "办理过程", "办理时限", "办理结果");

    @Test
    void noneOfTheEightColumnsIsEmptyOnTheScreenInTheSpreadsheetOrOnPaper(House house) throws Exception {
        try (Desk office = house.desk("db")) {
            office.go("ledger");
            filled(office);
            Download sheet = office.page.waitForDownload(() -> office.page.locator("#export").click());
            try (InputStream in = Files.newInputStream(sheet.path()); Workbook book = WorkbookFactory.create(in)) {
                Sheet register = book.getSheetAt(0);
                DataFormatter read = new DataFormatter();
                List<String> heads = StreamSupport.stream(register.getRow(0).spliterator(), false).map(read::formatCellValue).toList();
                assertThat(heads).startsWith(EIGHT.toArray(String[]::new));
                assertThat(register.getLastRowNum()).isGreaterThan(20);
                for (int line = 1; line <= register.getLastRowNum(); line++) {
                    Row row = register.getRow(line);
                    for (int column = 0; column < 8; column++) {
                        assertThat(read.formatCellValue(row.getCell(column))).as("%s of line %d", heads.get(column), line).isNotBlank();
                    }
                }
            }
            office.page.evaluate("window.print = () => { window.printed = true; }");
            office.page.locator("#print").click();
            office.page.waitForFunction("window.printed === true");
            office.page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
            office.page.locator(".print-table").waitFor();
            assertThat(office.page.locator("#menu").isVisible()).as("the menu is not printed").isFalse();
            assertThat(office.page.locator(".print-table thead").textContent()).contains(EIGHT);
            assertThat(office.page.evaluate("[...document.querySelectorAll('.print-table tbody tr')].every(r => [...r.cells].slice(0, 8).every(c => c.textContent.trim()))"))
                    .isEqualTo(true);
            office.picture("print");
            office.page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.SCREEN));
            String title = office.page.locator(".print-table tbody tr").first().locator("td").nth(2).textContent();
            office.openDocument(title);
            assertThat(office.printed("slip")).as("the handling slip of what was opened").contains("文件处理单", title, "拟办意见", "领导批示", "办理结果");
        }
    }

    @Test
    void itIsSortedByAClickAndWhatIsOverdueIsMarked(House house) {
        try (Desk office = house.desk("db")) {
            office.go("ledger");
            filled(office);
            String initial = first(office);
            office.page.locator("#ledger vaadin-grid-sorter").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("收文时间")).click();
            changed(office, initial);
            String oldest = first(office);
            office.page.locator("#ledger vaadin-grid-sorter").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("收文时间")).click();
            changed(office, oldest);
            assertThat(oldest).as("oldest first, then newest first").isLessThan(first(office));

            office.page.locator("#field-overdue").click();
            // every overdue line is marked, and no other is left
            office.page.waitForFunction("() => { const g = document.querySelector('#ledger'); const rows = g._getRenderedRows().filter(r => !r.hidden); "
                    + "return rows.length > 0 && rows.every(r => [...r.children].some(c => (c.getAttribute('part') || '').split(' ').includes('late'))); }");
            office.picture("ledger-overdue");
        }
    }

    private static void changed(Desk desk, String before) {
        desk.page.waitForCondition(() -> first(desk) != null && !first(desk).equals(before));
    }

    /** When the first line's document was received; null while it is being drawn. */
    private static String first(Desk desk) {
        return (String) desk.page.evaluate("() => { const g = document.querySelector('#ledger'); const row = g._getRenderedRows().filter(r => !r.hidden && r.index === 0)[0]; "
                + "return row && [...row.children].map(c => c._content.textContent.trim()).find(t => /^\\d{4}-\\d\\d-\\d\\d/.test(t)); }");
    }

    @Test
    void aViewIsSavedUnderItsNameAndIsThereAgain(House house) {
        try (Desk office = house.desk("dqb")) {
            office.go("ledger");
            office.page.locator("#field-overdue").click();
            office.pick("state", "承办中");
            office.page.locator("#views").click();
            office.fill("view-name", "承办逾期 <b>1</b>");
            office.page.locator("#save-view").click();
            office.told("已保存视图“承办逾期 <b>1</b>”");
            office.page.reload();
            office.page.locator("#views").click();
            office.pick("views", "承办逾期");
            office.page.waitForFunction("document.querySelector('#field-overdue').checked && document.querySelector('#field-state').selectedItems.length === 1");
            office.picture("saved-view");
            office.page.locator("#remove-view").click();
        }
    }

    @Test
    void everyCriterionOfTheLookUpFindsAndLeavesOut(House house) throws Exception {
        Sample sample = new Sample(house.product);
        String title = Sample.title("关于查找的函");
        String number = "查函〔2026〕" + title.replaceAll("\\D", "") + "号";
        String document = sample.registered(title, ",\"number\":\"" + number + "\",\"issuer\":\"查找来文单位\"");
        sample.proposed(document, "QSD-HY", List.of(), List.of(), false, List.of());
        String yesterday = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1).toString();
        String tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString();
        try (Desk office = house.desk("db")) {
            office.go("lookup");
            filled(office);
            // whatever else is asked for, the title narrows it down to this one document
            office.fill("title", title);
            one(office, title);
            office.picture("lookup");
            both(office, title, () -> office.fill("number", number.replace("〔2026〕", "[2026]")), () -> office.fill("number", "别的〔2026〕1号"), "number");
            both(office, title, () -> office.fill("text", "查找来文"), () -> office.fill("text", "别处来文"), "text");
            both(office, title, () -> office.pick("unit", "货运科"), () -> office.pick("unit", "财务科"), "unit");
            both(office, title, () -> office.pick("category", "机关公文"), () -> office.pick("category", "信访件"), "category");
            both(office, title, () -> office.pick("state", "承办中"), () -> office.pick("state", "已办结"), "state");
            both(office, title, () -> office.date("from", yesterday), () -> office.date("from", tomorrow), "from");
            both(office, title, () -> office.date("to", tomorrow), () -> office.date("to", "2020-01-01"), "to");
            office.fill("title", "没有这样的标题");
            office.page.getByText("没有找到文电").waitFor();
            office.page.locator("#clear").click();
            filled(office);
            // Enter opens what is found; what is nobody's business is not found at all
            try (Desk stranger = house.desk("cw-1")) {
                stranger.go("lookup");
                stranger.fill("title", title);
                stranger.page.getByText("没有找到文电").waitFor();
            }
        }
    }

    /** Waits until there are lines in the list: each has a year in it, whatever other tests have registered. */
    private static void filled(Desk desk) {
        desk.page.locator("vaadin-grid-cell-content").getByText(java.util.regex.Pattern.compile("20\\d\\d")).first().waitFor();
    }

    private static void both(Desk desk, String title, Runnable fitting, Runnable other, String field) {
        fitting.run();
        one(desk, title);
        clear(desk, field);
        other.run();
        desk.page.getByText("没有找到文电").waitFor();
        clear(desk, field);
        one(desk, title);
    }

    private static void clear(Desk desk, String field) {
        boolean typed = (Boolean) desk.page.evaluate("id => { const f = document.querySelector(id); if (!f.localName.endsWith('combo-box')) return true; "
                + "if (f.clear) f.clear(); f.value = ''; return false; }", "#field-" + field);
        if (typed) {
            desk.date(field, "");
        }
    }

    private static void one(Desk desk, String title) {
        desk.cell(title).waitFor();
        desk.page.waitForFunction("document.querySelector('#documents')._flatSize === 1");
    }
}
