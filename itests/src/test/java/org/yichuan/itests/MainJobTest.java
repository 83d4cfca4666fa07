package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main job end to end, in a browser, as each role in turn, on the assembly that the launcher starts, on either database. */
class MainJobTest {
    private static final String TITLE = "江城铁路局关于做好今冬明春防寒过冬工作的通知";

    @TempDir
    Path folder;

    /** Where the product keeps its documents; it is told by one file. */
    enum Database {
        DERBY {
            @Override
            AutoCloseable prepare(Path data) {
                return () -> { };
            }
        },
        POSTGRESQL {
            @Override
            AutoCloseable prepare(Path data) throws IOException {
                // as a real server is: zonky would turn durability off
                EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on").start();
                // the file of docs/administration.md
                Files.writeString(Files.createDirectories(data.resolve("etc")).resolve("org.yichuan.store.cfg"),
                        "url = jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres\nuser = postgres\npassword = postgres\n");
                return server;
            }
        };

        /** Before the first start. @return what is to be closed after the last */
        abstract AutoCloseable prepare(Path data) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void anIncomingDocumentCirculatesFromTheOfficeToAStationAndBackIntoTheRegister(Database database) throws Exception {
        Path data = folder.resolve("data");
        try (AutoCloseable server = database.prepare(data);
                Product product = Product.start(data);
                House house = House.of(product)) {

            try (Desk station = house.desk("zhan01", 1366, 768);
                    Desk registrar = house.desk("db", 1366, 850)) {
                assertThat(station.menu()).as("a station has receive and look-up and nothing else").containsExactly("receive", "lookup");

                registrar.go("registration");
                registrar.fill("number", "江铁办[2026]88");
                registrar.fill("title", TITLE);
                registrar.pick("category", "机关公文");
                registrar.picture("registration");
                registrar.send("register");
                registrar.go("todo");
                registrar.openDocument(TITLE);
                assertThat(registrar.page.locator("#document-number").textContent()).contains("江铁办〔2026〕88号");
                registrar.choose("propose");
                registrar.pick("leadUnit", "安全科");
                registrar.pick("leaders", "梁德胜");
                registrar.picture("propose");
                registrar.act("propose");
                registrar.page.locator("#document-state").getByText("待批示").waitFor();

                try (Desk leader = house.desk("duanzhang", 1024, 768)) {
                    leader.go("instruct");
                    leader.openDocument(TITLE);
                    leader.choose("instruct");
                    leader.page.locator("#phrase-1").click();
                    leader.picture("instruct");
                    leader.act("instruct");
                    leader.page.locator("#document-state").getByText("承办中").waitFor();
                }
                try (Desk head = house.desk("aq-head", 1366, 850)) {
                    head.go("handle");
                    head.openDocument(TITLE);
                    head.choose("pass-to-stations");
                    head.pick("stations", "青石站");
                    head.fill("requirement", "请检查防寒物资并做好记录。");
                    head.picture("pass-to-stations");
                    head.act("pass-to-stations");
                    head.page.locator("#journal").getByText("请检查防寒物资").waitFor();
                    // the station's page was open all the time: it shows the new document by itself
                    station.page.locator("vaadin-grid-cell-content").getByText(TITLE).first().waitFor();
                    head.choose("report");
                    head.fill("result", "防寒物资已全部到位。");
                    head.act("report");
                    head.page.locator("#journal").getByText("防寒物资已全部到位").first().waitFor();
                }
                station.openDocument(TITLE);
                station.choose("receive");
                station.picture("receive");
                station.act("receive");
                station.page.locator("#journal").getByText("签收").first().waitFor();

                // the registrar's page was open all the time: it shows by itself that the document waits to be closed
                registrar.page.locator("#document-state").getByText("待办结").waitFor();
                registrar.choose("close");
                registrar.act("close");
                registrar.page.locator("#document-state").getByText("已办结").waitFor();
                registrar.picture("document");
                registrar.go("ledger");
                registrar.page.locator("vaadin-grid-cell-content").getByText("防寒物资已全部到位").first().waitFor();
                registrar.picture("ledger");
            }

            assertThat(Files.exists(data.resolve("db"))).as("Derby's folder").isEqualTo(database == Database.DERBY);

            Product.Result journal = product.shell("yichuan:journal-verify");
            assertThat(journal.status()).as(journal.output()).isZero();
            Path heads = Path.of(System.getProperty("yichuan.top"), "bundles/core/batch/src/test/resources/org/yichuan/batch/internal/document-heads.jsonl");
            assertThat(product.shell("yichuan:register-import", heads.toString()).output()).contains("75 registered, 0 refused, 0 already there");
            assertThat(product.shell("yichuan:register-import", heads.toString()).output()).contains("0 registered, 0 refused, 75 already there");

            product.killHard();
            assertThat(product.startAgain().status()).isZero();
            assertThat(product.shell("yichuan:journal-verify").status()).isZero();
        }
    }
}
