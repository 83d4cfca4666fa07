package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registrar shapes his unit's category, time limit and route and registers by them; the administrator enters a year's working days. */
class SettingsScreenTest {
    private static final String TITLE = "关于更换站台安全线标识的设备通报";

    @TempDir
    Path folder;

    @Test
    void aUnitShapesItsOwnWay() throws Exception {
        try (Product product = Product.withSample(folder.resolve("data"));
                House house = House.of(product)) {
            try (Desk registrar = house.desk("db", 1366, 850)) {
                registrar.go("settings");
                registrar.page.locator("#routes").getByText("会议通知流程").first().waitFor();
                registrar.picture("settings-routes");
                categories(registrar);
                limits(registrar);
                route(registrar);
                register(registrar);
                redHead(registrar);
            }
            try (Desk head = house.desk("aq-head", 1366, 850)) {
                assertThat(head.menu()).doesNotContain("settings");
                head.go("settings");
                assertThat(head.page.locator("#settings-tabs").count()).as("nor by its address").isZero();
                head.go("handle");
                head.openDocument(TITLE);
            }
            try (Desk administrator = house.desk("admin", 1366, 850)) {
                days(administrator);
                administrator.page.locator("#tab-record").click();
                administrator.page.locator("#record").getByText("设备通报").first().waitFor();
                administrator.page.locator("#record").getByText("中国铁路青石车务段文件（青车办）").first().waitFor();
                administrator.picture("settings-record");
            }
            Product.Result journal = product.shell("yichuan:journal-verify");
            assertThat(journal.status()).as(journal.output()).isZero();
            assertThat(product.shell("yichuan:working-days", "2027").output()).contains("2027-01-01").contains("off").contains("2027-01-10").contains("work");
            assertThat(product.shell("yichuan:route-list").output()).contains("设备通报直送流程").contains("HANDLE");
        }
    }

    private static void categories(Desk registrar) {
        registrar.page.locator("#tab-categories").click();
        registrar.fill("category-code", "equipment_report");
        registrar.fill("category-name", "设备通报");
        registrar.page.locator("#save-category").click();
        registrar.page.locator("vaadin-notification-card").getByText("请填写中文和英文名称").first().waitFor();
        registrar.fill("category-name-en", "Equipment report");
        registrar.page.locator("#save-category").click();
        registrar.page.locator("#categories").getByText("EQUIPMENT_REPORT").first().waitFor();
        // what was wrong is not said any longer
        registrar.page.locator("vaadin-notification-card.warned").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        registrar.picture("settings-categories");
    }

    private static void limits(Desk registrar) {
        registrar.page.locator("#tab-limits").click();
        registrar.pick("limit-category", "设备通报");
        registrar.fill("limit-days", "4");
        registrar.page.locator("#set-limit").click();
        registrar.page.locator("#limits").getByText("设备通报").first().waitFor();
        registrar.picture("settings-limits");
    }

    private static void route(Desk registrar) {
        registrar.page.locator("#tab-routes").click();
        registrar.page.locator("#add-route").click();
        registrar.fill("route-name", "设备通报直送流程");
        registrar.fill("route-name-en", "Equipment reports");
        registrar.pick("route-category", "设备通报");
        for (String step : List.of("拟办", "批示", "协办", "传阅")) {
            registrar.page.locator("#field-route-steps vaadin-checkbox").filter(new Locator.FilterOptions().setHasText(step)).click();
        }
        registrar.page.locator("#save-route").click();
        registrar.page.locator("vaadin-notification-card").getByText("登记后无人办理").first().waitFor();
        registrar.pick("route-lead", "安全科");
        registrar.picture("settings-route");
        registrar.page.locator("#save-route").click();
        registrar.page.locator("#routes").getByText("设备通报直送流程").first().waitFor();
    }

    private static void register(Desk registrar) {
        registrar.go("registration");
        registrar.fill("title", TITLE);
        registrar.pick("category", "设备通报");
        registrar.page.locator("#route-preview").getByText("登记后直接送").waitFor();
        assertThat(registrar.page.locator("#route-preview").textContent()).contains("主办 安全科");
        assertThat(registrar.page.locator("#due-preview").textContent()).contains("4 个工作日");
        registrar.picture("registration-route");
        registrar.send("register");
        registrar.go("ledger");
        registrar.page.locator("vaadin-grid-cell-content").getByText(TITLE).first().waitFor();
        registrar.openDocument(TITLE);
        assertThat(registrar.state()).isEqualTo("承办中");
        assertThat(registrar.page.locator("#fact-route").textContent()).contains("设备通报直送流程").contains("第1版");
        registrar.picture("document-routed");
    }

    /** The first page follows what is typed; a bad code gets a sentence; what is kept is on the page of the next draft. */
    private static void redHead(Desk registrar) {
        registrar.go("red-heads");
        registrar.page.locator("#new-head").click();
        Locator picture = registrar.page.locator("#page-preview");
        // the first page that a product sets: it reads the fonts for it
        picture.waitFor(Desk.patience(60_000));
        registrar.page.waitForFunction("() => document.querySelector('#page-preview').naturalWidth > 0");
        String before = picture.getAttribute("src");
        registrar.fill("head-name", "中国铁路青石车务段");
        registrar.page.waitForFunction("before => document.querySelector('#page-preview').getAttribute('src') !== before", before);
        registrar.fill("head-code", "青车办〔2026〕");
        registrar.fill("head-seal", "45");
        registrar.picture("red-head");
        // what was half typed is there again when the page is made anew, as it is when its module is updated
        registrar.go("red-heads/new");
        registrar.page.waitForCondition(() -> "45".equals(registrar.page.locator("#field-head-seal input").inputValue())
                && "青车办〔2026〕".equals(registrar.page.locator("#field-head-code input").inputValue()));
        registrar.page.locator("#head-save").click();
        registrar.told("机关代字“青车办〔2026〕”不能用");
        registrar.fill("head-code", "青车办");
        registrar.page.locator("#head-save").click();
        registrar.told("版头已保存");
        registrar.page.locator("#red-heads").getByText("中国铁路青石车务段文件").first().waitFor();
        registrar.picture("red-heads");
    }

    private static void days(Desk administrator) {
        administrator.go("settings");
        administrator.page.locator("#tab-days").click();
        administrator.picture("settings-days");
        administrator.pick("year", "2027");
        administrator.page.locator("#days-state").getByText("尚未录入").waitFor();
        administrator.fill("days", "2027-01-01,放假\n2027-01-02,放假\n2027-13-03,放假");
        administrator.page.locator("#save-days").click();
        administrator.page.locator("vaadin-notification-card").getByText("第3行").first().waitFor();
        administrator.fill("days", "2027-01-01,放假\n2027-01-02,放假\n2027-01-10,上班");
        administrator.page.locator("#save-days").click();
        administrator.page.locator("#days-state").getByText("放假2天，调休上班1天").waitFor();
    }
}
