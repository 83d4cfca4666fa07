package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts and sessions of an instance without sample data, from the one-time password on. */
class SessionTest {
    @TempDir
    Path folder;

    @Test
    void anEmptyInstanceIsTakenIntoUseByItsAdministrator() throws Exception {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("etc"));
        Files.writeString(data.resolve("etc/custom.system.properties"), "yichuan.session.seconds=12\n");
        try (Product product = Product.start(data, "--empty"); House house = House.of(product)) {
            String once = Files.readString(data.resolve("initial-admin-password.txt")).strip();
            try (Desk desk = house.gate(1280, 800)) {
                List<String> sockets = new ArrayList<>();
                desk.page.onWebSocket(socket -> sockets.add(socket.url()));
                desk.attempt("db", "yichuan2026");
                desk.page.locator("#failure").getByText("登录名或密码不正确").waitFor();
                desk.picture("login-refused");
                String before = session(desk);
                desk.attempt("admin", once);
                desk.page.locator("#password-new").waitFor();
                assertThat(session(desk)).as("a session known before the log-in is worth nothing").isNotEqualTo(before);
                assertThat(sockets).as("no push before the log-in: it would race with the change of the session").isEmpty();
                desk.picture("password");
                // nothing else is open before the password is changed
                desk.page.navigate(product.address() + "organisation");
                desk.page.locator("#password-new input").fill("kurz");
                desk.page.locator("#password-again input").fill("kurz");
                desk.page.locator("#change").click();
                desk.page.locator("#failure").getByText("至少要 8 个字符").waitFor();
                desk.page.locator("#password-new input").fill("langes wort 1");
                desk.page.locator("#password-again input").fill("anderes wort 1");
                desk.page.locator("#change").click();
                desk.page.locator("#failure").getByText("不一致").waitFor();
                desk.page.locator("#password-again input").fill("langes wort 1");
                desk.page.locator("#change").click();
                desk.page.locator("#menu").waitFor();
                assertThat(desk.menu()).contains("organisation").doesNotContain("todo", "ledger", "lookup");
                organisation(desk);
                // an open page's own signs of life do not keep the session: nobody is there; it says so without being touched
                desk.page.locator(".v-system-error").getByText("登录已超时").waitFor(Desk.patience(40_000));
                desk.picture("session-expired");
                desk.page.locator(".v-system-error").click();
                desk.page.locator("#login input").waitFor();
            }
            throttled(house);
        }
    }

    private static void organisation(Desk desk) {
        desk.go("organisation");
        desk.page.locator("#units").waitFor();
        desk.page.locator("#add-unit").click();
        desk.page.locator("#save-unit").click();
        desk.told("请填写名称、代码和层级");
        desk.fill("unit-name", "试点路局");
        desk.fill("unit-code", "SD");
        desk.pick("unit-level", "路局");
        desk.page.locator("#save-unit").click();
        desk.cell("试点路局").waitFor();
        desk.page.locator("#add-unit").click();
        desk.fill("unit-name", "又一个");
        desk.fill("unit-code", "SD");
        desk.pick("unit-level", "路局");
        desk.page.locator("#save-unit").click();
        desk.told("代码已被使用");
        desk.page.keyboard().press("Escape");
        desk.cell("试点路局").click();
        desk.page.locator("#add-person").click();
        desk.page.locator("#save-person").click();
        desk.told("请填写姓名、用户名");
        desk.fill("person-name", "试用人");
        desk.fill("person-login", "Shiyong");
        desk.pick("posting-post", "公文管理员");
        desk.picture("person");
        desk.page.locator("#save-person").click();
        desk.cell("shiyong").waitFor();
        desk.page.locator("#reset-shiyong").click();
        desk.page.locator("#one-time-password").waitFor();
        assertThat(desk.page.locator("#one-time-password").textContent()).hasSize(12);
        desk.picture("one-time-password");
    }

    private static void throttled(House house) {
        try (Desk desk = house.gate(1280, 800)) {
            for (int i = 0; i < 12 && !desk.page.locator("#failure").getByText("失败次数过多").isVisible(); i++) {
                desk.attempt("shiyong", "falsch" + i);
                desk.page.locator("#failure").waitFor();
                desk.page.waitForFunction("document.querySelector('#password').value === ''");
            }
            desk.page.locator("#failure").getByText("失败次数过多").waitFor();
            desk.picture("throttled");
            desk.attempt("admin", "langes wort 1");
            desk.page.locator("#menu").waitFor();
        }
    }

    private static String session(Desk desk) {
        return desk.page.context().cookies().stream().filter(c -> c.name.equals("YICHUAN")).map((Cookie c) -> c.value).findFirst().orElseThrow();
    }
}
