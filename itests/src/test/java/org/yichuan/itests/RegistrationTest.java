package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Registering as the registrar does all day: without the mouse, warned of what is there already. */
@ExtendWith(SharedHouse.class)
class RegistrationTest {
    @TempDir
    Path folder;


    @Test
    void aDocumentIsRegisteredFromTheKeyboardAlone(House house) throws Exception {
        String title = Sample.title("关于键盘登记的通知");
        String serial = title.replaceAll("\\D", "");
        try (Desk office = house.desk("db")) {
            office.go("registration");
            office.page.locator("#clear").click();
            Keyboard keys = office.page.keyboard();
            office.page.locator("#field-number input").waitFor();
            office.page.waitForFunction("document.activeElement && document.activeElement.closest('#field-number')");
            // full-width digits, wrong brackets, no 号: in order as soon as the field is left
            keys.type("江铁运（２０２６）" + serial);
            keys.press("Enter");
            office.page.waitForFunction("document.querySelector('#field-number').value === '江铁运〔2026〕" + serial + "号'");
            focused(office, "issuer");
            keys.type("江城铁路局");
            keys.press("Enter");
            focused(office, "title");
            keys.type(title);
            keys.press("Enter");
            focused(office, "category");
            keys.type("机关公文");
            office.page.waitForFunction("document.querySelector('#field-category').filteredItems.length === 1");
            keys.press("Enter");
            office.page.waitForFunction("document.querySelector('#field-category').value !== ''");
            keys.press("Enter");
            focused(office, "receivedAt");
            keys.press("Control+Enter");
            office.told("已完成");
            office.page.waitForFunction("document.activeElement && document.activeElement.closest('#field-number')");
            office.go("todo");
            office.openDocument(title);
            assertThat(office.page.locator("#document-number").textContent()).isEqualTo("江铁运〔2026〕" + serial + "号");
        }
    }

    @Test
    void aProbableDuplicateIsPointedOutBeforeItIsSaved(House house) throws Exception {
        String title = Sample.title("关于召开安全例会的会议通知");
        Sample sample = new Sample(house.product);
        sample.registered(title, ",\"number\":\"江铁会〔2026〕5号\"");
        try (Desk office = house.desk("db")) {
            office.go("registration");
            office.page.locator("#clear").click();
            office.fill("number", "江铁會[2026]5");
            office.page.locator("#duplicates").getByText(title).waitFor();
            office.picture("duplicate");
            office.page.locator("#clear").click();
            office.page.locator("#duplicates").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));

            // by its title alone, sent before the field is left: the first attempt to save points it out, the second saves
            office.pick("category", "会议通知");
            office.page.locator("#field-title input").fill(title);
            office.page.keyboard().press("Control+Enter");
            office.told("请核对上面列出的文电");
            office.page.locator("#duplicates").getByText(title).waitFor();
            office.page.locator("#field-title input").focus();
            // time to read it
            office.page.waitForTimeout(1_500);
            office.page.keyboard().press("Control+Enter");
            office.told("已完成");
            office.go("lookup");
            office.fill("title", title);
            office.page.waitForFunction("document.querySelector('#documents')._flatSize === 2");
        }
    }

    @Test
    void aFileOfRowsIsRegisteredOnTheScreenAndASecondTimeNothingIs(House house) throws Exception {
        String title = Sample.title("关于成批登记的通知");
        String serial = title.replaceAll("\\D", "");
        Path file = Files.writeString(folder.resolve("台帐.csv"), "文号,标题,来文单位,类别\n江铁批〔2026〕" + serial + "号," + title + ",江城铁路局,机关公文\n江铁批〔2026〕" + serial + "1号,,江城铁路局,机关公文\n");
        try (Desk office = house.desk("db")) {
            office.go("import");
            office.page.locator("#upload input[type=file]").setInputFiles(file);
            office.page.locator("#import-summary").getByText("登记 1 件").waitFor();
            office.page.locator("#import-summary").getByText("未登记 1 件").waitFor();
            office.picture("import");
            office.page.reload();
            office.page.locator("#upload input[type=file]").setInputFiles(file);
            office.page.locator("#import-summary").getByText("登记 0 件").waitFor();
            office.page.locator("#import-summary").getByText("已有 1 件").waitFor();
            office.go("lookup");
            office.fill("title", title);
            office.page.waitForFunction("document.querySelector('#documents')._flatSize === 1");
        }
    }

    private static void focused(Desk desk, String field) {
        desk.page.waitForFunction("document.activeElement && document.activeElement.closest('#field-" + field + "')");
    }
}
