package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The section office's clerk adds petitioner, telephone and kilometre mark to the form of petitions while three are under way, one
 * of them open in another browser with a text half typed, and a new one half registered in a third. Before, he has made a code list
 * and imported a form with a choice from it, a file and handwriting.
 */
@ExtendWith(SharedHouse.class)
class FormsTest {
    private static final String HALF = "已电话联系来信人，约定";
    /** What the clerk puts into the exported form before he imports it again. */
    private static final String MORE = """
            "about": {"field": {"type": "document", "label": {"zh": "所涉公文", "en": "About"}}},
            "reason": {"field": {"type": "text", "label": {"zh": "来信事由", "en": "Reason"}}},
            "kind": {"field": {"type": "choice", "label": {"zh": "来信类别", "en": "Kind"}, "options": {"choices": [{"code": "A", "zh": "甲", "en": "A"}]}}},
            "letter": {"field": {"type": "attachment", "label": {"zh": "来信原件", "en": "Letter"}, "see": ["SECTION", "DEPARTMENT"]}},
            "hand": {"field": {"type": "ink", "label": {"zh": "信访人签名", "en": "Signature"}}},
            """;
    private static final String LETTER = "来信扫描内容";
    private final House house;
    private final Sample sample;
    @TempDir
    private Path folder;

    FormsTest(House house) {
        this.house = house;
        this.sample = new Sample(house.product);
    }

    @Test
    void aFormIsChangedWhilePetitionsAreUnderWay() throws Exception {
        try (Desk clerk = house.desk("db", 1720, 950); Desk handler = house.desk("aq-clerk"); Desk second = house.desk("db", 1366, 850)) {
            design(clerk);
            codes(clerk);
            imports(clerk);
            publish(clerk, "先收事由、类别、原件、签名");
            String first = petition("关于三号站台照明的来信", "照明");
            String other = petition("关于候车室饮水的来信", "饮水");
            String third = petition("关于道口噪声的来信", "噪声");

            handler.go("document/" + first);
            handler.choose("report");
            Locator words = handler.page.locator("#field-result textarea").first();
            words.click();
            words.pressSequentially(HALF);
            second.go("registration");
            second.fill("title", Sample.title("关于检票口的来信"));
            second.pick("category", "信访件");
            own(second, "reason").fill("检票口太少");

            add(clerk, "text", "petitioner", "信访人", "Petitioner");
            add(clerk, "text", "telephone", "联系电话", "Telephone");
            clerk.page.locator("#property-see input").click();
            for (String level : List.of("站段", "科室")) {
                clerk.page.locator("vaadin-multi-select-combo-box-item").getByText(level, new Locator.GetByTextOptions().setExact(true)).click();
            }
            clerk.page.keyboard().press("Escape");
            assertThat(clerk.page.locator("#type-kilometre-mark").count()).isZero();
            Product.Result installed = Socket.ask(house.product.data, "yichuan:module-install", "kilometremark");
            assertThat(installed.status()).as(installed.output()).isZero();
            clerk.page.locator("#type-kilometre-mark").dragTo(clerk.page.locator("#chip-telephone"));
            name(clerk, "mark", "里程", "Kilometre mark");
            order(clerk, "petitioner", "mark", "telephone");
            twice(clerk, "#chip-petitioner", "ArrowDown");
            order(clerk, "mark", "telephone", "petitioner");
            twice(clerk, "#chip-petitioner", "ArrowUp");
            order(clerk, "petitioner", "mark", "telephone");
            clerk.page.locator("#chip-mark").press("Alt+ArrowDown");
            order(clerk, "petitioner", "telephone", "mark");
            clerk.page.locator("#form-undo").click();
            order(clerk, "petitioner", "mark", "telephone");
            clerk.page.locator("#form-redo").click();
            order(clerk, "petitioner", "telephone", "mark");
            clerk.picture("forms-design");
            preview(clerk);
            publish(clerk, "加信访人、电话、里程");

            assertThat(words.inputValue()).as("nothing typed is lost").isEqualTo(HALF);
            assertThat(own(second, "reason").inputValue()).isEqualTo("检票口太少");
            second.picture("forms-registration-old");
            second.send("register");
            second.told("完成");
            words.pressSequentially("周五回访");
            // what the section's form asks for in reporting stands in the form of that action
            own(handler, "answered").fill("2026-11-20");
            own(handler, "answered").press("Enter");
            handler.send("report");
            handler.page.locator("#send-report").waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            handler.go("document/" + first);
            assertThat(handler.page.locator("#fact-result").textContent()).isEqualTo(HALF + "周五回访");
            assertThat(handler.page.locator("#fact-own-reason").textContent()).isEqualTo("照明");
            assertThat(handler.page.locator("#fact-own-answered").textContent()).isEqualTo("2026-11-20");
            assertThat(handler.page.locator("[id^=fact-own-]").count()).as("it keeps its form").isEqualTo(2);
            for (String document : List.of(other, third)) {
                clerk.go("document/" + document);
                keepsItsForm(clerk);
            }

            moves(clerk);
            Sample.done(sample.perform("db", "register", null, null, "{\"owner\":\"" + Sample.unit("QSD-DB") + "\",\"title\":" + Sample.json(Sample.title("关于涵洞渗水的来信"))
                    + ",\"category\":\"PETITION\",\"form\":{\"kind\":\"NOISE\",\"mark\":\"K9+050\"}}"));
            String number = "江铁工〔2026〕" + (System.currentTimeMillis() % 100_000 + 1) + "号";
            String about = sample.registered(Sample.title("关于桥涵检查的文件"), ",\"number\":" + Sample.json(number));
            String title = registers(clerk, number);
            register(clerk);
            figures(clerk);
            exports(clerk);
            String newest = document(clerk, title, about);
            station(clerk, newest, number);
            designs(second);
            versions(clerk);
            overtaken(second);
        } finally {
            Socket.ask(house.product.data, "yichuan:module-remove", "kilometremark");
        }
    }

