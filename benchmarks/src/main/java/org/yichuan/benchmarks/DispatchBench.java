package org.yichuan.benchmarks;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yichuan.api.circulation.Step;
import org.yichuan.store.jpa.Settings;
import org.yichuan.testkit.Chromium;

/**
 * One dispatch to five hundred units: against the batch insert of the very rows it writes, and, in the product, from the
 * door's answer until it stands in the lists of those who are looking.
 */
final class DispatchBench implements Benchmark {
    private static final int RECIPIENTS = 500;
    private static final int ROUNDS = Integer.getInteger("yichuan.dispatches", 12);
    private static final int WARM = 3;
    private static final double PROMISE = 2;
    /** What those who are looking are promised, in milliseconds. */
    private static final double LIMIT = 1000;
    private static final List<String> LOOKING = List.of("s0", "s250", "s499");
    /** Becomes the time at which the text stands in a list. */
    private static final String WATCH = """
            text => { window.entry = new Promise(done => {
              const look = () => {
                const cell = [...document.querySelectorAll('vaadin-grid-cell-content')].find(c => c.textContent.includes(text) && c.getClientRects().length > 0);
                if (cell) { watcher.disconnect(); done(Date.now()); }
              };
              const watcher = new MutationObserver(look);
              watcher.observe(document, {subtree: true, childList: true, characterData: true, attributes: true});
              look();
            }); return true; }""";
    private static final String SEEN = "() => Promise.race([window.entry, new Promise((done, failed) => setTimeout(() => failed('no entry came'), 20000))])";

    private final Path top;

    DispatchBench(Path top) {
        this.top = top.toAbsolutePath().normalize();
    }

    @Override
    public String name() {
        return "dispatch";
    }

    @Override
    public List<Line> run(Path folder) throws Exception {
        List<Line> lines = new ArrayList<>(rows(folder.resolve("rows")));
        lines.addAll(push(folder.resolve("push")));
        return lines;
    }

    // --- the rows -------------------------------------------------------------------------------------------------------

