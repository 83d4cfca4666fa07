package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Outgoing documents in a browser, as each role in turn: from the first word to the thirtieth station's signing for it. */
@ExtendWith(SharedHouse.class)
class OutgoingTest {
    private final House house;
    private final Sample sample;

    OutgoingTest(House house) {
        this.house = house;
        this.sample = new Sample(house.product);
    }

    @Test
    void aDocumentGoesFromItsFirstWordToTheThirtiethStation() throws Exception {
        String matter = Sample.title("做好防洪工作");
        String title = "青石车务段关于" + matter + "的通知";
        String id;
        try (Desk drafter = house.desk("aq-1", 1440, 900); Desk head = house.desk("aq-head", 1440, 900); Desk leader = house.desk("duanzhang", 1440, 900)) {
            // the department's own template, made by its head a moment ago
            String occasion = Sample.title("防洪通知");
            head.go("draft/templates/new");
            head.fill("template-occasion", occasion);
            head.fill("title", "青石车务段关于做好防洪工作的通知");
            head.fill("body", "一、提高认识");
            head.picture("outgoing-template");
            head.page.locator("#template-keep").click();
            head.told("模板已保存");
            drafter.go("draft/new");
            drafter.pick("template", occasion);
            drafter.page.locator(".paper-heading-1").getByText("一、提高认识").waitFor();
            drafter.fill("title", title);
            drafter.fill("body", "各站：\n一、提高认识\n请各站认真做好防洪准备。\n车站\t物资\n青石站\t沙袋");
            drafter.page.locator(".paper-heading-1").getByText("一、提高认识").waitFor();
            drafter.page.locator(".paper-table").getByText("沙袋").waitFor();
            drafter.page.locator("#group-stations").click();
            drafter.pick("signers", "梁德胜");
            drafter.pick("helpers", "郑凤英");
            drafter.picture("outgoing-editor");
            // by keyboard alone: a heading of the second level, and a version kept; what was typed outlives a reload before that
            drafter.page.locator("#field-body textarea").click();
            drafter.page.keyboard().press("Control+End");
            drafter.page.keyboard().press("Enter");
            drafter.page.keyboard().press("Alt+2");
            drafter.page.keyboard().type("物资");
            drafter.page.locator(".paper-heading-2").getByText("（一）物资").waitFor();
            drafter.go("draft/new");
            drafter.page.locator(".paper-heading-2").getByText("（一）物资").waitFor();
            drafter.page.locator("#field-title input").click();
            drafter.page.keyboard().press("Control+s");
            drafter.page.waitForURL(url -> url.matches(".*/draft/[0-9a-f-]{36}"));
            id = drafter.page.url().replaceFirst(".*/draft/", "");
            twoEditors(drafter, id);
            drafter.send("submit");
            drafter.page.waitForURL("**/document/*");
            drafter.page.locator("#document-state").getByText("审核中").waitFor();

            drafter.go("draft");
            drafter.page.locator("#my-drafts vaadin-grid-cell-content").getByText("朱雪梅").first().waitFor();
            drafter.go("document/" + id);

            // sent back the first time, with a remark in the text
            head.go("draft");
            head.openDocument(matter);
            head.choose("comment");
            head.fill("anchor", "认真做好");
            head.fill("text", "写明完成日期");
            head.picture("outgoing-review");
            head.send("comment");
            head.page.locator("#sheet").getByText("写明完成日期").waitFor();
            head.choose("return-draft");
            head.fill("reason", "请按意见修改");
            head.act("return-draft");
            drafter.page.locator("#document-state").getByText("拟稿中").waitFor();
            drafter.choose("answer-comment");
            drafter.fill("answer", "已写明");
            drafter.send("answer-comment");
            drafter.page.locator("#sheet").getByText("已写明").waitFor();
            drafter.go("draft/" + id);
            drafter.fill("body", "一、提高认识\n请各站于3月31日前认真做好防洪准备。");
            drafter.send("submit");
            drafter.page.locator("#document-state").getByText("审核中").waitFor();
            pass(head, id);

            // and the second time, by the leader
            leader.go("sign");
            leader.openDocument(matter);
            leader.picture("outgoing-sign");
            leader.choose("return-draft");
            leader.fill("reason", "补充责任人");
            leader.act("return-draft");
            drafter.go("draft/" + id);
            drafter.fill("body", "一、提高认识\n请各站站长于3月31日前认真做好防洪准备。");
            drafter.send("submit");
            drafter.page.locator("#document-state").getByText("审核中").waitFor();
            pass(head, id);

            // changed at signing; the change is traced
            leader.go("sign/" + id);
            leader.fill("body", "一、提高认识\n请各站站长于3月20日前认真做好防洪准备。");
            leader.picture("outgoing-change");
            leader.send("sign");
            leader.page.locator("#document-state").getByText("待复核").waitFor();
            drafter.page.locator("#document-state").getByText("待复核").waitFor();
            drafter.page.locator("#field-against input").click();
            drafter.page.locator("vaadin-combo-box-item").filter(new Locator.FilterOptions().setHasText("第5版")).first().click();
            drafter.page.locator(".redline-removed").getByText("31").waitFor();
            drafter.page.locator(".redline-added").getByText("20").waitFor();
            drafter.picture("outgoing-redline");
        }
        try (Desk registrar = house.desk("db", 1440, 900); Desk station = house.desk("zhan01", 1366, 768)) {
            registrar.go("issuing");
            registrar.openDocument(matter);
            changedInRechecking(registrar, id);
            registrar.choose("recheck");
            registrar.act("recheck");
            registrar.choose("number");
            if (registrar.page.locator("#field-code input").inputValue().isEmpty()) {
                registrar.page.locator("#field-code input").fill("青车办");
                registrar.page.keyboard().press("Enter");
            }
            registrar.picture("outgoing-number");
            registrar.act("number");
            registrar.page.locator("#document-number").getByText("青车办〔").waitFor();
            registrar.choose("issue");
            registrar.picture("outgoing-issue");
            assertThat(finishedPage(registrar)).as("the page of what is about to be issued").startsWith("%PDF-");
            byte[] word = registrar.page.request().get(registrar.address(registrar.page.locator("#finished-word").getAttribute("href"))).body();
            try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(word))) {
                assertThat(read.getParagraphs()).extracting(XWPFParagraph::getText).contains("一、提高认识", "请各站站长于3月18日前认真做好防洪准备。");
            }
            registrar.send("issue");
            registrar.page.locator("#receipts-count").getByText("未签收30个").waitFor();
            station.page.locator("vaadin-grid-cell-content").getByText(matter).first().waitFor();
            station.openDocument(matter);
            station.page.locator("#paper").getByText("3月18日").waitFor();
            assertThat(station.page.locator("#sheet").count()).as("how it came about is its makers' business").isZero();
            assertThat(finishedPage(station)).as("the page of what it received").startsWith("%PDF-");
            station.picture("outgoing-station");
            station.choose("receive");
            station.act("receive");
            registrar.page.locator("#receipts-count").getByText("已签收1个，未签收29个").waitFor();
            for (int number = 2; number <= 30; number++) {
                sample.act("zhan%02d".formatted(number), "receive", id, "STATION", "{}");
            }
            registrar.page.locator("#receipts-count").getByText("已签收30个，未签收0个").waitFor();
            registrar.picture("outgoing-signed");
            assertThat(registrar.printed("envelope")).as("an envelope for each station").contains("青车办〔", "青石站", "青石车务段");
            registrar.page.locator("#seal-ofd").click();
            registrar.page.locator("#sealed-ofd").waitFor();
            registrar.picture("outgoing-seal");
            exported(registrar.page.locator("#document-number").innerText().strip());
            exported("--last-issued");
            registrar.choose("conclude");
            registrar.send("conclude");
            registrar.go("outgoing");
            registrar.find(matter).waitFor();
            assertThat(registrar.page.locator("#figures").innerText()).as("the practice's figures of the period").contains("发文").contains("签报");
            registrar.picture("outgoing-register");
            registrar.go("numbers");
            registrar.find(matter).waitFor();
            registrar.picture("outgoing-numbers");
        }
        assertThat(house.product.command("yichuan:number-audit").status()).isZero();
    }

    /** What a word processor wrote goes the whole way and leaves as sealed PDF and OFD, which the running product verifies. */
    @Test
    void whatCameFromAWordProcessorLeavesSealedAndProvable() throws Exception {
        String id;
        String number;
        try (Desk drafter = house.desk("aq-1", 1440, 900)) {
            drafter.go("draft/new");
            openedFromWord(drafter);
            drafter.pick("recipients", "青石站");
            drafter.pick("signers", "梁德胜");
            drafter.send("submit");
            id = drafter.documentId();
            sample.act("aq-head", "review", id, "REVIEW", "{}");
            sample.act("duanzhang", "sign", id, "SIGN", "{}");
            sample.act("db", "recheck", id, "RECHECK", "{}");
            sample.act("db", "number", id, "NUMBER", "{\"code\":" + Sample.json("青车办") + "}");
            sample.act("db", "issue", id, "ISSUE", "{}");
            drafter.go("document/" + id);
            drafter.page.locator("#document-number").getByText("青车办〔").waitFor();
            number = drafter.page.locator("#document-number").innerText().strip();
        }
        Path pdf = Files.createTempFile("word", ".pdf");
        Path ofd = Files.createTempFile("word", ".ofd");
        Product.Result export = house.product.command("yichuan:document-export", number, "--pdf", pdf.toString(), "--ofd", ofd.toString());
        assertThat(export.status()).as(export.output()).isZero();
        for (Path file : List.of(pdf, ofd)) {
            Product.Result verified = house.product.command("yichuan:document-verify", file.toString());
            assertThat(verified.status()).as(verified.output()).isZero();
            assertThat(verified.output()).contains("青石车务段").contains("Journal: entry");
            Files.delete(file);
        }
    }

    /** A file of a word processor fills the fields, and what was not carried over is listed by place; a bad one gets a sentence. */
    private static void openedFromWord(Desk drafter) throws Exception {
        Locator input = drafter.page.locator("#open-word input[type=file]");
        input.setInputFiles(new FilePayload("坏.docx", "application/octet-stream", "%PDF-1.7 nothing of the kind".getBytes(StandardCharsets.UTF_8)));
        drafter.page.locator("#word-told").getByText("这不是 Word 文件").waitFor();
        input.setInputFiles(Path.of(System.getProperty("yichuan.top"), "bundles/page/word/src/test/resources/org/yichuan/page/word/internal/notice.docx"));
        drafter.page.locator("#word-told li").getByText("（一）提高认识。各车站要充分认识").waitFor();
        drafter.page.locator(".paper-title").getByText("青石车务段关于做好2026年防洪工作的通知").waitFor();
        drafter.page.locator(".paper-heading-2").getByText("（二）落实责任").waitFor();
        drafter.page.locator("#preview-pages").click();
        drafter.page.locator("#page-remarks li").filter(new Locator.FilterOptions().setHasText("仿宋体未安装")).waitFor();
        byte[] pages = drafter.page.request().get(drafter.address(drafter.page.locator("#page-preview").getAttribute("src"))).body();
        assertThat(new String(pages, 0, 5, StandardCharsets.US_ASCII)).as("the finished pages beside the editor").isEqualTo("<svg ");
        drafter.picture("outgoing-from-word");
        drafter.page.locator("#preview-pages").click();
    }

    /** Two people on one draft: each is told of the other as the page opens, and the second that the first has saved, before either overwrites. */
    private void twoEditors(Desk first, String id) {
        try (Desk second = house.desk("aq-clerk", 1366, 850)) {
            second.go("draft/" + id);
            first.page.locator("#others").getByText("郑凤英").waitFor();
            second.page.locator("#others").getByText("也打开了这份文稿").waitFor();
            second.fill("textNote", "此件可转发");
            first.fill("textNote", "联系人：安全科");
            first.send("save-draft");
            second.page.locator("#overtaken").getByText("第2版").waitFor();
            second.picture("outgoing-two-editors");
            second.send("save-draft");
            second.page.locator("#overtaken").waitFor();
            assertThat(second.page.locator("#field-textNote input").inputValue()).as("what he typed is still his").isEqualTo("此件可转发");
            second.page.locator("#take-saved").click();
            second.page.locator("#paper").getByText("（联系人：安全科）").waitFor();
            assertThat(second.page.locator("#field-textNote input").inputValue()).isEqualTo("联系人：安全科");
            second.go("draft");
            first.page.locator("#others").waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        }
    }

    /** Checking again finds a change of substance: it goes back to who signed, who sees what was changed and confirms it by one click. */
    private void changedInRechecking(Desk registrar, String id) {
        registrar.choose("recheck");
        registrar.page.locator("#form-recheck #open-editor").click();
        registrar.fill("body", "一、提高认识\n请各站站长于3月18日前认真做好防洪准备。");
        registrar.page.locator("vaadin-radio-button").filter(new Locator.FilterOptions().setHasText("实质性修改")).click();
        registrar.fill("reason", "与路局的时限一致");
        registrar.picture("outgoing-recheck");
        registrar.send("recheck");
        registrar.page.locator("#document-state").getByText("待签发").waitFor();
        try (Desk leader = house.desk("duanzhang", 1366, 850)) {
            leader.go("sign");
            leader.go("document/" + id);
            leader.choose("sign");
            leader.page.locator("#since-signed .redline-added").getByText("18").waitFor();
            leader.picture("outgoing-confirm");
            leader.send("sign");
        }
        registrar.page.locator("#document-state").getByText("待复核").waitFor();
    }

    /** The beginning of the file behind the link, as the browser gets it. */
    private static String finishedPage(Desk desk) {
        String href = desk.page.locator("#finished-page").getAttribute("href");
        byte[] file = desk.page.request().get(desk.address(href)).body();
        return new String(file, 0, Math.min(5, file.length), StandardCharsets.US_ASCII);
    }

    private void exported(String which) throws Exception {
        Path file = Files.createTempFile("issued", ".pdf");
        Path ofd = Files.createTempFile("issued", ".ofd");
        Product.Result export = house.product.command("yichuan:document-export", which, "--pdf", file.toString(), "--ofd", ofd.toString());
        assertThat(export.status()).as(export.output()).isZero();
        assertThat(house.product.command("yichuan:document-verify", ofd.toString()).status()).as("the OFD as well").isZero();
        Files.delete(ofd);
        byte[] sealed = Files.readAllBytes(file);
        assertThat(sealed).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        Product.Result verified = house.product.command("yichuan:document-verify", file.toString());
        assertThat(verified.status()).as(verified.output()).isZero();
        assertThat(verified.output()).contains("青石车务段").contains("Journal: entry");
        sealed[sealed.length / 2] ^= 1;
        Files.write(file, sealed);
        assertThat(house.product.command("yichuan:document-verify", file.toString()).status()).as("a byte changed").isNotZero();
        // sealed with a good key, but the journal knows nothing of it
        assertThat(house.product.command("yichuan:document-export", "--sample", "--pdf", file.toString()).status()).isZero();
        Product.Result unknown = house.product.command("yichuan:document-verify", file.toString());
        assertThat(unknown.status()).isNotZero();
        assertThat(unknown.output()).contains("The seals are valid").contains("the journal of this node knows of no use");
        Files.delete(file);
    }

    private static void pass(Desk head, String id) {
        head.go("document/" + id);
        if (head.page.locator("#action-resolve-comment").isVisible() && head.page.locator("#sheet").getByText("［未解决］").count() > 0) {
            head.choose("resolve-comment");
            head.send("resolve-comment");
            head.page.locator("#sheet").getByText("［已解决］").waitFor();
        }
        head.choose("review");
        head.act("review");
        head.page.locator("#document-state").getByText("待签发").waitFor();
    }

    @Test
    void ofAJointDocumentTwoCountersignersDisagree() throws Exception {
        String matter = Sample.title("联合开展安全检查");
        try (Desk drafter = house.desk("aq-1", 1440, 900)) {
            drafter.go("draft/new");
            // a telegram has urgencies of its own, a document others
            drafter.pick("kind", "电报");
            drafter.pick("urgency", "特提");
            drafter.pick("kind", "发文");
            drafter.page.waitForCondition(() -> "平件".equals(drafter.page.locator("#field-urgency input").inputValue()));
            drafter.fill("title", "青石车务段 江城铁路局关于" + matter + "的通知");
            drafter.fill("signature", "青石车务段、江城铁路局");
            drafter.fill("body", "请各站按附件配合检查。");
            Path file = Files.writeString(Files.createTempDirectory("annex").resolve("检查安排.txt"), "第一周：青石站");
            drafter.page.locator("#upload input[type=file]").setInputFiles(file);
            drafter.page.locator("#field-attachments .file-name").getByText("检查安排.txt").waitFor();
            drafter.page.waitForCondition(() -> "附件：检查安排〈检查安排.txt〉".equals(drafter.page.locator("#field-annexes textarea").inputValue()));
            drafter.pick("recipients", "青石站");
            drafter.pick("recipients", "局办");
            drafter.pick("signers", "梁德胜");
            drafter.pick("signers", "王建国");
            drafter.pick("countersigners", "技术科");
            drafter.pick("countersigners", "客运科");
            drafter.send("submit");
            String id = drafter.documentId();
            sample.act("aq-head", "review", id, "REVIEW", "{}");
            for (String login : List.of("js-head", "ky-head")) {
                try (Desk countersigner = house.desk(login, 1366, 850)) {
                    countersigner.go("document/" + id);
                    countersigner.choose("countersign");
                    countersigner.page.locator("vaadin-radio-button").filter(new Locator.FilterOptions().setHasText("不同意")).click();
                    countersigner.fill("words", "检查时间与施工冲突");
                    countersigner.picture("outgoing-countersign");
                    countersigner.act("countersign");
                }
            }
            // both have spoken: it is back with its drafter, who insists; whoever signs decides
            drafter.go("draft/" + id);
            drafter.page.locator("vaadin-radio-button").filter(new Locator.FilterOptions().setHasText("文字修改")).click();
            drafter.fill("reason", "施工已改期");
            drafter.send("submit");
            drafter.page.locator("#document-state").getByText("审核中").waitFor();
            sample.act("aq-head", "review", id, "REVIEW", "{}");
            for (String login : List.of("duanzhang", "juzhang")) {
                try (Desk leader = house.desk(login, 1440, 900)) {
                    leader.go("document/" + id);
                    leader.choose("sign");
                    if (leader.page.locator("#field-override-countersigned").isVisible()) {
                        leader.send("sign");
                        leader.told("没有会签同意");
                        leader.fill("override-countersigned", "施工已改期，不再冲突");
                        leader.picture("outgoing-joint-sign");
                    }
                    leader.act("sign");
                }
            }
            sample.act("db", "recheck", id, "RECHECK", "{}");
            sample.act("db", "number", id, "NUMBER", "{\"code\":" + Sample.json("青车办") + "}");
            sample.act("db", "issue", id, "ISSUE", "{}");
            drafter.go("document/" + id);
            drafter.page.locator("#document-number").getByText("青车办〔").waitFor();
            drafter.page.locator("#journal").getByText("施工已改期，不再冲突").first().waitFor();
            drafter.picture("outgoing-joint");
            String annex = drafter.page.locator("#annex-files a.download").getAttribute("href");
            assertThat(drafter.page.request().get(drafter.address(annex)).text()).isEqualTo("第一周：青石站");
        }
        try (Desk bureau = house.desk("jb", 1366, 850)) {
            bureau.go("todo");
            bureau.openDocument(matter);
            bureau.page.locator("#paper").getByText("配合检查").first().waitFor();
            bureau.page.locator("#attachments a.download").getByText("检查安排.txt").waitFor();
            bureau.choose("sign-for");
            bureau.act("sign-for");
            bureau.page.locator("#document-state").getByText("待登记").waitFor();
        }
    }

    @Test
    void aTelegramBegunFromWhatWasSavedAsATemplateIsTakenBackAndGoesOutAtItsHour() throws Exception {
        String matter = Sample.title("抢修水害线路");
        String occasion = Sample.title("水害电报");
        try (Desk clerk = house.desk("aq-clerk", 1440, 900)) {
            clerk.go("draft/new");
            clerk.pick("kind", "电报");
            clerk.fill("title", "青石车务段关于抢修水害线路的通知");
            clerk.fill("body", "请立即组织人员到场。");
            clerk.page.locator("#save-template").click();
            clerk.fill("template-occasion", occasion);
            clerk.picture("outgoing-save-template");
            clerk.page.locator("#template-keep").click();
            clerk.told("模板已保存");
            clerk.fill("body", "另一份电报。");
            clerk.pick("kind", "发文");
            clerk.go("draft/new");
            clerk.page.locator("#paper").getByText("另一份电报。").waitFor();
            clerk.pick("template", occasion);
            clerk.page.locator("#paper").getByText("请立即组织人员到场。").waitFor();
            clerk.page.waitForCondition(() -> clerk.page.locator("#field-kind input").inputValue().startsWith("电报"));
            clerk.fill("title", "青石车务段关于" + matter + "的通知");
            clerk.pick("urgency", "特急");
            clerk.pick("signers", "梁德胜");
            clerk.pick("recipients", "青石站");
            clerk.send("submit");
            String id = clerk.documentId();
            clerk.page.locator("#document-state").getByText("审核中").waitFor();
            clerk.choose("take-back");
            clerk.picture("outgoing-take-back");
            clerk.act("take-back");
            clerk.page.locator("#document-state").getByText("拟稿中").waitFor();
            assertThat(sample.task("aq-head", id, "REVIEW")).as("the reviewer has it no more").isNull();
            clerk.go("draft/" + id);
            clerk.send("submit");
            clerk.page.locator("#document-state").getByText("审核中").waitFor();
            clerk.page.locator("#telegram").getByText("特急　发电时间：未发").waitFor();
            sample.act("aq-head", "review", id, "REVIEW", "{}");
            sample.act("duanzhang", "sign", id, "SIGN", "{}");
            sample.act("db", "number", id, "NUMBER", "{\"code\":" + Sample.json("青车办") + "}");
            sample.act("db", "issue", id, "ISSUE", "{}");
            clerk.page.locator("#telegram").getByText(Pattern.compile("特急　发电时间：\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}")).waitFor();
            clerk.picture("outgoing-telegram");
            clerk.go("draft/templates");
            clerk.find(occasion).click();
            clerk.page.locator("#template-withdraw").click();
            clerk.told("模板已撤销");
            clerk.go("draft/new");
            clerk.page.locator("#field-template input").fill(occasion);
            clerk.page.waitForCondition(() -> (boolean) clerk.page.locator("#field-template").evaluate("box => !box.loading && box.filteredItems && box.filteredItems.length === 0"));
        }
    }
}