    private String petition(String title, String reason) throws Exception {
        String document = Sample.done(sample.perform("db", "register", null, null, "{\"owner\":\"" + Sample.unit("QSD-DB") + "\",\"title\":" + Sample.json(Sample.title(title))
                + ",\"category\":\"PETITION\",\"form\":{\"reason\":" + Sample.json(reason) + "}}"));
        sample.proposed(document, "QSD-AQ", List.of(), List.of(), false, List.of());
        return document;
    }

    private static void keepsItsForm(Desk desk) {
        desk.page.locator("#fact-own-reason").waitFor();
        assertThat(desk.page.locator("[id^=fact-own-]").count()).as("they keep their form").isEqualTo(1);
    }

    private static void designs(Desk clerk) {
        clerk.go("forms");
        clerk.page.locator("#palette vaadin-button").first().waitFor();
    }

    private static void design(Desk clerk) {
        designs(clerk);
        assertThat(clerk.page.locator("#field-form-category input").inputValue()).isEqualTo("信访件");
        assertThat(clerk.page.locator("#chip-way").textContent()).as("what the section fixed").contains("上级固定");
    }

    /** Makes a code list: refused with the reason while it is not one, then saved. */
    private static void codes(Desk clerk) {
        clerk.page.locator("#form-codes").click();
        clerk.page.locator("#codes-zh input").fill("来信类别");
        clerk.page.locator("#codes-en input").fill("Kinds of letters");
        code(clerk, 0, "NOISE", "噪声", "Noise");
        code(clerk, 1, "NOISE", "饮水", "Water");
        clerk.page.locator("#codes-save").click();
        clerk.told("代码“NOISE”不能用");
        code(clerk, 1, "WATER", "饮水", "Water");
        clerk.page.locator("#codes-save").click();
        clerk.page.locator("#codes-about").getByText("第 1 版").waitFor();
        clerk.picture("forms-codes");
        clerk.page.keyboard().press("Escape");
    }

    private static void code(Desk clerk, int line, String... cells) {
        Locator inputs = clerk.page.locator("#codes-entries .rows-line").nth(line).locator("input");
        for (int i = 0; i < cells.length; i++) {
            inputs.nth(i).fill(cells[i]);
            inputs.nth(i).blur();
        }
    }

