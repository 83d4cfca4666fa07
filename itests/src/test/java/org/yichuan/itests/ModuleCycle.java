package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every module goes and comes again on the running product, under the open pages of those who use it: their other entries
 * work on, what it had a part in is shown and kept, and is gone on with once it is there again.
 */
final class ModuleCycle implements AutoCloseable {
    private static final List<String> MODULES = List.of("registration", "instruction", "handling", "receive", "feedback", "lookup", "ledger", "settings", "organisationadmin",
            "modules");
    private static final Locator.WaitForOptions GONE = new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    private final Product product;
    private final Sample sample;
    private final House house;
    private final Map<String, Desk> desks = new HashMap<>();

    /**
     * A module and somebody who uses it.
     *
     * @param entries what of his menu goes with it
     * @param other   an entry that stays
     * @param open    what he has to do with it on a document; null when it brings no action
     */
    private record Part(String module, String login, List<String> entries, String other, Open open) { }

    /** An open task. @param holder who has it while the module is gone @param action that answers it, with its input */
    private record Open(String document, String step, String holder, String action, String input) { }

    ModuleCycle(Product product, Sample sample) throws Exception {
        this.product = product;
        this.sample = sample;
        this.house = House.of(product);
    }

    void run() throws Exception {
        String routes = ok("yichuan:route-list");
        for (Part part : List.of(new Part("registration", "db", List.of("todo", "registration", "import"), "ledger", registered()),
                new Part("instruction", "duanzhang", List.of("instruct", "read"), "lookup", instructed()),
                new Part("handling", "aq-head", List.of("handle"), "lookup", handled()),
                new Part("receive", "zhan02", List.of("receive"), "lookup", passed()),
                new Part("feedback", "zhan02", List.of("feedback"), "receive", received()),
                new Part("lookup", "aq-head", List.of("lookup"), "handle", null), new Part("ledger", "db", List.of("ledger"), "todo", null),
                new Part("settings", "db", List.of("settings"), "todo", null), new Part("organisationadmin", "admin", List.of("organisation"), "settings", null),
                new Part("modules", "admin", List.of("modules"), "organisation", null))) {
            try {
                goesAndComes(part);
            } catch (TimeoutError waiting) {
                throw new AssertionError(part.module() + ": " + desk(part.login()).page.url() + " shows " + desk(part.login()).menu() + ": " + waiting.getMessage(), waiting);
            }
            assertThat(ok("yichuan:route-list")).as("what was set holds on").isEqualTo(routes);
        }
    }

    private void goesAndComes(Part part) throws Exception {
        Desk desk = desk(part.login());
        List<String> told = List.of();
        if (part.open() != null) {
            desk.go("document/" + part.open().document());
            desk.page.locator("#document-title").waitFor();
            told = journal(desk);
            assertThat(told).as("there is something to keep").isNotEmpty();
        } else {
            desk.go(part.entries().getFirst());
        }
        assertThat(desk.menu()).containsAll(part.entries());
        ok("yichuan:module-remove", part.module(), "--why", "试验");
        assertThat(ok("yichuan:module-list", part.module())).contains("state: REMOVED");
        assertThat(ok("yichuan:info")).contains("state: ready");
        String list = ok("yichuan:module-list");
        MODULES.stream().filter(other -> !other.equals(part.module()))
                .forEach(other -> assertThat(list).as(other + " without " + part.module()).containsPattern("(?m)^" + other + " +module .* ACTIVE "));
        // the open page loses its entries, whoever stood on one is led on, and the rest of it works
        for (String entry : part.entries()) {
            desk.page.locator("#nav-" + entry).waitFor(GONE);
        }
        if (part.open() == null) {
            // away from the entry, and from the address without one that leads to the first screen
            desk.page.waitForURL(address -> !address.endsWith("/" + part.entries().getFirst()) && !address.endsWith("/"));
        }
        desk.page.locator("#nav-" + part.other()).click();
        desk.page.waitForURL("**/" + part.other());
        assertThat(desk.page.locator(".sentence").count()).as("a page instead of an apology").isZero();
        if (part.open() != null) {
            desk.go("document/" + part.open().document());
            desk.page.locator("#document-title").waitFor();
            assertThat(journal(desk)).as("what was said with " + part.module()).containsAll(told);
            assertThat(sample.task(part.open().holder(), part.open().document(), part.open().step())).as("%s has it meanwhile", part.open().holder()).isNotNull();
            Product.Result refused = sample.perform(part.login(), part.open().action(), part.open().document(), null, part.open().input());
            assertThat(refused.status()).as(refused.output()).isNotZero();
        }
        ok("yichuan:module-install", part.module());
        assertThat(ok("yichuan:module-list", part.module())).contains("state: ACTIVE");
        for (String entry : part.entries()) {
            desk.page.locator("#nav-" + entry).waitFor();
        }
        if (part.open() != null) {
            sample.act(part.login(), part.open().action(), part.open().document(), part.open().step(), part.open().input());
        }
    }

    private Open registered() throws Exception {
        return new Open(sample.registered(Sample.title("关于登记模块的通知")), "PROPOSE", "db", "propose", "{\"leadUnit\":\"" + Sample.unit("QSD-AQ") + "\"}");
    }

    /** One leader has instructed, the other has it open: he keeps it, as he may also pass it on, and answers it afterwards. */
    private Open instructed() throws Exception {
        String document = sample.registered(Sample.title("关于批示模块的通知"));
        sample.proposed(document, "", List.of(), List.of("shuji", "duanzhang"), false, List.of());
        sample.act("shuji", "instruct", document, "INSTRUCT", "{\"opinion\":\"请抓紧办理。\"}");
        return new Open(document, "INSTRUCT", "duanzhang", "instruct", "{\"opinion\":\"同意。\"}");
    }

    private Open handled() throws Exception {
        String document = sample.handled(Sample.title("关于承办模块的通知"));
        sample.act("aq-head", "progress", document, "HANDLE", "{\"opinion\":\"已布置。\"}");
        return new Open(document, "HANDLE", "aq-clerk", "report", "{\"result\":\"已办结。\"}");
    }

    private Open passed() throws Exception {
        String document = sample.handled(Sample.title("关于车站收文模块的通知"));
        sample.act("aq-head", "pass-to-stations", document, "HANDLE", "{\"stations\":[\"" + Sample.unit("QSD-Z02") + "\"],\"requirement\":\"请落实\"}");
        return new Open(document, "STATION", "aq-clerk", "receive", "{}");
    }

    private Open received() throws Exception {
        Open open = passed();
        sample.act("zhan02", "receive", open.document(), "STATION", "{}");
        return new Open(open.document(), "FEEDBACK", "aq-clerk", "feedback", "{\"opinion\":\"已落实。\"}");
    }

    private Desk desk(String login) throws Exception {
        if (!desks.containsKey(login)) {
            desks.put(login, house.desk(login));
        }
        return desks.get(login);
    }

    private static List<String> journal(Desk desk) {
        desk.page.locator("#journal li").first().waitFor();
        return desk.page.locator("#journal li").allInnerTexts();
    }

    private String ok(String... command) throws Exception {
        Product.Result result = product.command(command);
        assertThat(result.status()).as(String.join(" ", command) + ": " + result.output()).isZero();
        return result.output();
    }

    @Override
    public void close() throws Exception {
        desks.values().forEach(Desk::close);
        house.close();
    }
}
