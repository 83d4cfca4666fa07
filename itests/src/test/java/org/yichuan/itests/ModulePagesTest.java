package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuan.testkit.TestModule;

/** Modules that come and go under open pages: the entry in the menu, what is typed, screens that fail, and what is left of a module in memory. */
class ModulePagesTest {
    private static final int CYCLES = 20;
    private static final Locator.WaitForOptions GONE = new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    @TempDir
    Path folder;

    @Test
    void openPagesFollow() throws Exception {
        try (Product product = Product.withSample(folder.resolve("data")); House house = House.of(product)) {
            console(product, house);
            file(product, house);
            Files.writeString(product.data.resolve("etc/yichuan-modules.properties"), "unsigned = allow\nwait = 10\n");
            update(product, house);
            failing(product, house);
            leak(product, house);
        }
    }

    /** The administrator enables feedback in the console; the station's open page has the entry; disabling takes it away. */
    private static void console(Product product, House house) throws Exception {
        try (Desk station = house.desk("zhan01"); Desk admin = house.desk("admin")) {
            assertThat(station.menu()).containsExactly("receive", "lookup");
            admin.go("modules");
            admin.page.locator("#module-feedback").click();
            admin.page.locator("#module-enable").click();
            admin.pick("level", "车站");
            admin.page.locator("#affected").getByText("30 人").waitFor();
            admin.page.locator("#field-why input").fill("冬季检查试点");
            admin.picture("modules-enable");
            admin.page.locator("#module-go").click();
            station.page.locator("#nav-feedback").waitFor();
            admin.page.locator("#module-journal").getByText("冬季检查试点").first().waitFor();
            admin.picture("modules");
            feedback(product, house, station);
            ok(product, "yichuan:module-disable", "feedback", "--level", "STATION");
            station.page.locator("#nav-feedback").waitFor(GONE);
            assertThat(station.menu()).containsExactly("receive", "lookup");
            try (Desk leader = house.desk("duanzhang")) {
                assertThat(leader.menu()).as("only the IT department has the console").doesNotContain("modules");
            }
        }
    }

    /** What a station reports with a picture stands in the document's way, for the department and the leader. */
    private static void feedback(Product product, House house, Desk station) throws Exception {
        Sample sample = new Sample(product);
        String title = Sample.title("关于落实防寒检查的通知");
        String document = sample.registered(title);
        sample.proposed(document, "QSD-AQ", List.of(), List.of("duanzhang"), false, List.of());
        sample.act("duanzhang", "instruct", document, "INSTRUCT", "{\"opinion\":\"请抓好落实。\"}");
        sample.act("aq-head", "pass-to-stations", document, "HANDLE", "{\"stations\":[\"" + Sample.unit("QSD-Z01") + "\"],\"requirement\":\"检查防寒物资\"}");
        sample.act("zhan01", "receive", document, "STATION", "{}");
        station.go("feedback");
        station.openDocument(title);
        station.choose("feedback");
        station.fill("opinion", "防寒物资齐全，已拍照。");
        Path picture = Files.write(Files.createTempDirectory("picture").resolve("库房.png"), station.page.screenshot());
        station.page.locator("#form-feedback #upload input[type=file]").setInputFiles(picture);
        station.page.locator("#form-feedback .file-name").getByText("库房.png").waitFor();
        station.act("feedback");
        for (String login : List.of("aq-head", "duanzhang")) {
            try (Desk reader = house.desk(login)) {
                reader.go("document/" + document);
                reader.page.locator("#journal").getByText("防寒物资齐全").first().waitFor();
                reader.page.locator(".file").getByText("库房.png").first().waitFor();
            }
        }
    }

