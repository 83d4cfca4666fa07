package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Files: large ones, too large ones, wrong ones, those of an unsent form, and those that are none of one's business. */
@ExtendWith(SharedHouse.class)
class FilesTest {
    private static final long LIMIT = 200L * 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void aFileOf200MegabytesIsStreamedAndOneByteMoreIsRefused(House house) throws Exception {
        Path whole = file("图纸.bin", LIMIT);
        Path more = file("更大.bin", LIMIT + 1);
        String title = Sample.title("关于转发施工图纸的函");
        try (Desk office = house.desk("db")) {
            office.go("registration");
            office.fill("title", title);
            office.pick("category", "基层函文");
            office.page.locator("#upload input[type=file]").setInputFiles(whole);
            office.page.locator("#upload vaadin-progress-bar").first().waitFor();
            office.picture("upload-progress");
            office.page.locator("#field-attachments .file-name").getByText("图纸.bin").waitFor(Desk.patience(180_000));
            office.page.locator("#upload input[type=file]").setInputFiles(more);
            office.told("文件超过 200 MB");
            assertThat(office.page.locator("#field-attachments .file-name").count()).isEqualTo(1);
            // what was uploaded and not sent is there again, as what was typed is
            office.page.reload();
            office.page.locator("#field-attachments .file-name").getByText("图纸.bin").waitFor();
            office.picture("upload-kept");
            office.send("register");
            office.told("已完成");
            assertThat(office.page.locator("#field-attachments .file-name").count()).as("the next form begins empty").isZero();
            office.go("lookup");
            office.fill("title", title);
            office.openDocument(title);
            Download download = office.page.waitForDownload(() -> office.page.locator("#attachments a.download").click());
            assertThat(download.suggestedFilename()).isEqualTo("图纸.bin");
            assertThat(hash(download.path())).isEqualTo(hash(whole));
        }
    }

