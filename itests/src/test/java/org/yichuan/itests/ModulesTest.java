package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.yichuan.testkit.TestModule;

/** Modules, permissions and levels at run time, on the running product. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ModulesTest {
    private static final List<String> MAIN_JOB = List.of("registration", "instruction", "handling", "receive", "lookup", "ledger", "organisationadmin", "settings", "modules");
    @TempDir
    static Path folder;
    private static Product product;
    private static Sample sample;
    private static KeyPair trusted;
    private static KeyPair strange;

    @BeforeAll
    static void start() throws Exception {
        product = Product.withSample(folder.resolve("data"));
        sample = new Sample(product);
        trusted = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        strange = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path keys = Files.createDirectories(product.data.resolve("etc/yichuan-trusted-keys"));
        Files.writeString(keys.resolve("it-department.pub"),
                "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(trusted.getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----\n");
        Files.writeString(product.data.resolve("etc/yichuan-modules.properties"), "unsigned = refuse\nwait = 4\n");
    }

    @AfterAll
    static void stop() throws Exception {
        product.close();
    }

    private static Product.Result ok(String... command) throws Exception {
        Product.Result result = Socket.ask(product.data, command);
        assertThat(result.status()).as(String.join(" ", command) + ": " + result.output()).isZero();
        return result;
    }

    private static String refused(String... command) throws Exception {
        Product.Result result = Socket.ask(product.data, command);
        assertThat(result.status()).as(String.join(" ", command) + ": " + result.output()).isNotZero();
        assertThat(result.output().strip()).as("one sentence, no stack trace").isNotEmpty().doesNotContain("\tat ").hasLineCount(1);
        return result.output();
    }

    private static String list(String module) throws Exception {
        return ok("yichuan:module-list", module).output();
    }

    private static Path signed(TestModule module) throws Exception {
        Path jar = module.write(Files.createTempDirectory(folder, "module"));
        TestModule.sign(jar, trusted);
        return jar;
    }

    /** A document that the safety department handles and has passed on to the first two stations. */
    private static String passedToStations(String title) throws Exception {
        String document = sample.handled(Sample.title(title));
        sample.act("aq-head", "pass-to-stations", document, "HANDLE",
                "{\"stations\":[\"" + Sample.unit("QSD-Z01") + "\",\"" + Sample.unit("QSD-Z02") + "\"],\"requirement\":\"检查防寒物资\"}");
        return document;
    }

    private static void acts(String login, String action, String document, String task, String input) throws Exception {
        Sample.done(sample.perform(login, action, document, task, input));
    }

    /** The person's open task of a step; there must be one. */
    private static String task(String login, String step, String document) throws Exception {
        String task = sample.task(login, document, step);
        assertThat(task).as("%s of %s", step, login).isNotNull();
        return task;
    }

    @Test
    @Order(1)
    void theListTellsOfEveryLevelPermissionAndModule() throws Exception {
        String list = ok("yichuan:module-list").output();
        assertThat(list).contains("level-bureau").contains("level-section").contains("level-department").contains("level-station").contains("station-feedback");
        MAIN_JOB.forEach(module -> assertThat(list).containsPattern("(?m)^" + module + " +module .*ACTIVE"));
        assertThat(list).containsPattern("(?m)^feedback +module .*OFF .* 0 +0 ");
        assertThat(ok("yichuan:module-list", "--json").output()).startsWith("[").contains("\"name\" : \"receive\"").contains("\"people\" : 30");
        assertThat(list("receive")).contains("actions=[receive]").contains("screens=[receive]").contains("needs: [").contains("level-station");
        assertThat(list("drafting")).as("what it brings").contains("actions=[").contains("documentcheck=[").contains("screens=[");
        assertThat(ok("yichuan:grant-list", "--level", "STATION").output()).contains("lookup read receive").doesNotContain("SECTION");
        assertThat(ok("yichuan:module-enable", "--help").output()).contains("--unit").contains("--level");
        assertThat(ok("complete", "yichuan:module-enable", "feedback", "--unit", "QSD-Z0").output()).contains("QSD-Z01\n").doesNotContain("QSD-Z10");
    }

    @Test
    @Order(2)
    void whatCannotBeDoneIsOneSentenceAndAnExitStatus() throws Exception {
        assertThat(refused("yichuan:module-enable", "nosuch")).contains("There is no module nosuch");
        assertThat(refused("yichuan:module-enable", "feedback", "--level", "MOON")).contains("there is no level MOON");
        assertThat(refused("yichuan:module-enable", "feedback", "--level", "STATION", "--unit", "NOWHERE")).contains("no unit with the code NOWHERE");
        assertThat(refused("yichuan:module-enable", "feedback", "--level", "STATION", "--unit", "QSD-AQ")).contains("is of level department");
        assertThat(refused("yichuan:module-enable", "feedback", "--level", "BUREAU")).contains("would serve no one");
        assertThat(refused("yichuan:module-rollback", "feedback")).contains("no version of feedback to go back to");
        assertThat(refused("yichuan:module-remove", "level-station")).contains("needed by").contains("receive");
        assertThat(refused("yichuan:module-install", "receive")).contains("installed already");
        assertThat(refused("yichuan:module-list", "nosuch")).contains("there is no module nosuch");
        assertThat(refused("yichuan:module-install", "/no/such/file.jar")).contains("no file that can be read");
        assertThat(refused("yichuan:module-enable", "feedback", "--as", "zhan01")).contains("zhan01 may not change modules");
        assertThat(ok("yichuan:module-journal").output()).contains("There is no module nosuch").contains("shell").contains("zhan01 may not change modules");
    }

    @Test
    @Order(3)
    void stationsGiveFeedbackOnceItIsEnabledAndWhatWasOpenGoesBackToTheDepartmentWhenItIsNot() throws Exception {
        String document = passedToStations("关于落实反馈的通知");
        // before: to receive is all
        sample.act("zhan02", "receive", document, "STATION", "{}");
        assertThat(ok("yichuan:todo", "--as", "zhan02").output()).doesNotContain("FEEDBACK");

        assertThat(ok("yichuan:module-enable", "feedback", "--level", "STATION", "--why", "冬季检查").output()).contains("30 people in 30 units");
        sample.act("zhan01", "receive", document, "STATION", "{}");
        String task = task("zhan01", "FEEDBACK", document);
        assertThat(refused("yichuan:perform", "--as", "zhan01", "--action", "feedback", "--document", document, "--task", task, "--input", "{}")).contains("say what was carried out");
        acts("zhan01", "feedback", document, task, "{\"opinion\":\"防寒物资齐全，已拍照。\",\"attachments\":[{\"name\":\"库房.jpg\",\"mediaType\":\"image/jpeg\",\"size\":5,\"sha256\":\""
                + "0".repeat(64) + "\"}]}");

        // a second one stays open when the module is disabled: it falls to the department that had asked
        String other = passedToStations("关于道岔融雪的通知");
        sample.act("zhan01", "receive", other, "STATION", "{}");
        String open = task("zhan01", "FEEDBACK", other);
        ok("yichuan:module-disable", "feedback", "--level", "STATION", "--why", "试点结束");
        assertThat(ok("yichuan:todo", "--as", "zhan01").output()).doesNotContain(open).doesNotContain("FEEDBACK");
        assertThat(refused("yichuan:perform", "--as", "zhan01", "--action", "feedback", "--document", other, "--task", open, "--input", "{\"opinion\":\"x\"}")).contains("“Hand back”");
        String fallen = task("aq-clerk", "FEEDBACK", other);
        acts("aq-clerk", "settle", other, fallen, "{\"opinion\":\"已电话核实落实。\"}");
        assertThat(ok("yichuan:module-journal").output()).contains("试点结束").contains("open tasks fell to registrars");
        assertThat(ok("yichuan:journal-verify").output()).contains("the journal is whole");
    }

    @Test
    @Order(4)
    void aModuleIsEnabledForNamedUnitsOnly() throws Exception {
        assertThat(ok("yichuan:module-enable", "feedback", "--level", "STATION", "--unit", "QSD-Z02").output()).contains("1 people in 1 units");
        String document = passedToStations("关于站台除冰的通知");
        sample.act("zhan01", "receive", document, "STATION", "{}");
        sample.act("zhan02", "receive", document, "STATION", "{}");
        assertThat(ok("yichuan:todo", "--as", "zhan01").output()).doesNotContain("FEEDBACK");
        task("zhan02", "FEEDBACK", document);
        assertThat(list("feedback")).contains("STATION/QSD-Z02=true").contains("units: [QSD-Z02]");
    }

    @Test
    @Order(6)
    void onlyWhatIsTrustedIsInstalled() throws Exception {
        Path jar = TestModule.of("trusty", "1.0.0").write(Files.createTempDirectory(folder, "trust"));
        assertThat(refused("yichuan:module-install", jar.toString())).contains("is not signed");
        TestModule.sign(jar, strange);
        assertThat(refused("yichuan:module-install", jar.toString())).contains("is by none of the keys");
        TestModule.sign(jar, trusted);
        byte[] whole = Files.readAllBytes(jar);
        Files.write(jar, new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);
        assertThat(refused("yichuan:module-install", jar.toString())).as("altered after it was signed").contains("is by none of the keys");
        Files.write(jar, whole);
        assertThat(ok("yichuan:module-install", jar.toString()).output()).contains("installed: trusty 1.0.0 active");
        assertThat(list("trusty")).contains("signer: it-department");
        assertThat(ok("yichuan:module-journal").output()).contains("vouched for by it-department").contains("is not signed");
        ok("yichuan:module-remove", "trusty", "--why", "done");
        Files.writeString(product.data.resolve("etc/yichuan-modules.properties"), "unsigned = allow\nwait = 4\n");
        Path unsigned = TestModule.of("loose", "1.0.0").write(Files.createTempDirectory(folder, "trust"));
        ok("yichuan:module-install", unsigned.toString());
        assertThat(ok("yichuan:module-journal").output()).contains("unsigned");
        ok("yichuan:module-remove", "loose");
        Files.writeString(product.data.resolve("etc/yichuan-modules.properties"), "unsigned = refuse\nwait = 4\n");
    }

    @Test
    @Order(7)
    void aModuleIsUpdatedRolledBackAndFallsBackByItself() throws Exception {
        ok("yichuan:module-install", signed(TestModule.of("probe", "1.0.0")).toString());
        assertThat(ok("yichuan:module-update", "probe", signed(TestModule.of("probe", "1.1.0")).toString()).output()).contains("probe 1.1.0 active");
        assertThat(ok("yichuan:module-rollback", "probe").output()).contains("probe 1.0.0 active");
        assertThat(ok("yichuan:module-rollback", "probe").output()).contains("probe 1.1.0 active");
        assertThat(refused("yichuan:module-update", "receive", signed(TestModule.of("probe", "1.2.0")).toString())).contains("is the module probe, not receive");
        for (TestModule broken : List.of(TestModule.of("probe", "2.0.0").constructing("if (true) throw new IllegalStateException(\"no table\");"),
                TestModule.of("probe", "2.1.0").header("Import-Package", "org.yichuan.api.circulation;version=\"[9,10)\""),
                TestModule.of("probe", "2.2.0").with("<reference interface=\"java.util.concurrent.Callable\" filter=\"(nobody=here)\"/>"))) {
            assertThat(refused("yichuan:module-update", "probe", signed(broken).toString())).contains("did not come up").contains("Version 1.1.0 runs again");
            assertThat(list("probe")).contains("version: 1.1.0").contains("state: ACTIVE").contains("people: 10");
        }
    }

    @Test
    @Order(8)
    void aBrokenModuleIsRefusedWithTheReason() throws Exception {
        assertThat(refused("yichuan:module-install", signed(TestModule.of("failing", "1.0.0").constructing("if (true) throw new IllegalStateException(\"no table\");")).toString()))
                .contains("failed to start").contains("no table");
        assertThat(refused("yichuan:module-install", signed(TestModule.of("newer", "1.0.0").header("Import-Package", "org.yichuan.api.circulation;version=\"[9,10)\"")).toString()))
                .as("with the version there is").containsPattern("org\\.yichuan\\.api\\.circulation ≥ 9.* \\(0\\.\\d+\\.\\d+\\)");
        assertThat(refused("yichuan:module-install",
                signed(TestModule.of("lawless", "1.0.0").header("Require-Capability", "yichuan.permission;filter:=\"(action=conquer)\"")).toString()))
                        .contains("No level of this node lets its actions in");
        assertThat(refused("yichuan:module-install",
                signed(TestModule.of("selfmade", "1.0.0").header("Provide-Capability", "yichuan.permission;action:List<String>=\"selfmade\"")).toString()))
                        .contains("provides its own permission");
        assertThat(refused("yichuan:module-install",
                signed(TestModule.of("sly", "1.0.0").header("Require-Capability", "yichuan.permission;filter:=\"(action=extension)\"")).toString()))
                        .contains("brings the action sly without asking");
        assertThat(refused("yichuan:module-install", signed(TestModule.of("thief", "1.0.0").header("Require-Capability",
                "yichuan.permission;filter:=\"(|(action=thief)(action=receive)(action=extension))\"")).toString())).contains("brought by module receive already");
        assertThat(refused("yichuan:module-install",
                signed(TestModule.of("waiting", "1.0.0").with("<reference interface=\"java.util.concurrent.Callable\" filter=\"(nobody=here)\"/>")).toString()))
                        .contains("did not come up within 4 s").contains("Callable");
        Path text = Files.writeString(folder.resolve("letter.jar"), "not a bundle at all");
        TestModule.sign(text, trusted);
        assertThat(refused("yichuan:module-install", text.toString())).contains("is no module");
        String list = ok("yichuan:module-list").output();
        assertThat(list).doesNotContain("failing").doesNotContain("newer").doesNotContain("lawless").doesNotContain("waiting");
        MAIN_JOB.forEach(module -> assertThat(list).containsPattern("(?m)^" + module + " +module .*ACTIVE"));
    }

    @Test
    @Order(5)
    void anArchiveOfSeveralModulesIsOneStepAndFallsBackAsAWhole() throws Exception {
        assertThat(ok("yichuan:module-install", archive("pair", TestModule.of("left", "1.0.0"), TestModule.of("right", "1.0.0")).toString()).output()).contains("1.0.0 active");
        assertThat(list("left")).contains("state: ACTIVE").contains("version: 1.0.0");
        assertThat(list("right")).contains("state: ACTIVE").contains("version: 1.0.0");
        Path broken = archive("pair", TestModule.of("left", "1.1.0"), TestModule.of("right", "1.1.0").constructing("if (true) throw new IllegalStateException(\"no table\");"));
        assertThat(refused("yichuan:module-update", broken.toString())).contains("Version 1.0.0 runs again");
        for (String module : List.of("left", "right")) {
            assertThat(list(module)).as("both or none").contains("version: 1.0.0").contains("state: ACTIVE");
        }
        ok("yichuan:module-update", archive("pair", TestModule.of("left", "1.2.0"), TestModule.of("right", "1.2.0")).toString());
        assertThat(list("right")).contains("version: 1.2.0");
        ok("yichuan:module-remove", "left");
        assertThat(list("right")).as("what came in one step goes in one").contains("state: REMOVED");
        Path text = Files.writeString(folder.resolve("letter.kar"), "not an archive at all");
        TestModule.sign(text, trusted);
        assertThat(refused("yichuan:module-install", text.toString())).contains("is no module");
    }

    private static Path archive(String name, TestModule... modules) throws Exception {
        Path kar = Files.createTempDirectory(folder, "archive").resolve(name + ".kar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(kar))) {
            for (TestModule module : modules) {
                Path jar = module.write(Files.createTempDirectory(folder, "module"));
                zip.putNextEntry(new ZipEntry("repository/" + jar.getFileName()));
                zip.write(Files.readAllBytes(jar));
                zip.closeEntry();
            }
        }
        TestModule.sign(kar, trusted);
        return kar;
    }

    @Test
    @Order(9)
    void aHandlerThatThrowsOrNeverComesBackHarmsNobodyElse() throws Exception {
        String document = passedToStations("关于故障模块的通知");
        String task = task("aq-head", "HANDLE", document);
        ok("yichuan:module-install", signed(TestModule.of("throwing", "1.0.0").deciding("throw new NoSuchMethodError(\"gone\");")).toString());
        assertThat(refused("yichuan:perform", "--as", "aq-head", "--action", "throwing", "--document", document, "--task", task)).contains("failed; the document is unchanged");
        assertThat(list("throwing")).contains("state: FAILED").contains("NoSuchMethodError");
        ok("yichuan:module-install", signed(TestModule.of("endless", "1.0.0").deciding("for (;;) { java.util.concurrent.locks.LockSupport.parkNanos(1_000_000_000L); Thread.interrupted(); }")).toString());
        for (int i = 0; i < 3; i++) {
            assertThat(refused("yichuan:perform", "--as", "aq-head", "--action", "endless", "--document", document, "--task", task)).contains("failed; the document is unchanged");
        }
        assertThat(list("endless")).contains("state: FAILED").contains("did not come back");
        acts("aq-head", "progress", document, task, "{\"opinion\":\"其他功能照常。\"}");
        ok("yichuan:module-update", "throwing", signed(TestModule.of("throwing", "1.0.1")).toString());
        acts("aq-head", "throwing", document, task, "{}");
        assertThat(list("throwing")).contains("state: ACTIVE");
        ok("yichuan:module-remove", "throwing");
        ok("yichuan:module-remove", "endless");
    }

    /** Nothing ends it: it does not heed being interrupted. */
    private static final String FOR_EVER = "for (;;) { java.util.concurrent.locks.LockSupport.parkNanos(1_000_000_000L); Thread.interrupted(); }";

    @Test
    @Order(10)
    void aModuleThatNeverComesUpOrNeverGoesHarmsNobodyElse() throws Exception {
        wait(2);
        String document = passedToStations("关于不返回的模块的通知");
        String task = task("aq-head", "HANDLE", document);
        for (TestModule hanging : List.of(TestModule.of("building", "1.0.0").constructing("if (true) " + FOR_EVER), TestModule.of("beginning", "1.0.0").beginning(FOR_EVER),
                TestModule.of("sleeping", "1.0.0").beginning("try { Thread.sleep(1_000_000); } catch (InterruptedException e) { throw new IllegalStateException(e); }"))) {
            assertThat(refused("yichuan:module-install", signed(hanging).toString())).contains("did not finish starting within 2 s");
            acts("aq-head", "progress", document, task, "{\"opinion\":\"其他功能照常。\"}");
        }
        assertThat(refused("yichuan:module-install", signed(TestModule.of("starting", "1.0.0").activating(FOR_EVER)).toString())).contains("Bundle-Activator").contains("by Blueprint only");
        assertThat(ok("yichuan:module-list").output()).doesNotContain("building").doesNotContain("beginning").doesNotContain("sleeping").doesNotContain("starting");

        // an update that hangs: the version before runs again, though what hangs cannot be stopped, and the next one takes its place as ever
        assertThat(refused("yichuan:module-update", "probe", signed(TestModule.of("probe", "3.0.0").constructing("if (true) " + FOR_EVER)).toString()))
                .contains("did not finish starting within 2 s").contains("Version 1.1.0 runs again");
        assertThat(list("probe")).contains("version: 1.1.0").contains("state: ACTIVE").contains("people: 10");
        acts("aq-head", "probe", document, task, "{\"opinion\":\"原版本照常。\"}");
        ok("yichuan:module-update", "probe", signed(TestModule.of("probe", "1.2.0")).toString());
        assertThat(ok("yichuan:module-rollback", "probe").output()).contains("probe 1.1.0 active");

        // one that does not go is gone all the same, and can come again
        ok("yichuan:module-install", signed(TestModule.of("clinging", "1.0.0").ending(FOR_EVER)).toString());
        acts("aq-head", "clinging", document, task, "{\"opinion\":\"在用。\"}");
        for (int i = 0; i < 2; i++) {
            ok("yichuan:module-remove", "clinging");
            assertThat(list("clinging")).contains("state: REMOVED");
            assertThat(refused("yichuan:perform", "--as", "aq-head", "--action", "clinging", "--document", document, "--task", task)).contains("clinging");
            ok("yichuan:module-install", "clinging");
            assertThat(list("clinging")).contains("state: ACTIVE").contains("people: 10");
        }
        ok("yichuan:module-remove", "clinging");
        wait(4);
        MAIN_JOB.forEach(module -> assertThat(output("yichuan:module-list")).containsPattern("(?m)^" + module + " +module .*ACTIVE"));
    }

    private static String output(String... command) {
        try {
            return ok(command).output();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void wait(int seconds) throws Exception {
        Files.writeString(product.data.resolve("etc/yichuan-modules.properties"), "unsigned = refuse\nwait = " + seconds + "\n");
    }

    @Test
    @Order(11)
    void filesInTheDropFolderComeAndGo() throws Exception {
        Path deploy = product.data.resolve("deploy");
        Path bad = deploy.resolve("bad.xml");
        String good = """
                <?xml version="1.0" encoding="UTF-8"?>
                <blueprint xmlns="http://www.osgi.org/xmlns/blueprint/v1.0.0">
                  <service interface="org.yichuan.api.circulation.Grant">
                    <bean class="org.yichuan.api.circulation.Grant">
                      <argument value="STATION"/>
                      <argument value="STATION_CLERK"/>
                      <argument value="ledger"/>
                    </bean>
                  </service>
                </blueprint>
                """;
        int grants = grants();
        Files.writeString(bad, good.replace("\"ledger\"", "\"ledger conquer\""));
        await(() -> Files.exists(deploy.resolve("bad.xml.refused.txt")));
        assertThat(Files.readString(deploy.resolve("bad.xml.refused.txt"))).contains("bad.xml line 7: there is no action “conquer”");
        assertThat(ok("yichuan:module-list").output()).containsPattern("(?m)^bad.xml +permission .*REFUSED .*bad.xml 第 7 行");
        for (String[] mistake : new String[][] {{"STATION_CLERK", "CLERK", "line 6: there is no post"}, {"\"STATION\"", "\"MOON\"", "line 5: there is no level"},
                {"</bean>", "</been>", "line 8: it is no well-formed XML"}, {"circulation.Grant\">\n      <arg", "circulation.Door\">\n      <arg", "line 4: only org.yichuan.api.circulation.Grant"}}) {
            assertThat(good).contains(mistake[0]);
            Files.writeString(bad, good.replace(mistake[0], mistake[1]));
            await(() -> Files.exists(deploy.resolve("bad.xml.refused.txt")) && Files.readString(deploy.resolve("bad.xml.refused.txt")).contains(mistake[2]));
        }
        assertThat(grants()).as("nothing else changed").isEqualTo(grants);
        Files.delete(bad);
        await(() -> !Files.exists(deploy.resolve("bad.xml.refused.txt")));

        Files.writeString(deploy.resolve("station-ledger.xml"), good);
        await(() -> grants() == grants + 1);
        assertThat(list("drafting")).as("what it brings").contains("actions=[").contains("documentcheck=[").contains("screens=[");
        assertThat(ok("yichuan:grant-list", "--level", "STATION").output()).contains("ledger");
        Files.delete(deploy.resolve("station-ledger.xml"));
        await(() -> grants() == grants);

        Path jar = signed(TestModule.of("dropped", "1.0.0"));
        Files.copy(jar, deploy.resolve("dropped.jar"));
        await(() -> Files.exists(deploy.resolve("dropped.jar.refused.txt")));
        Files.copy(jar.resolveSibling(jar.getFileName() + ".sig"), deploy.resolve("dropped.jar.sig"));
        await(() -> Pattern.compile("(?m)^dropped +module +1.0.0 ").matcher(ok("yichuan:module-list").output()).find());
        await(() -> !Files.exists(deploy.resolve("dropped.jar.refused.txt")));
        Path next = signed(TestModule.of("dropped", "1.0.1"));
        Files.copy(next.resolveSibling(next.getFileName() + ".sig"), deploy.resolve("dropped.jar.sig"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(next, deploy.resolve("dropped.jar"), StandardCopyOption.REPLACE_EXISTING);
        await(() -> list("dropped").contains("version: 1.0.1"));
        Files.delete(deploy.resolve("dropped.jar"));
        await(() -> list("dropped").contains("state: REMOVED"));

        Path several = archive("several", TestModule.of("one", "1.0.0"), TestModule.of("other", "1.0.0"));
        Files.copy(several.resolveSibling(several.getFileName() + ".sig"), deploy.resolve("several.kar.sig"));
        Files.copy(several, deploy.resolve("several.kar"));
        await(() -> Pattern.compile("(?ms)^one +module +1.0.0 .*^other +module +1.0.0 ").matcher(ok("yichuan:module-list").output()).find());
        Files.delete(deploy.resolve("several.kar"));
        await(() -> list("one").contains("state: REMOVED") && list("other").contains("state: REMOVED"));
    }

    private static int grants() throws Exception {
        return Integer.parseInt(ok("yichuan:info").output().replaceFirst("(?s).*grants: (\\d+).*", "$1"));
    }

    private interface Question {
        boolean ask() throws Exception;
    }

    /** Waits until it is so; a test that waits in vain fails. */
    private static void await(Question question) throws Exception {
        for (int i = 0; i < 100; i++) {
            if (question.ask()) {
                return;
            }
            Thread.sleep(200);
        }
        assertThat(question.ask()).isTrue();
    }

    @Test
    @Order(12)
    void everyModuleOfTheMainJobGoesAndComesOnTheRunningProduct() throws Exception {
        try (ModuleCycle cycle = new ModuleCycle(product, sample)) {
            cycle.run();
        }
        assertThat(ok("yichuan:journal-verify").output()).contains("the journal is whole");
        passedToStations("关于恢复办理的通知");
    }

    @Test
    @Order(13)
    void aRestartComesBackWithWhatWasDecided() throws Exception {
        ok("yichuan:module-remove", "ledger", "--why", "重启");
        String before = ok("yichuan:module-list").output();
        // one that came up, and will not at the next start
        ok("yichuan:module-install", signed(TestModule.of("bomb", "1.0.0")
                .constructing("if (new java.io.File(System.getProperty(\"yichuan.data\"), \"hang\").exists()) " + FOR_EVER)).toString());
        Files.createFile(product.data.resolve("hang"));
        assertThat(before).containsPattern("(?m)^probe +module +1.1.0 ").containsPattern("(?m)^ledger .*REMOVED");
        // in its own time, though code of earlier tests never comes back
        assertThat(product.run("stop").output()).isEqualTo("Stopped.\n");
        Product.Result again = product.startAgain();
        assertThat(again.status()).isZero();
        assertThat(again.output()).contains(product.address()).contains("Sample log-ins (password yichuan2026): db");
        await(() -> list("bomb").contains("did not finish starting within"));
        assertThat(list("bomb")).contains("state: FAILED");
        ok("yichuan:module-update", "bomb", signed(TestModule.of("bomb", "1.0.1")).toString());
        assertThat(list("bomb")).contains("state: ACTIVE").contains("version: 1.0.1");
        ok("yichuan:module-remove", "bomb");
        Files.delete(product.data.resolve("hang"));
        same(before);
        product.killHard();
        Product.delete(product.data.resolve("karaf"));   // as after a new build of the product
        assertThat(product.startAgain().status()).isZero();
        same(before);
        assertThat(list("feedback")).contains("STATION/QSD-Z02=true");
        ok("yichuan:module-install", "ledger");
        Path journal = product.data.resolve("modules/journal.jsonl");
        String record = Files.readString(journal);
        Files.writeString(journal, record.replaceFirst("冬季检查", "夏季检查"));
        assertThat(Socket.ask(product.data, "yichuan:journal-verify").output()).contains("of the record of modules was altered");
        Files.writeString(journal, record);
        assertThat(ok("yichuan:journal-verify").output()).contains("the journal is whole");
    }

    private static void same(String before) throws Exception {
        for (int i = 0; i < 50 && !all().equals(rows(before)); i++) {
            Thread.sleep(200);
        }
        assertThat(all()).isEqualTo(rows(before));
    }

    /** The list without what came and went in between. */
    private static List<String> all() {
        return rows(output("yichuan:module-list"));
    }

    private static List<String> rows(String list) {
        return list.lines().filter(line -> !line.startsWith("bomb ")).map(line -> line.replaceAll(" +", " ")).toList();
    }
}