    /** A file is given in the console: what it would bring and for whom, or why it is refused, shows before; then it is installed, updated, rolled back and removed. */
    private void file(Product product, House house) throws Exception {
        KeyPair trusted = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path keys = Files.createDirectories(product.data.resolve("etc/yichuan-trusted-keys"));
        Files.writeString(keys.resolve("it-department.pub"), Base64.getMimeEncoder().encodeToString(trusted.getPublic().getEncoded()));
        Path first = TestModule.of("given", "1.0.0").constructing("try { Thread.sleep(1500); } catch (InterruptedException e) { throw new IllegalStateException(e); }").write(folder);
        Path second = TestModule.of("given", "1.1.0").write(folder);
        try (Desk admin = house.desk("admin"); Desk head = house.desk("aq-head")) {
            admin.go("modules");
            admin.page.locator("#module-install").click();
            admin.page.locator("#field-why input").fill("科室需要");
            admin.page.locator("#module-go").click();
            refused(admin, "请先选择模块文件");
            give(admin, Files.writeString(folder.resolve("letter.txt"), "no file for this"));
            refused(admin, "不接受这种文件");
            try (RandomAccessFile large = new RandomAccessFile(folder.resolve("large.jar").toFile(), "rw")) {
                large.setLength((64 << 20) + 1);
            }
            give(admin, folder.resolve("large.jar"));
            refused(admin, "文件超过 64 MB");
            Path letter = Files.writeString(folder.resolve("letter.jar"), "not a bundle at all");
            give(admin, letter, TestModule.sign(letter, trusted));
            refused(admin, "不是模块");
            give(admin, first);
            refused(admin, "没有签名");
            admin.page.locator("#module-go").click();
            refused(admin, "没有签名");
            admin.picture("modules-refused");
            assertThat(ok(product, "yichuan:module-list")).as("nothing was let in").doesNotContain("given");
            give(admin, TestModule.sign(first, trusted));
            admin.page.locator("#module-preview").getByText("试验 given（given 1.0.0）").waitFor();
            admin.page.locator("#module-preview").getByText("由 it-department 签名担保").waitFor();
            admin.page.locator("#affected").getByText("10 人").waitFor();
            admin.picture("modules-install");
            admin.page.locator("#module-go").click();
            admin.page.locator("#module-progress").waitFor();
            head.page.locator("#nav-given").waitFor();
            admin.page.locator("#module-progress").waitFor(GONE);
            admin.page.locator("#module-journal").getByText("科室需要").first().waitFor();
            admin.page.locator("#module-given").click();
            about(admin, "1.0.0");
            change(admin, "update", () -> {
                give(admin, second, TestModule.sign(second, trusted));
                admin.page.locator("#module-preview").getByText("given 1.1.0，代替现在的 1.0.0").waitFor();
            });
            about(admin, "1.1.0");
            change(admin, "rollback", () -> admin.page.locator("#affected").getByText("10 人").waitFor());
            about(admin, "1.0.0");
            change(admin, "remove", () -> admin.page.locator("#affected").getByText("10 人").waitFor());
            head.page.locator("#nav-given").waitFor(GONE);
            admin.page.locator("#module-about").getByText("已移除").waitFor();
            assertThat(ok(product, "yichuan:module-journal", "--most", "3")).contains("admin 刘凤英").contains("console").contains("remove").contains("rollback").contains("update");
        }
    }

    private interface Filling {
        void run() throws Exception;
    }

    /** Chooses what to do with the module that is shown, fills in what is asked, and does it. */
    private static void change(Desk admin, String what, Filling filling) throws Exception {
        admin.page.locator("#module-" + what).click();
        filling.run();
        admin.page.locator("#field-why input").fill("控制台 " + what);
        admin.page.locator("#module-go").click();
        admin.page.locator("#module-go").waitFor(GONE);
        admin.page.locator("#module-journal").getByText("控制台 " + what).first().waitFor();
    }

    private static void about(Desk admin, String version) {
        admin.page.locator("#module-about").getByText(version).first().waitFor();
    }

    private static void give(Desk admin, Path... files) {
        admin.page.locator("#module-upload input[type=file]").setInputFiles(files);
    }

    private static void refused(Desk admin, String why) {
        admin.page.locator("#module-refused").getByText(why).waitFor();
    }

    /** A half-typed text is there after the module that shows it was updated, twice, while it was being typed. */
    private void update(Product product, House house) throws Exception {
        Path first = typing("1.0.0");
        Path second = typing("1.1.0");
        ok(product, "yichuan:module-install", first.toString());
        try (Desk head = house.desk("aq-head")) {
            head.page.locator("#nav-typing").click();
            Locator field = head.page.locator("#field-words textarea");
            StringBuilder typed = new StringBuilder();
            for (int round = 0; round < 4; round++) {
                String more = "第" + round + "段意见，";
                field.click();
                field.press("Control+End");
                head.page.keyboard().insertText(more);
                typed.append(more);
                ok(product, "yichuan:module-update", "typing", (round % 2 == 0 ? second : first).toString());
                head.page.getByText("typing " + (round % 2 == 0 ? "1.1.0" : "1.0.0")).waitFor();
                head.page.waitForCondition(() -> field.inputValue().equals(typed.toString()));
            }
            composing(product, head, field, first, second);
        }
        ok(product, "yichuan:module-remove", "typing");
    }

    /** A word that is being put together by an input method is not cut in two: the update waits for it. */
    private static void composing(Product product, Desk head, Locator field, Path first, Path second) throws Exception {
        String before = field.inputValue();
        CDPSession keys = head.page.context().newCDPSession(head.page);
        field.click();
        field.press("Control+End");
        JsonObject syllables = new JsonObject();
        syllables.addProperty("text", "tongyi");
        syllables.addProperty("selectionStart", 6);
        syllables.addProperty("selectionEnd", 6);
        keys.send("Input.imeSetComposition", syllables);
        ok(product, "yichuan:module-update", "typing", second.toString());
        head.page.waitForTimeout(1_000);
        assertThat(head.page.getByText("typing 1.0.0").isVisible()).as("the screen of before stays while a word is unfinished").isTrue();
        JsonObject word = new JsonObject();
        word.addProperty("text", "同意");
        keys.send("Input.insertText", word);
        head.page.getByText("typing 1.1.0").waitFor();
        head.page.waitForCondition(() -> field.inputValue().equals(before + "同意"));
        keys.detach();
        ok(product, "yichuan:module-update", "typing", first.toString());
        head.page.getByText("typing 1.0.0").waitFor();
    }