    @Test
    void aFileIsWhatItsContentSaysAndOnlyForThoseWhoMaySeeTheDocument(House house) throws Exception {
        Path page = Files.writeString(folder.resolve("通知.pdf"), "<!DOCTYPE html><html><body><script>alert('ran')</script></body></html>");
        Path picture = folder.resolve("章.png");
        Files.write(picture, java.util.Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        String title = Sample.title("关于附件核对的通知");
        Sample sample = new Sample(house.product);
        try (Desk office = house.desk("db"); Desk stranger = house.desk("ky-head"); Desk station = house.desk("zhan02", 1280, 800)) {
            office.go("registration");
            office.fill("title", title);
            office.pick("category", "机关公文");
            office.page.locator("#upload input[type=file]").setInputFiles(new Path[] {page, picture});
            office.page.locator("#field-attachments .file-name").getByText("章.png").waitFor();
            office.page.locator("#field-attachments .file-name").getByText("通知.pdf").waitFor();
            office.send("register");
            office.told("已完成");
            office.go("todo");
            office.openDocument(title);
            String document = office.documentId();
            assertThat(office.page.locator("#reader iframe").count()).as("a page under the name of a PDF is not shown").isZero();
            assertThat(office.page.locator("#reader img").count()).as("a picture is").isEqualTo(1);
            String address = href(office, "通知.pdf");
            APIResponse mine = office.page.request().get(address);
            assertThat(mine.status()).isEqualTo(200);
            assertThat(mine.headers().get("content-type")).startsWith("application/octet-stream");
            assertThat(mine.headers().get("content-disposition")).startsWith("attachment");
            assertThat(mine.headers().get("x-content-type-options")).isEqualTo("nosniff");
            assertThat(office.alarms).isEmpty();

            // the address of the file is worth nothing to anybody else, nor is that of the document
            for (Desk other : new Desk[] {stranger, station}) {
                assertThat(other.page.request().get(address).status()).isIn(403, 404, 410);
                other.go("document/" + document);
                other.told("没有这份文电");
                other.go("lookup");
                other.fill("title", title);
                other.page.getByText("没有找到文电").waitFor();
            }
            // and nothing to whoever saw it and no longer may: the question is asked at each download
            sample.proposed(document, "QSD-KY", java.util.List.of(), java.util.List.of(), false, java.util.List.of());
            stranger.go("document/" + document);
            stranger.page.locator("#document-title").waitFor();
            assertThat(stranger.page.request().get(href(stranger, "通知.pdf")).status()).isEqualTo(200);
        }
    }

    @Test
    void aLeaderReadsAPdfInThePage(House house) throws Exception {
        Path pdf = Files.writeString(folder.resolve("正文.pdf"), """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
                trailer<</Root 1 0 R>>
                %%EOF
                """);
        String title = Sample.title("关于正文阅读的通知");
        Sample sample = new Sample(house.product);
        try (Desk office = house.desk("db"); Desk leader = house.desk("duanzhang", 1024, 768)) {
            office.go("registration");
            office.fill("title", title);
            office.pick("category", "机关公文");
            office.page.locator("#upload input[type=file]").setInputFiles(pdf);
            office.page.locator("#field-attachments .file-name").getByText("正文.pdf").waitFor();
            office.send("register");
            office.told("已完成");
            office.go("todo");
            office.openDocument(title);
            sample.proposed(office.documentId(), "", java.util.List.of(), java.util.List.of("duanzhang"), false, java.util.List.of());
            leader.go("instruct");
            leader.openDocument(title);
            String address = leader.address(leader.page.locator("#reader iframe").getAttribute("src"));
            APIResponse read = leader.page.request().get(address);
            assertThat(read.status()).isEqualTo(200);
            assertThat(read.headers().get("content-type")).startsWith("application/pdf");
            assertThat(read.headers().get("content-disposition")).startsWith("inline");
            assertThat(read.headers().get("x-content-type-options")).isEqualTo("nosniff");
            assertThat(read.body()).isEqualTo(Files.readAllBytes(pdf));
        }
    }

    @Test
    void aClassifiedItemTakesNoFiles(House house) throws Exception {
        Sample sample = new Sample(house.product);
        try (Desk office = house.desk("dqb")) {
            office.go("registration");
            office.page.locator("#upload").waitFor();
            office.page.locator("#upload input[type=file]").setInputFiles(Files.writeString(folder.resolve("密件.txt"), "不得上传"));
            office.page.locator("#field-attachments .file-name").waitFor();
            office.pick("secrecy", "机密");
            office.page.locator("#field-attachments").getByText("不能上传附件").waitFor();
            assertThat(office.page.locator("#upload").isVisible()).isFalse();
            assertThat(office.page.locator("#field-attachments .file-name").count()).as("what was there is let go").isZero();
            office.picture("classified");
            office.page.locator("#clear").click();
            office.page.locator("#upload").waitFor();
        }
        Product.Result refused = sample.perform("db", "register", null, null, "{\"owner\":\"" + Sample.unit("QSD-DB") + "\",\"title\":\"x\",\"category\":\"CLASSIFIED_ITEM\","
                + "\"secrecy\":\"SECRET\",\"attachments\":[{\"name\":\"a.txt\",\"mediaType\":\"text/plain\",\"size\":1,\"sha256\":\"" + "0".repeat(64) + "\"}]}");
        assertThat(refused.status()).isNotZero();
        assertThat(refused.output()).contains("refused: 涉密件只登记目录");
    }

    private static String href(Desk desk, String name) {
        String href = desk.page.locator("#attachments a.download").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name)).getAttribute("href");
        return desk.address(href);
    }

    private Path file(String name, long size) throws Exception {
        Path file = folder.resolve(name);
        try (RandomAccessFile random = new RandomAccessFile(file.toFile(), "rw")) {
            random.setLength(size);
            for (long at = 0; at < size; at += 10_000_000) {
                random.seek(at);
                random.write((name + at).getBytes(StandardCharsets.UTF_8));
            }
            random.setLength(size);
        }
        return file;
    }

    private static String hash(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
