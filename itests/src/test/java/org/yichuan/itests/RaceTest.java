package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people at one document, or one person twice. */
@ExtendWith(SharedHouse.class)
class RaceTest {

    @Test
    void ofTwoActionsAtOnceOneWinsAndTheOtherIsTold(House house) throws Exception {
        Sample sample = new Sample(house.product);
        String title = Sample.title("关于抢办的通知");
        String document = sample.handled(title);
        try (Desk head = house.desk("aq-head"); Desk clerk = house.desk("aq-clerk")) {
            for (Desk desk : new Desk[] {head, clerk}) {
                desk.go("document/" + document);
                desk.choose("report");
                desk.fill("result", "由" + (desk == head ? "负责人" : "公文员") + "报告。");
                // neither hears of the other: what he sees is what was there
                desk.page.evaluate("() => document.querySelector('#send-report').scrollIntoView()");
            }
            String whole = sample.entries();
            // both messages are on their way before either is answered
            head.page.evaluate("() => document.querySelector('#send-report').click()");
            clerk.page.evaluate("() => document.querySelector('#send-report').click()");
            head.page.locator("vaadin-notification-card").first().waitFor();
            clerk.page.locator("vaadin-notification-card").first().waitFor();
            String told = head.page.locator("vaadin-notification-card").first().textContent() + clerk.page.locator("vaadin-notification-card").first().textContent();
            assertThat(told).contains("已完成").contains("您的操作没有执行");
            assertThat(added(whole, sample.entries())).as("one of them acted").isEqualTo(1);
        }
    }

    @Test
    void aDoubleClickActsOnce(House house) throws Exception {
        Sample sample = new Sample(house.product);
        String title = Sample.title("关于双击的通知");
        try (Desk office = house.desk("db")) {
            office.go("registration");
            office.fill("title", title);
            office.pick("category", "通知公告");
            String before = sample.entries();
            office.page.evaluate("() => { const b = document.querySelector('#send-register'); b.click(); b.click(); b.click(); }");
            office.told("已完成");
            office.page.locator("#send-register").dblclick(new Locator.DblclickOptions().setForce(true));
            office.page.locator("#field-title[invalid]").waitFor();
            assertThat(added(before, sample.entries())).isEqualTo(1);

            String document = sample.handled(Sample.title("关于双击报告的通知"));
            String handled = sample.entries();
            try (Desk head = house.desk("aq-head")) {
                head.go("document/" + document);
                head.choose("progress");
                head.fill("opinion", "已开始。");
                int opened = added(handled, sample.entries());
                head.page.evaluate("() => { const b = document.querySelector('#send-progress'); b.click(); b.click(); }");
                head.told("已完成");
                head.page.waitForTimeout(1000);
                assertThat(added(handled, sample.entries())).isEqualTo(opened + 1);
            }
        }
    }

    private static int added(String before, String after) {
        return Integer.parseInt(after.replaceFirst(" .*", "")) - Integer.parseInt(before.replaceFirst(" .*", ""));
    }
}