    private Path typing(String version) throws Exception {
        return TestModule.of("typing", version).opening("""
                com.vaadin.flow.component.textfield.TextArea words = new com.vaadin.flow.component.textfield.TextArea("words");
                words.setId("field-words");
                words.setValueChangeMode(com.vaadin.flow.data.value.ValueChangeMode.TIMEOUT);
                words.setValueChangeTimeout(500);
                desk.keep(words, "typing");
                return new com.vaadin.flow.component.html.Div(new com.vaadin.flow.component.html.Paragraph("typing VERSION"), words);
                """).header("Import-Package", TestModule.IMPORTS + ",com.vaadin.flow.component.textfield,com.vaadin.flow.data.value,com.vaadin.flow.function,com.vaadin.flow.shared")
                .write(Files.createTempDirectory(folder, "typing"));
    }

    /** A screen that throws, and one that never comes back: a sentence for who opened it, the reason in the list, others go on. */
    private void failing(Product product, House house) throws Exception {
        ok(product, "yichuan:module-install", TestModule.of("cracked", "1.0.0").opening("throw new NoClassDefFoundError(\"gone\");").write(folder).toString());
        ok(product, "yichuan:module-install", TestModule.of("hanging", "1.0.0").opening("for (;;) { java.util.concurrent.locks.LockSupport.parkNanos(1_000_000_000L); Thread.interrupted(); }").write(folder).toString());
        try (Desk head = house.desk("aq-head"); Desk other = house.desk("js-head")) {
            head.page.locator("#nav-cracked").click();
            head.page.locator(".sentence").waitFor();
            head.page.locator("#nav-hanging").click();
            other.page.locator("#nav-handle").click();
            other.page.locator("#tasks").waitFor();
            head.page.locator(".sentence").waitFor();
            head.page.locator("#nav-handle").click();
            head.page.locator("#tasks").waitFor();
        }
        assertThat(ok(product, "yichuan:module-list", "cracked")).contains("state: FAILED").contains("NoClassDefFoundError");
        assertThat(ok(product, "yichuan:module-list", "hanging")).contains("state: FAILED").contains("did not come back");
        ok(product, "yichuan:module-remove", "cracked");
        ok(product, "yichuan:module-remove", "hanging");
    }

    /** After twenty comings and goings with open pages that showed the module, none of its class loaders is left within two minutes. */
    private void leak(Product product, House house) throws Exception {
        try (Desk head = house.desk("aq-head"); Desk other = house.desk("js-head")) {
            for (int i = 1; i <= CYCLES; i++) {
                Path jar = TestModule.of("leaky", "1.0." + i).opening("return new Widget();").with("").widget().write(folder);
                ok(product, "yichuan:module-install", jar.toString());
                head.page.locator("#nav-leaky").click();
                head.page.getByText("leaky 1.0." + i).waitFor();
                other.page.locator("#nav-leaky").waitFor();
                if (i == CYCLES) {
                    assertThat(loaders(product)).as("the count sees the one that runs").isPositive();
                }
                ok(product, "yichuan:module-remove", "leaky");
                head.page.locator("#nav-leaky").waitFor(GONE);
            }
            int left = loaders(product);
            for (int waited = 0; left > 0 && waited < 120; waited += 5) {
                Thread.sleep(5_000);
                left = loaders(product);
            }
            System.out.println("figure: class loaders left after " + CYCLES + " cycles: " + left);
            assertThat(left).isZero();
        }
    }

    /** How many class loaders still hold the module's classes, after a collection. */
    private static int loaders(Product product) throws Exception {
        String pid = Files.readString(product.data.resolve("yichuan.pid")).strip();
        jcmd(pid, "GC.run");
        return (int) jcmd(pid, "VM.classloaders", "show-classes").lines().filter(l -> l.contains("org.example.leaky.internal.Screen")).count();
    }

    private static String jcmd(String... words) throws Exception {
        java.util.List<String> command = new java.util.ArrayList<>(java.util.List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString()));
        command.addAll(java.util.List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private static String ok(Product product, String... command) throws Exception {
        Product.Result result = Socket.ask(product.data, command);
        assertThat(result.status()).as(String.join(" ", command) + ": " + result.output()).isZero();
        return result.output();
    }
}