    private static List<Line> rows(Path data) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> batches = new ArrayList<>();
        try (Place place = Place.derby(data); Office office = Office.open(place.settings())) {
            Dispatched dispatched = dispatched(office);
            for (int round = 0; round < WARM + ROUNDS; round++) {
                UUID id = dispatched.ready("江城铁路局关于第" + round + "次防洪工作的通知");
                long begun = System.nanoTime();
                dispatched.act(id, Dispatched.OFFICE, Step.ISSUE, "issue");
                double took = (System.nanoTime() - begun) / 1e6;
                double batch = batch(place, id);
                System.out.printf("  round %d%s: dispatch %.0f ms, batch insert of its rows %.0f ms%n", round + 1, round < WARM ? ", not counted" : "", took, batch);
                if (round >= WARM) {
                    ours.add(took);
                    batches.add(batch);
                }
            }
        }
        return List.of(Line.time("dispatch to " + RECIPIENTS + " units, against the batch insert of its rows", Median.of(ours), Median.of(batches), "ms", PROMISE));
    }

    private static Dispatched dispatched(Office office) {
        long begun = System.nanoTime();
        Dispatched dispatched = new Dispatched(office, RECIPIENTS);
        System.out.printf("  %d sections with their registrars made in %.0f s%n", RECIPIENTS, (System.nanoTime() - begun) / 1e9);
        return dispatched;
    }

    /** The rows of that dispatch once more, under other identities, in batches, in one transaction that is taken back. @return milliseconds */
    private static double batch(Place place, UUID dispatched) throws SQLException {
        try (Connection connection = place.connect()) {
            connection.setAutoCommit(false);
            String copies = "document_id in (select id from document where origin_id = ?)";
            Map<String, int[]> tables = new LinkedHashMap<>();
            tables.put("document where origin_id = ?", new int[] {0});
            tables.put("task where " + copies, new int[] {0, 1});
            tables.put("task where document_id = ? and step = 'RECEIPT'", new int[] {0});
            tables.put("reader where " + copies, new int[] {0, 1});
            tables.put("journal_entry where " + copies, new int[] {0, 2});
            tables.put("text_version where " + copies, new int[] {0});
            Map<String, List<Object[]>> rows = new LinkedHashMap<>();
            for (String from : tables.keySet()) {
                rows.put(from, read(connection, "select * from " + from, dispatched));
                if (rows.get(from).size() < RECIPIENTS) {
                    throw new IllegalStateException("only " + rows.get(from).size() + " rows of " + from);
                }
            }
            long begun = System.nanoTime();
            for (Map.Entry<String, List<Object[]>> table : rows.entrySet()) {
                insert(connection, table.getKey().substring(0, table.getKey().indexOf(' ')), table.getValue(), tables.get(table.getKey()));
            }
            double took = (System.nanoTime() - begun) / 1e6;
            connection.rollback();
            return took;
        }
    }

    private static List<Object[]> read(Connection connection, String sql, UUID id) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (PreparedStatement s = connection.prepareStatement(sql)) {
            s.setBytes(1, java.nio.ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array());
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    Object[] row = new Object[r.getMetaData().getColumnCount()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = r.getMetaData().getColumnTypeName(i + 1).startsWith("CLOB") ? r.getString(i + 1) : r.getObject(i + 1);
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** @param identities columns that get another identity, the same for the same one before */
    private static void insert(Connection connection, String table, List<Object[]> rows, int... identities) throws SQLException {
        String marks = "?, ".repeat(rows.getFirst().length - 1) + "?";
        try (PreparedStatement s = connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    Object value = row[i];
                    for (int identity : identities) {
                        value = identity == i ? other(value) : value;
                    }
                    s.setObject(i + 1, value);
                }
                s.addBatch();
            }
            s.executeBatch();
        }
    }

    private static Object other(Object identity) {
        if (identity instanceof String text) {
            return text.startsWith("x") ? text : "x" + text.substring(1);
        }
        byte[] bytes = ((byte[]) identity).clone();
        bytes[15] ^= 0x5a;
        return bytes;
    }

    // --- the push -------------------------------------------------------------------------------------------------------

    /** What is dispatched, and the task that is answered by it. */
    private record Ready(String title, UUID id, UUID task) {
    }

    private List<Line> push(Path data) throws Exception {
        List<Ready> ready = prepared(data);
        List<Double> afterAnswer = new ArrayList<>();
        List<Double> afterCommand = new ArrayList<>();
        // empty: where there are documents already, none of the sample's can be made any more
        try (Chromium chromium = new Chromium(); Product product = Product.start(top, data, "full", "--empty")) {
            product.awaitReady();
            System.out.println("  the product runs; its lists are opened");
            List<Page> pages = LOOKING.stream().map(login -> looking(chromium, product, login)).toList();
            for (Ready one : ready) {
                pages.forEach(page -> page.evaluate(WATCH, one.title()));
                long begun = System.currentTimeMillis();
                product.shell("yichuan:perform", "--as", Dispatched.OFFICE, "--action", "issue", "--document", one.id().toString(), "--task", one.task().toString(), "--input", "{}");
                long answered = System.currentTimeMillis();
                double last = pages.stream().mapToDouble(page -> ((Number) page.evaluate(SEEN)).doubleValue()).max().orElseThrow();
                afterAnswer.add(Math.max(1, last - answered));
                afterCommand.add(last - begun);
                System.out.printf("  answered after %d ms, in every open list after %.0f ms%n", answered - begun, last - begun);
            }
        }
        // the first one wakes what sleeps since the start
        afterAnswer.removeFirst();
        afterCommand.removeFirst();
        return List.of(Line.time("dispatch to " + RECIPIENTS + " -> entry in the open lists, from the answer, p95, limit", Percentile.of(afterAnswer, 95), LIMIT, "ms", 1),
                Line.information("  from the command, the dispatch itself included, p95", Percentile.of(afterCommand, 95), LIMIT, "ms"),
                Line.information("  the same, median", Median.of(afterCommand), LIMIT, "ms"));
    }

    /** The product's data before its first start: the sample organisation, the sections, and what is about to be dispatched. */
    private static List<Ready> prepared(Path data) {
        List<Ready> ready = new ArrayList<>();
        try (Office office = Office.open(Settings.embedded(data))) {
            Dispatched dispatched = dispatched(office);
            for (int round = 0; round <= ROUNDS; round++) {
                String title = "江城铁路局关于推送测试" + (1000 + round) + "的通知";
                UUID id = dispatched.ready(title);
                ready.add(new Ready(title, id, dispatched.task(id, Step.ISSUE).id()));
            }
        }
        return ready;
    }

    private static Page looking(Chromium chromium, Product product, String login) {
        BrowserContext context = chromium.browser().newContext();
        Page page = context.newPage();
        page.navigate(product.address());
        page.locator("#login input").fill(login);
        page.locator("#password input").fill("yichuan2026");
        page.locator("#enter").click();
        page.locator("#menu [id^=nav-]").first().waitFor();
        page.navigate(product.address() + "todo");
        page.locator("vaadin-grid").first().waitFor();
        return page;
    }
}
