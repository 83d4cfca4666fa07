package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sample organisation, acted in through the running product's own door: brings a document to where a test begins. */
final class Sample {
    private static final AtomicInteger COUNT = new AtomicInteger((int) (System.currentTimeMillis() / 1000 % 100_000));
    private static final Pattern DOCUMENT = Pattern.compile("document ([0-9a-f-]{36})");

    private final Product product;

    Sample(Product product) {
        this.product = product;
    }

    /** A title that no other test has. */
    static String title(String what) {
        return what + "（第" + COUNT.incrementAndGet() + "号测试件）";
    }

    static String unit(String code) {
        return id("unit", code);
    }

    static String person(String login) {
        return id("person", login);
    }

    private static String id(String... what) {
        return UUID.nameUUIDFromBytes(("yichuan sample " + String.join("/", what)).getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** A document registered by the section's office. @return its identity */
    String registered(String title) throws Exception {
        return registered(title, "");
    }

    /** @param more further fields of the input, as JSON beginning with a comma */
    String registered(String title, String more) throws Exception {
        return done(perform("db", "register", null, null, "{\"owner\":\"" + unit("QSD-DB") + "\",\"title\":" + json(title) + ",\"category\":\"BUREAU_DOCUMENT\"" + more + "}"));
    }

    /** Proposes a registered document: {@code lead} a unit's code or empty, the others log-ins or codes. */
    void proposed(String document, String lead, List<String> coUnits, List<String> leaders, boolean inTurn, List<String> circulation) throws Exception {
        act("db", "propose", document, "PROPOSE", "{\"leadUnit\":" + (lead.isEmpty() ? "null" : "\"" + unit(lead) + "\"") + ",\"coUnits\":" + ids(coUnits, "unit")
                + ",\"leaders\":" + ids(leaders, "person") + ",\"leadersInTurn\":" + inTurn + ",\"circulation\":" + ids(circulation, "person") + "}");
    }

    /** A document in the hands of the safety department. */
    String handled(String title) throws Exception {
        String document = registered(title);
        proposed(document, "QSD-AQ", List.of(), List.of(), false, List.of());
        return document;
    }

    private static String ids(List<String> names, String kind) {
        return names.stream().map(n -> "\"" + id(kind, n) + "\"").toList().toString();
    }

    /** Performs an action on the person's own open task of a step. */
    void act(String login, String action, String document, String step, String input) throws Exception {
        done(perform(login, action, document, task(login, document, step), input));
    }

    /** The person's open task of a step on a document; null when there is none. */
    String task(String login, String document, String step) throws Exception {
        return Arrays.stream(product.command("yichuan:todo", "--as", login).output().split("\n")).map(line -> line.split(" {2}"))
                .filter(parts -> parts.length > 3 && parts[0].equals(step) && parts[2].equals(document)).map(parts -> parts[1]).findFirst().orElse(null);
    }

    /** Performs an action; what came of it is the answer. */
    Product.Result perform(String login, String action, String document, String task, String input) throws Exception {
        java.util.ArrayList<String> words = new java.util.ArrayList<>(List.of("yichuan:perform", "--as", login, "--action", action));
        if (document != null) {
            words.addAll(List.of("--document", document));
        }
        if (task != null) {
            words.addAll(List.of("--task", task));
        }
        words.addAll(List.of("--input", input));
        return product.command(words.toArray(String[]::new));
    }

    /** The codes of all actions of the running product. */
    List<String> actions() throws Exception {
        Matcher matcher = Pattern.compile("actions: \\d+ \\(([^)]*)\\)").matcher(product.command("yichuan:info").output());
        assertThat(matcher.find()).isTrue();
        return List.of(matcher.group(1).split(" "));
    }

    /** How many documents and journal entries there are: the same as before when nothing was done. */
    String entries() throws Exception {
        Matcher matcher = Pattern.compile("\\d+ entries of \\d+ documents").matcher(product.command("yichuan:journal-verify").output());
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    /** Asserts that it was done. @return the document */
    static String done(Product.Result result) {
        assertThat(result.status()).as(result.output()).isZero();
        Matcher matcher = DOCUMENT.matcher(result.output());
        assertThat(matcher.find()).as(result.output()).isTrue();
        return matcher.group(1);
    }

    static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> json.append(c < 0x20 || c == '"' || c == '\\' || c > 0x7e ? String.format("\\u%04x", c) : String.valueOf((char) c)));
        return json.append('"').toString();
    }
}
