package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ways of a document beside the straight one, each by the people it concerns, at their own pages. */
@ExtendWith(SharedHouse.class)
class RoutesTest {
    private House house;
    private Sample sample;

    @BeforeEach
    void open(House shared) {
        house = shared;
        sample = new Sample(shared.product);
    }

    @Test
    void whatTheBureauDispatchesComesBackToItAsAResult() throws Exception {
        String title = Sample.title("关于开展春运安全大检查的通知");
        try (Desk bureau = house.desk("jb"); Desk office = house.desk("db")) {
            bureau.go("dispatch");
            bureau.fill("number", "江铁办[2026]301号");
            bureau.fill("title", title);
            bureau.pick("category", "机关公文");
            bureau.pick("recipients", "段办");
            bureau.picture("dispatch");
            bureau.send("dispatch");
            bureau.told("已完成");
            // it arrives in the office's open page by itself
            office.openDocument(title);
            office.choose("sign-for");
            office.act("sign-for");
            office.choose("register");
            assertThat(office.page.locator("#field-title input").inputValue()).as("what the bureau wrote needs no typing again").isEqualTo(title);
            office.picture("register-dispatched");
            office.act("register");
            office.choose("propose");
            office.pick("leadUnit", "安全科");
            office.act("propose");
            String document = office.documentId();
            sample.act("aq-head", "report", document, "HANDLE", "{\"result\":\"检查完毕，整改三处。\"}");
            office.page.locator("#document-state").getByText("待办结").waitFor();
            office.choose("close");
            office.act("close");
            office.page.locator("#document-state").getByText("已办结").waitFor();

            bureau.go("ledger");
            bureau.openDocument(title);
            bureau.page.locator("#journal").getByText("检查完毕，整改三处").first().waitFor();
            bureau.page.locator("#document-state").getByText("待办结").waitFor();
            bureau.picture("dispatched-result");
            bureau.choose("close");
            bureau.act("close");
            bureau.page.locator("#document-state").getByText("已办结").waitFor();
        }
    }

    @Test
    void anIrregularDocumentGoesBackToItsSenderWithTheReason() throws Exception {
        String title = Sample.title("关于报送材料的通知（缺附件）");
        Sample.done(sample.perform("jb", "dispatch", null, null, "{\"owner\":\"" + Sample.unit("JCJ-JB") + "\",\"title\":" + Sample.json(title)
                + ",\"category\":\"BUREAU_DOCUMENT\",\"recipients\":[\"" + Sample.unit("QSD-DB") + "\"]}"));
        try (Desk bureau = house.desk("jb"); Desk office = house.desk("db")) {
            bureau.go("ledger");
            bureau.openDocument(title);
            office.go("todo");
            office.openDocument(title);
            office.choose("send-back");
            office.send("send-back");
            // a reason is asked for; the mark comes with the server's answer, not with the click
            office.page.locator("#field-reason[invalid]").waitFor();
            office.fill("reason", "缺少附件二，请补齐后重发。");
            office.act("send-back");
            office.page.locator("#document-state").getByText("已退回").waitFor();
            // the sender has the reason on his open page
            bureau.page.locator("#journal, #way").getByText("缺少附件二").first().waitFor();
        }
    }

    @Test
    void leadersInstructOneAfterTheOtherOrAllAtOnce() throws Exception {
        String inTurn = Sample.title("关于干部任免的请示");
        String atOnce = Sample.title("关于防洪值班的通知");
        sample.proposed(sample.registered(inTurn), "QSD-AQ", List.of(), List.of("shuji", "duanzhang"), true, List.of());
        sample.proposed(sample.registered(atOnce), "QSD-AQ", List.of(), List.of("shuji", "duanzhang"), false, List.of());
        try (Desk second = house.desk("duanzhang", 1024, 768); Desk first = house.desk("shuji", 1024, 768)) {
            second.go("instruct");
            second.find(atOnce);
            assertThat(second.cell(inTurn).count()).as("not his turn yet").isZero();
            first.go("instruct");
            first.openDocument(inTurn);
            first.choose("instruct");
            first.fill("opinion", "请段长审示。");
            first.send("instruct");
            second.openDocument(inTurn);
            second.page.locator("#journal").getByText("请段长审示").first().waitFor();
            second.choose("instruct");
            second.pick("responsible", "技术科");
            second.fill("opinion", "请技术科牵头。");
            second.act("instruct");
            assertThat(second.page.locator("#fact-lead").textContent()).contains("技术科");
            assertThat(second.page.locator("#fact-co").textContent()).as("the unit proposed before helps").contains("安全科");

            second.go("instruct");
            second.openDocument(atOnce);
            second.choose("instruct");
            second.page.locator("#phrase-2").click();
            second.act("instruct");
            second.page.locator("#document-state").getByText("待批示").waitFor();
            first.go("instruct");
            first.openDocument(atOnce);
            first.choose("instruct");
            first.page.locator("#phrase-1").click();
            first.act("instruct");
            first.page.locator("#document-state").getByText("承办中").waitFor();
        }
    }

