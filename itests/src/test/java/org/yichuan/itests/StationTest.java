package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A station has receive and look-up and nothing else, whatever is sent and however. */
@ExtendWith(SharedHouse.class)
class StationTest {
    private static final List<String> OTHERS = List.of("todo", "registration", "dispatch", "ledger", "import", "handle", "instruct", "read", "organisation");

    @Test
    void everyOtherPageIsRefused(House house) {
        try (Desk station = house.desk("zhan03", 1280, 800)) {
            assertThat(station.menu()).containsExactly("receive", "lookup");
            station.picture("station");
            for (String path : OTHERS) {
                station.go(path);
                station.told("没有这个页面，或者您不能使用它");
                station.page.waitForURL("**/receive");
            }
        }
    }

    @Test
    void everyActionTheProductKnowsIsRefusedAtTheDoor(House house) throws Exception {
        Sample sample = new Sample(house.product);
        String document = sample.handled(Sample.title("关于车站防火检查的通知"));
        String handling = sample.task("aq-head", document, "HANDLE");
        String whole = sample.entries();
        String station = Sample.unit("QSD-Z03");
        List<String> actions = sample.actions();
        assertThat(actions).as("the actions of the running product").contains("register", "dispatch", "propose", "instruct", "report", "close", "dispense", "attach", "receive")
                .hasSizeGreaterThan(20);
        for (String action : actions) {
            // on the document, on another's task, and as something new of her own station or of the registry
            for (Product.Result result : List.of(
                    sample.perform("zhan03", action, document, null, "{\"reason\":\"x\",\"opinion\":\"x\",\"result\":\"x\"}"),
                    sample.perform("zhan03", action, document, handling, "{\"reason\":\"x\",\"opinion\":\"x\",\"result\":\"x\"}"),
                    sample.perform("zhan03", action, null, null, "{\"owner\":\"" + station + "\",\"title\":\"x\",\"category\":\"NOTICE\"}"),
                    sample.perform("zhan03", action, null, null, "{\"owner\":\"" + Sample.unit("QSD-DB") + "\",\"title\":\"x\",\"category\":\"NOTICE\"}"))) {
                assertThat(result.status()).as("%s: %s", action, result.output()).isNotZero();
                assertThat(result.output()).as(action).contains("refused: ");
            }
        }
        assertThat(sample.entries()).as("nothing has changed").isEqualTo(whole);
        sample.act("aq-head", "pass-to-stations", document, "HANDLE", "{\"stations\":[\"" + station + "\"],\"requirement\":\"请检查。\"}");
        // her own task opens nothing but what she was granted
        String own = sample.task("zhan03", document, "STATION");
        String passed = sample.entries();
        for (String action : actions.stream().filter(a -> !List.of("receive", "read").contains(a)).toList()) {
            Product.Result result = sample.perform("zhan03", action, document, own, "{\"reason\":\"x\",\"opinion\":\"x\",\"result\":\"x\",\"task\":\"" + own + "\"}");
            assertThat(result.status()).as("%s: %s", action, result.output()).isNotZero();
            assertThat(result.output()).as(action).contains("refused: ");
        }
        assertThat(sample.entries()).as("nothing has changed").isEqualTo(passed);
        // what is hers she may do: the refusals above were not of everything
        sample.act("zhan03", "receive", document, "STATION", "{}");
    }

    @Test
    void anotherPersonsClickSentByHerDoesNothing(House house) throws Exception {
        Sample sample = new Sample(house.product);
        String title = Sample.title("关于伪造请求的通知");
        String document = sample.handled(title);
        try (Desk head = house.desk("aq-head"); Desk station = house.desk("zhan03", 1280, 800)) {
            AtomicReference<String> sent = new AtomicReference<>();
            head.go("document/" + document);
            head.choose("report");
            head.fill("result", "由主办科室报告。");
            // the click is caught on its way and never arrives
            head.page.route(Pattern.compile("v-r=uidl"), route -> {
                String body = route.request().postData();
                if (body != null && body.contains("\"click\"")) {
                    sent.set(body);
                    route.abort();
                } else {
                    route.resume();
                }
            });
            Request hers = station.page.waitForRequest(Pattern.compile("v-r=uidl"), () -> station.page.locator("#nav-lookup").click());
            head.page.locator("#send-report").click(new com.microsoft.playwright.Locator.ClickOptions().setNoWaitAfter(true));
            head.page.waitForCondition(() -> sent.get() != null);
            station.page.waitForTimeout(500);
            // the same message in her session: with her own token, and with the head's
            String token = hers.postData().replaceFirst("(?s).*\"csrfToken\":\"([^\"]+)\".*", "$1");
            for (String body : List.of(sent.get(), sent.get().replaceFirst("\"csrfToken\":\"[^\"]+\"", "\"csrfToken\":\"" + token + "\""))) {
                station.page.request().post(hers.url(), RequestOptions.create().setHeader("Content-Type", "application/json; charset=UTF-8").setData(body));
            }
            head.page.unrouteAll();
            assertThat(sample.task("aq-head", document, "HANDLE")).as("the department still has it").isNotNull();
            assertThat(house.product.command("yichuan:todo", "--as", "db").output()).doesNotContain("CLOSE  " + document);
        }
    }
}