    /** What is not JSON is refused with its place; the exported form with more fields takes the place of the one in the making. */
    private void imports(Desk clerk) throws Exception {
        Download exported = clerk.page.waitForDownload(() -> clerk.page.locator("#form-export vaadin-button").click());
        String form = Files.readString(exported.path());
        assertThat(form).contains("https://json-schema.org/draft/2020-12/schema").contains("\"layout\"").contains("\"way\"");
        upload(clerk, "坏文件.json", form.substring(0, form.length() / 2));
        clerk.told("文件不是 JSON");
        upload(clerk, "信访件.json", form.replaceFirst("\"properties\" : \\{", java.util.regex.Matcher.quoteReplacement("\"properties\" : {" + MORE)));
        clerk.page.locator("#chip-kind").click();
        clerk.page.locator("#property-list input").click();
        clerk.page.locator("vaadin-combo-box-item").getByText("来信类别 · 段办").click();
    }

    private void upload(Desk clerk, String name, String text) throws Exception {
        clerk.page.locator("#form-import").click();
        clerk.page.locator("#import-file input[type=file]").setInputFiles(Files.writeString(folder.resolve(name), text));
        clerk.page.locator("#import-dialog").waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    /** Adds a field by the keyboard: Enter on its kind, then its names. */
    private static void add(Desk clerk, String type, String name, String zh, String en) {
        clerk.page.locator("#type-" + type).press("Enter");
        name(clerk, name, zh, en);
    }

    private static void name(Desk clerk, String name, String zh, String en) {
        // the properties on the right are those of the new field
        clerk.page.waitForCondition(() -> clerk.page.locator("#property-name input").count() == 1 && clerk.page.locator("#property-name input").inputValue().startsWith("field_"));
        property(clerk, "zh", zh);
        property(clerk, "en", en);
        property(clerk, "name", name);
        clerk.page.locator("#chip-" + name).getByText(zh).first().waitFor();
    }

    /** Alt with an arrow, and once more before the page can have been drawn anew. */
    private static void twice(Desk clerk, String chip, String arrow) {
        clerk.page.locator(chip).evaluate("(c, arrow) => { for (let i = 0; i < 2; i++) c.dispatchEvent(new KeyboardEvent('keydown',"
                + " {key: arrow, altKey: true, bubbles: true, cancelable: true})); }", arrow);
    }

    /** Waits until the last fields of the form stand so: a key or a click is answered by drawing the form anew. */
    private static void order(Desk clerk, String... last) {
        List<String> ids = List.of(last).stream().map(n -> "chip-" + n).toList();
        clerk.page.waitForCondition(() -> ids.equals(clerk.page.evaluate("n => [...document.querySelectorAll('[id^=chip-]')].map(c => c.id).slice(-n)", ids.size())));
    }

    private static void property(Desk clerk, String property, String value) {
        Locator input = clerk.page.locator("#property-" + property + " input");
        input.fill(value);
        input.press("Enter");
    }

    private static void publish(Desk clerk, String note) {
        clerk.page.locator("#form-publish").click();
        clerk.page.locator("#publish-note textarea").fill(note);
        clerk.picture("forms-publish");
        clerk.page.locator("#publish-now").click();
        clerk.told("已发布");
    }

    /** As its users will see it: side by side on a wide screen, one below the other on a narrow one; a wrong mark says so. */
    private static void preview(Desk clerk) {
        clerk.page.locator("#look-wide").click();
        own(clerk, "mark").waitFor();
        clerk.page.waitForCondition(() -> top(clerk, "telephone") == top(clerk, "petitioner"));
        own(clerk, "mark").fill("河边");
        clerk.page.locator("#preview-check").click();
        clerk.page.locator("#own-mark[invalid]").waitFor();
        clerk.picture("forms-preview-wide");
        clerk.page.locator("#look-narrow").click();
        clerk.page.locator("#form-preview.designer-narrow #own-mark").waitFor();
        clerk.page.waitForCondition(() -> top(clerk, "telephone") > top(clerk, "petitioner"));
        clerk.picture("forms-preview-narrow");
        clerk.page.locator("#look-design").click();
    }

    private static double top(Desk clerk, String name) {
        return clerk.page.locator("#form-preview #own-" + name).boundingBox().y;
    }

    private static Locator own(Desk desk, String name) {
        return desk.page.locator("#own-" + name + " input").first();
    }

    /** The document on the screen is carried over to the newest form, once what would be lost has been shown. */
    private static void moves(Desk clerk) {
        clerk.page.locator("#move-form").click();
        clerk.page.locator("vaadin-dialog").getByText("没有内容会失去").first().waitFor();
        clerk.picture("forms-move");
        clerk.page.locator("#move-form-now").click();
        clerk.page.locator("#move-form").waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        assertThat(clerk.page.locator("#fact-own-reason").textContent()).isEqualTo("噪声");
    }

    /** Registers on the new form, with a file and a signature. @return the title */
    private String registers(Desk clerk, String number) throws Exception {
        String whole = Sample.title("关于桥下积水的来信");
        clerk.go("registration");
        clerk.fill("title", whole);
        clerk.pick("category", "信访件");
        own(clerk, "petitioner").fill("李四");
        own(clerk, "telephone").fill("0551-65550001");
        own(clerk, "mark").fill("k23+456");
        own(clerk, "mark").blur();
        clerk.page.waitForCondition(() -> own(clerk, "mark").inputValue().equals("K23+456"));
        own(clerk, "kind").click();
        clerk.page.locator("vaadin-combo-box-item").getByText("饮水").click();
        own(clerk, "people").fill("12");
        own(clerk, "about").fill(number);
        clerk.page.locator("#own-letter input[type=file]").setInputFiles(Files.writeString(folder.resolve("来信.txt"), LETTER));
        clerk.page.locator("#own-letter .file-name").getByText("来信.txt").waitFor();
        write(clerk, 60, 30);
        touch(clerk, 200, 60);
        write(clerk, 300, 40);
        clerk.page.locator("#own-hand .ink-back").click();
        clerk.page.waitForCondition(() -> strokes(clerk) == 2);
        clerk.page.reload();
        clerk.page.waitForCondition(() -> strokes(clerk) == 2);
        assertThat(own(clerk, "petitioner").inputValue()).as("nothing typed is lost by a reload").isEqualTo("李四");
        clerk.page.locator("#own-letter .file-name").getByText("来信.txt").waitFor();
        clerk.picture("forms-registration");
        clerk.send("register");
        clerk.told("完成");
        return whole;
    }

    /** The document on its page: what was filled in, the file to download, the strokes, the way to the document it is about. @return its identity */
    private static String document(Desk clerk, String title, String about) throws Exception {
        clerk.openDocument(title);
        assertThat(clerk.page.locator("#fact-own-mark").textContent()).isEqualTo("K23+456");
        assertThat(clerk.page.locator("#fact-own-kind").textContent()).isEqualTo("饮水");
        clerk.page.locator("#fact-own-hand polyline").nth(1).waitFor();
        assertThat(clerk.page.locator("#fact-own-hand polyline").count()).isEqualTo(2);
        Download letter = clerk.page.waitForDownload(() -> clerk.page.locator("#fact-own-letter a").click());
        assertThat(Files.readString(letter.path())).isEqualTo(LETTER);
        assertThat(clerk.page.locator("#fact-own-about a").getAttribute("href")).isEqualTo("document/" + about);
        clerk.picture("forms-document");
        assertThat(clerk.printed("slip")).as("what was written by hand has its place on the paper").contains("信访人签名");
        assertThat(clerk.page.locator("#sheet-slip polyline").count()).isEqualTo(2);
        return clerk.documentId();
    }

    /** A stroke on the sheet, from a place down and to the right. */
    private static void write(Desk clerk, double x, double y) {
        Locator sheet = clerk.page.locator("#own-hand yichuan-ink svg");
        sheet.scrollIntoViewIfNeeded();
        BoundingBox box = sheet.boundingBox();
        clerk.page.mouse().move(box.x + x, box.y + y);
        clerk.page.mouse().down();
        clerk.page.mouse().move(box.x + x + 50, box.y + y + 20, new Mouse.MoveOptions().setSteps(5));
        clerk.page.mouse().up();
    }

    /** A stroke downwards by a finger: it is written, the page under it stays where it is. */
    private static void touch(Desk clerk, double x, double y) {
        BoundingBox box = clerk.page.locator("#own-hand yichuan-ink svg").boundingBox();
        CDPSession finger = clerk.page.context().newCDPSession(clerk.page);
        for (int step = 0; step <= 5; step++) {
            JsonObject point = new JsonObject();
            point.addProperty("x", box.x + x + 4 * step);
            point.addProperty("y", box.y + y + 12 * step);
            touch(finger, step == 0 ? "touchStart" : "touchMove", point);
        }
        touch(finger, "touchEnd");
        finger.detach();
    }

    private static void touch(CDPSession finger, String type, JsonObject... points) {
        JsonArray touching = new JsonArray();
        List.of(points).forEach(touching::add);
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", touching);
        finger.send("Input.dispatchTouchEvent", event);
    }

    private static int strokes(Desk clerk) {
        return clerk.page.locator("#own-hand yichuan-ink polyline").count();
    }

    /** The register shows the new columns and sorts along the line, not along the letters. */
    private static void register(Desk clerk) {
        clerk.go("ledger");
        Locator columns = clerk.page.locator("#field-own-columns input");
        columns.click();
        for (String label : List.of("信访件·信访人", "信访件·里程")) {
            clerk.page.locator("vaadin-multi-select-combo-box-item").getByText(label, new Locator.GetByTextOptions().setExact(true)).click();
        }
        clerk.page.keyboard().press("Escape");
        clerk.page.locator("vaadin-grid-sorter").getByText("里程").click();
        // neither in order of receipt nor of letters
        clerk.page.waitForCondition(() -> marks(clerk).equals(List.of("K9+050", "K23+456")));
        clerk.picture("forms-ledger");
        clerk.page.locator("vaadin-grid-sorter").getByText("里程").click();
        clerk.page.waitForCondition(() -> marks(clerk).equals(List.of("K23+456", "K9+050")));
    }

    /** The marks on the screen from above to below; cells that the grid keeps for later are not on it. */
    @SuppressWarnings("unchecked")
    private static List<Object> marks(Desk clerk) {
        return (List<Object>) clerk.page.evaluate("[...document.querySelectorAll('#ledger vaadin-grid-cell-content')].filter(c => /^K\\d+\\+\\d{3}$/.test(c.textContent)"
                + " && c.getBoundingClientRect().height > 0).sort((a, b) => a.getBoundingClientRect().y - b.getBoundingClientRect().y).map(c => c.textContent)");
    }

    /** How many of each kind, and what the numbers come to, this month; the same as a spreadsheet, in which they are numbers. */
    private static void figures(Desk clerk) throws Exception {
        clerk.page.locator("#figures-open").click();
        counted(clerk, "信访件·来信类别");
        assertThat(lastLine(clerk, "饮水")).containsExactly("合计", "1", "1");
        clerk.picture("forms-figures");
        counted(clerk, "信访件·反映人数");
        assertThat(lastLine(clerk, "平均")).startsWith("合计").contains("12");
        Download sheet = clerk.page.waitForDownload(() -> clerk.page.locator("#figures-export vaadin-button").click());
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(sheet.path()))) {
            List<Row> lines = new ArrayList<>();
            book.getSheetAt(0).forEach(lines::add);
            Row all = lines.stream().filter(r -> r.getCell(0).getStringCellValue().equals("合计")).findFirst().orElseThrow();
            assertThat(lines.getFirst().getCell(5).getStringCellValue()).isEqualTo("最大");
            assertThat(all.getCell(5).getNumericCellValue()).isEqualTo(12);
            assertThat(lines.getLast().getCell(0).getStringCellValue()).as("what it is about").contains("收到");
        }
        clerk.page.keyboard().press("Escape");
    }

    private static void counted(Desk clerk, String field) {
        clerk.page.locator("#field-figures input").fill(field);
        clerk.page.locator("vaadin-combo-box-item:visible").getByText(field, new Locator.GetByTextOptions().setExact(true)).click();
    }

    /** The line of all, once the table has a column. */
    private static List<String> lastLine(Desk clerk, String column) {
        clerk.page.locator("#figures th").getByText(column, new Locator.GetByTextOptions().setExact(true)).waitFor();
        return clerk.page.locator("#figures tr").last().locator("th, td").allTextContents();
    }

    /** The spreadsheet has the columns that the page has. */
    private static void exports(Desk clerk) throws Exception {
        Download sheet = clerk.page.waitForDownload(() -> clerk.page.locator("#export vaadin-button").click());
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(sheet.path()))) {
            Row head = book.getSheetAt(0).getRow(0);
            int column = head.getLastCellNum() - 1;
            List<String> marks = new ArrayList<>();
            book.getSheetAt(0).forEach(row -> marks.add(row.getCell(column).getStringCellValue()));
            assertThat(head.getCell(column - 1).getStringCellValue()).isEqualTo("信访人");
            assertThat(marks).startsWith("里程", "K23+456", "K9+050").contains("");
        }
    }

    /** Two versions compared; going back to the first of them. */
    private static void versions(Desk clerk) {
        clerk.go("forms");
        clerk.page.locator("#form-versions").click();
        Locator versions = clerk.page.locator("#versions-dialog vaadin-checkbox input, vaadin-checkbox-group vaadin-checkbox input");
        versions.nth(1).waitFor();
        versions.nth(0).check();
        versions.nth(1).check();
        clerk.page.locator("#compared").getByText("联系电话").first().waitFor();
        clerk.picture("forms-versions");
        versions.nth(0).uncheck();
        clerk.page.locator("#roll-back:not([disabled])").click();
        clerk.told("已发布");
        clerk.page.locator("#form-state").getByText("第 3 版").waitFor();
        assertThat(clerk.page.locator("#chip-telephone").count()).isZero();
        assertThat(clerk.page.locator("#chip-kind").count()).isEqualTo(1);
    }

    /** Who began on an older version is told what another published since, and goes over it only by a second click. */
    private static void overtaken(Desk second) {
        add(second, "text", "remark", "备注", "Remark");
        second.page.locator("#form-publish").click();
        second.page.locator("#publish-note textarea").fill("加备注");
        second.page.locator("#publish-now").click();
        second.page.locator("#publish-others li").getByText("备注").waitFor();
        second.page.locator("#publish-now").getByText("仍然覆盖").waitFor();
        second.picture("forms-overtaken");
        assertThat(second.page.locator("#publish-others").textContent()).as("who published meanwhile").contains("又发布了新版");
        second.page.locator("#publish-now").click();
        second.told("已发布");
        second.page.locator("#form-state").getByText("第 4 版").waitFor();
    }

    private void station(Desk clerk, String document, String number) throws Exception {
        sample.proposed(document, "QSD-AQ", List.of(), List.of(), false, List.of());
        sample.act("aq-head", "pass-to-stations", document, "HANDLE", "{\"stations\":[\"" + Sample.unit("QSD-Z01") + "\"],\"requirement\":\"查看现场\"}");
        try (Desk station = house.desk("zhan01", 1366, 850)) {
            station.go("document/" + document);
            station.page.locator("#fact-own-petitioner").waitFor();
            assertThat(station.page.locator("#fact-own-mark").textContent()).isEqualTo("K23+456");
            assertThat(station.page.locator("#fact-own-telephone, #fact-own-letter").count()).as("a station sees only what it may").isZero();
            assertThat(station.page.locator("#fact-own-about").textContent()).isEqualTo(number);
            assertThat(station.page.locator("#fact-own-about a").count()).as("the number is no way to a document that it may not see").isZero();
            station.picture("forms-station");
            station.go("lookup");
            station.page.locator("#field-own-field input").click();
            station.page.locator("vaadin-combo-box-item").getByText("信访件·信访人", new Locator.GetByTextOptions().setExact(true)).waitFor();
            assertThat(station.page.locator("vaadin-combo-box-item").allTextContents()).contains("信访件·信访人").doesNotContain("信访件·联系电话");
            station.page.keyboard().press("Escape");
            station.pick("own-field", "信访件·里程");
            station.fill("own-value", "K20~K30");
            station.find("关于桥下积水的来信").waitFor();
            station.picture("forms-lookup");
            // the document stands in the list before the list is narrowed, too
            station.page.waitForCondition(() -> "1".equals(String.valueOf(station.page.locator("vaadin-grid#documents").evaluate("g => g._flatSize"))));
        }
        clerk.go("lookup");
        clerk.pick("own-field", "信访件·联系电话");
        clerk.fill("own-value", "0551-65550001");
        clerk.find("关于桥下积水的来信").waitFor();
        // what is chosen from a list is sought by its entries; the telephone asked for before is not asked for any more
        clerk.pick("own-field", "信访件·来信类别");
        clerk.pick("own-entry", "噪声");
        clerk.find("关于涵洞渗水的来信").waitFor();
        clerk.picture("forms-lookup-entry");
    }
}
