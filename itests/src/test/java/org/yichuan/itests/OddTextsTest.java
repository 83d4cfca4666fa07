package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is typed is text, on every screen that shows it. */
@ExtendWith(SharedHouse.class)
class OddTextsTest {
    private static final String SCRIPT = "<img src=x onerror=alert('ran')><script>alert('ran')</script>";

    @TempDir
    Path folder;

    @Test
    void markupEmojiAndFormulasAreShownAsTextEverywhere(House house) throws Exception {
        Sample sample = new Sample(house.product);
        String title = "=1+1 " + SCRIPT + " 😀👨‍👩‍👧 \u202Edesrever\u202C " + Sample.title("怪字");
        String tail = title.substring(title.length() - 10);
        String issuer = "<b>来文</b>\u202E单位";
        String document = sample.registered(title, ",\"number\":" + Sample.json("<i>江铁</i>〔2026〕3号") + ",\"issuer\":" + Sample.json(issuer) + ",\"note\":" + Sample.json(
                SCRIPT + "\u0007\u0000\u202E" + "长".repeat(9_000)));
        sample.proposed(document, "QSD-AQ", List.of(), List.of("duanzhang"), false, List.of());
        Path file = Files.writeString(folder.resolve("<img src=x onerror=alert('ran')>😀.txt"), "正文");
        try (Desk office = house.desk("db"); Desk leader = house.desk("duanzhang", 1024, 768); Desk head = house.desk("aq-head")) {
            leader.go("instruct");
            leader.openDocument(tail);
            leader.choose("instruct");
            leader.fill("opinion", SCRIPT + "\n😀\u202Etxet\n" + "批".repeat(9_900));
            leader.picture("odd-instruct");
            leader.act("instruct");
            leader.page.locator("#journal").getByText("onerror=alert").first().waitFor();
            wide(leader);
            leader.picture("odd-document");

            office.go("document/" + document);
            office.choose("attach");
            office.page.locator("#upload input[type=file]").setInputFiles(file);
            office.page.locator("#field-attachments .file-name").waitFor();
            office.act("attach");
            office.page.locator("#attachments").getByText("<img src=x onerror=alert('ran')>😀.txt").waitFor();
            assertThat(office.page.locator("#document-title").textContent()).contains(SCRIPT).contains("😀👨‍👩‍👧").doesNotContain("\u202E");
            wide(office);
            Download download = office.page.waitForDownload(() -> office.page.locator("#attachments a.download").click());
            assertThat(download.path()).hasContent("正文");

            sample.act("aq-head", "report", document, "HANDLE", "{\"result\":" + Sample.json("=cmd|' /C calc'!A0 " + SCRIPT) + "}");
            head.go("lookup");
            head.fill("text", tail);
            head.cell("<script>").waitFor();
            wide(head);
            office.go("todo");
            office.find(tail);
            wide(office);
            office.go("ledger");
            office.fill("text", tail);
            office.cell("<script>").waitFor();
            office.cell("=cmd|").waitFor();
            wide(office);
            office.picture("odd-ledger");
            office.page.evaluate("window.print = () => {}");
            office.page.locator("#print").click();
            office.page.locator(".print-table tbody tr").first().waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(
                    com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
            assertThat(office.page.locator(".print-table").textContent()).contains(SCRIPT);
            assertThat(office.page.locator(".print-table img, .print-table script").count()).isZero();

            Download sheet = office.page.waitForDownload(() -> office.page.locator("#export").click());
            try (InputStream in = Files.newInputStream(sheet.path()); Workbook book = WorkbookFactory.create(in)) {
                Row row = book.getSheetAt(0).getRow(1);
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).as(cell.toString()).isIn(CellType.STRING, CellType.BLANK);
                }
                assertThat(row.getCell(2).getStringCellValue()).startsWith("=1+1 ").contains(SCRIPT);
                assertThat(row.getCell(7).getStringCellValue()).startsWith("=cmd|");
            }
            for (Desk desk : List.of(office, leader, head)) {
                assertThat(desk.alarms).isEmpty();
            }
        }
    }

    @Test
    void namesOfUnitsAndPeopleAreTextToo(House house) throws Exception {
        String number = Sample.title("").replaceAll("\\D", "");
        String unit = "<b>怪</b>科" + number + "\u202E";
        String person = "<img src=x onerror=alert('ran')>" + number + "\u202E乙";
        try (Desk admin = house.desk("admin")) {
            admin.go("organisation");
            admin.page.locator("#units").waitFor();
            admin.cell("青石车务段").click();
            admin.page.locator("#add-unit").click();
            admin.fill("unit-name", unit);
            admin.fill("unit-code", "ODD" + number);
            admin.pick("unit-level", "科室");
            admin.page.locator("#save-unit").click();
            admin.page.locator("#save-unit").waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(
                    com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            admin.cell("<b>怪</b>科" + number).click();
            admin.page.locator("#add-person").click();
            admin.fill("person-name", person);
            admin.fill("person-login", "odd" + number);
            admin.pick("posting-post", "科室负责人");
            admin.picture("odd-person");
            admin.page.locator("#save-person").click();
            admin.cell("odd" + number).waitFor();
            wide(admin);
            admin.picture("odd-organisation");
            assertThat(admin.cell("onerror=alert('ran')>" + number).textContent()).as("nothing in a name turns the reading direction").doesNotContain("\u202E");
            try (Desk office = house.desk("db")) {
                String document = new Sample(house.product).registered(Sample.title("关于怪名的通知"));
                office.go("document/" + document);
                office.choose("propose");
                office.pick("leadUnit", "<b>怪</b>科" + number);
                office.act("propose");
                office.page.locator("#fact-where").getByText("<b>怪</b>科" + number).waitFor();
                assertThat(office.alarms).isEmpty();
            }
            assertThat(admin.alarms).isEmpty();
        }
    }

    /** Nothing sticks out to the right. */
    private static void wide(Desk desk) {
        Object by = desk.page.evaluate("() => { const c = document.querySelector('.content'); return Math.max(c.scrollWidth - c.clientWidth, "
                + "document.documentElement.scrollWidth - window.innerWidth); }");
        assertThat(((Number) by).intValue()).as("pixels that stick out").isLessThanOrEqualTo(0);
    }
}