    @Test
    void coHandlersSpeakEveryReaderReadsAndNothingClosesBefore() throws Exception {
        String title = Sample.title("关于职工疗养工作的通知");
        String document = sample.registered(title);
        sample.proposed(document, "QSD-LR", List.of("QSD-CW"), List.of(), false, List.of("shuji", "jy-head"));
        sample.act("lr-head", "report", document, "HANDLE", "{\"result\":\"疗养名单已报。\"}");
        try (Desk office = house.desk("db"); Desk helper = house.desk("cw-head"); Desk reader = house.desk("jy-head")) {
            office.go("document/" + document);
            assertThat(office.page.locator("#action-close, #send-close").count()).as("there is no closing while others have tasks").isZero();
            String open = office.page.locator("#fact-where").textContent();
            assertThat(open).contains("财务科").contains("邓秀兰").contains("刘晓燕");
            Product.Result refused = sample.perform("db", "close", document, null, "{}");
            assertThat(refused.status()).isNotZero();
            assertThat(refused.output()).as("says what is open").contains("财务科").contains("邓秀兰").contains("刘晓燕");

            helper.go("handle");
            helper.openDocument(title);
            helper.choose("opinion");
            helper.fill("opinion", "经费已列入预算。");
            helper.act("opinion");
            reader.go("read");
            reader.openDocument(title);
            reader.choose("acknowledge");
            reader.act("acknowledge");
            office.page.locator("#journal").getByText("经费已列入预算").first().waitFor();
            assertThat(office.page.locator("#fact-where").textContent()).contains("邓秀兰").doesNotContain("刘晓燕");

            // one reader is away: dispensed with by name and reason
            office.choose("dispense");
            office.pick("task", "邓秀兰");
            office.fill("reason", "外出学习，返回后补阅。");
            office.picture("dispense");
            office.act("dispense");
            office.page.locator("#journal").getByText("邓秀兰：外出学习").first().waitFor();
            office.page.locator("#document-state").getByText("待办结").waitFor();
            office.choose("close");
            office.act("close");
            office.page.locator("#document-state").getByText("已办结").waitFor();
        }
    }

    @Test
    void aStepGoesBackIsTakenBackIsPassedOnAndIsAssigned() throws Exception {
        String title = Sample.title("关于设备春检的通知");
        String document = sample.registered(title);
        try (Desk office = house.desk("db"); Desk head = house.desk("aq-head"); Desk handler = house.desk("aq-1"); Desk other = house.desk("js-head")) {
            office.go("document/" + document);
            office.choose("propose");
            office.pick("leadUnit", "安全科");
            office.act("propose");
            office.page.locator("#document-state").getByText("承办中").waitFor();
            // nobody has opened it: the registrar takes it back and proposes again
            office.choose("withdraw");
            office.fill("reason", "主办科室选错。");
            office.act("withdraw");
            office.page.locator("#document-state").getByText("待拟办").waitFor();
            office.choose("propose");
            office.act("propose");

            head.go("handle");
            head.openDocument(title);
            head.choose("return");
            head.pick("to", "拟办");
            head.fill("reason", "不属本科职责。");
            head.send("return");
            office.page.locator("#document-state").getByText("待拟办").waitFor();
            office.page.locator("#journal").getByText("不属本科职责").first().waitFor();
            office.go("document/" + document);
            office.choose("propose");
            office.act("propose");

            head.go("handle");
            head.openDocument(title);
            // read already: there is nothing to take back any more
            office.page.locator("#action-withdraw").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            head.choose("assign");
            head.pick("person", "冯志远");
            head.fill("opinion", "请牵头。");
            head.send("assign");
            handler.go("handle");
            handler.openDocument(title);
            handler.choose("progress");
            handler.fill("opinion", "已检查一半。");
            handler.act("progress");
            handler.page.locator("#journal").getByText("已检查一半").first().waitFor();
            handler.choose("report");
            handler.fill("result", "春检完成。");
            handler.act("report");
            office.page.locator("#document-state").getByText("待办结").waitFor();
        }
        String passed = Sample.title("关于线路封锁的电报");
        sample.handled(passed);
        try (Desk head = house.desk("aq-head"); Desk other = house.desk("js-head")) {
            head.go("handle");
            head.openDocument(passed);
            head.choose("pass-on");
            head.pick("unit", "技术科");
            head.fill("reason", "属技术科职责。");
            head.send("pass-on");
            other.go("handle");
            other.openDocument(passed);
            other.page.locator("#journal").getByText("属技术科职责").first().waitFor();
        }
    }
}
