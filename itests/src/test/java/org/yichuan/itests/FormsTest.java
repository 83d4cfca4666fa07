package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The section office's clerk adds petitioner, telephone and kilometre mark to the form of petitions while three are under way, one
 * of them open in another browser with a text half typed, and a new one half registered in a third.
 */
@ExtendWith(SharedHouse.class)
class FormsTest {
    private static final String HALF = "已电话联系来信人，约定";
    private final House house;
    private final Sample sample;

    FormsTest(House house) {
        this.house = house;
        this.sample = new Sample(house.product);
    }

    @Test
    void aFormIsChangedWhilePetitionsAreUnderWay() throws Exception {
        try (Desk clerk = house.desk("db", 1720, 950); Desk handler = house.desk("aq-clerk"); Desk second = house.desk("db", 1366, 850)) {
            design(clerk);
            add(clerk, "text", "reason", "来信事由", "Reason");
            publish(clerk, "先收事由");
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

            clerk.go("forms");
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
            clerk.page.locator("#chip-mark").press("Alt+ArrowDown");
            clerk.page.locator("#chip-mark").press("Alt+ArrowUp");
            clerk.page.locator("#form-undo").click();
            clerk.page.locator("#form-redo").click();
            clerk.picture("forms-design");
            preview(clerk);
            publish(clerk, "加信访人、电话、里程");

            assertThat(words.inputValue()).as("nothing typed is lost").isEqualTo(HALF);
            assertThat(own(second, "reason").inputValue()).isEqualTo("检票口太少");
            second.picture("forms-registration-old");
            second.send("register");
            second.told("完成");
            words.pressSequentially("周五回访");
            handler.send("report");
            handler.page.locator("#send-report").waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            handler.go("document/" + first);
            assertThat(handler.page.locator("#fact-result").textContent()).isEqualTo(HALF + "周五回访");
            for (String document : List.of(first, other, third)) {
                clerk.go("document/" + document);
                clerk.page.locator("#fact-own-reason").waitFor();
                assertThat(clerk.page.locator("[id^=fact-own-]").count()).as("the three keep their form").isEqualTo(1);
            }

            moves(clerk);
            registers(clerk, "关于涵洞渗水的来信", "王五", "0551-65550002", "9+50", "K9+050");
            String newest = registers(clerk, "关于桥下积水的来信", "李四", "0551-65550001", "k23+456", "K23+456");
            register(clerk);
            station(clerk, newest);
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

    private static void design(Desk clerk) {
        clerk.go("forms");
        clerk.page.locator("#palette vaadin-button").first().waitFor();
        assertThat(clerk.page.locator("#field-form-category input").inputValue()).isEqualTo("信访件");
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
        assertThat(top(clerk, "petitioner")).isEqualTo(top(clerk, "reason"));
        own(clerk, "mark").fill("河边");
        clerk.page.locator("#preview-check").click();
        clerk.page.locator("#own-mark[invalid]").waitFor();
        clerk.picture("forms-preview-wide");
        clerk.page.locator("#look-narrow").click();
        clerk.page.locator("#form-preview.designer-narrow #own-mark").waitFor();
        assertThat(top(clerk, "petitioner")).isGreaterThan(top(clerk, "reason"));
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

    /** Registers on the new form. @return the document */
    private static String registers(Desk clerk, String title, String petitioner, String telephone, String mark, String kept) {
        String whole = Sample.title(title);
        clerk.go("registration");
        clerk.fill("title", whole);
        clerk.pick("category", "信访件");
        own(clerk, "petitioner").fill(petitioner);
        own(clerk, "telephone").fill(telephone);
        own(clerk, "mark").fill(mark);
        own(clerk, "mark").blur();
        clerk.page.waitForCondition(() -> own(clerk, "mark").inputValue().equals(kept));
        clerk.picture("forms-registration");
        clerk.send("register");
        clerk.told("完成");
        clerk.go("ledger");
        clerk.openDocument(whole);
        assertThat(clerk.page.locator("#fact-own-mark").textContent()).isEqualTo(kept);
        return clerk.documentId();
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

    private void station(Desk clerk, String document) throws Exception {
        sample.proposed(document, "QSD-AQ", List.of(), List.of(), false, List.of());
        sample.act("aq-head", "pass-to-stations", document, "HANDLE", "{\"stations\":[\"" + Sample.unit("QSD-Z01") + "\"],\"requirement\":\"查看现场\"}");
        try (Desk station = house.desk("zhan01", 1366, 850)) {
            station.go("document/" + document);
            station.page.locator("#fact-own-petitioner").waitFor();
            assertThat(station.page.locator("#fact-own-mark").textContent()).isEqualTo("K23+456");
            assertThat(station.page.locator("#fact-own-telephone").count()).as("a station sees only what it may").isZero();
            station.picture("forms-station");
            station.go("lookup");
            station.page.locator("#field-own-field input").click();
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
    }
}
