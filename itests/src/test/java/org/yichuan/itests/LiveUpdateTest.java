package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A module is updated twenty times while fifty sessions and three browsers are in the middle of a report in one of its
 * forms: no request fails and no character is lost. The longest wait for an answer is printed.
 */
@Tag("alone")
class LiveUpdateTest {
    private static final int SESSIONS = 50;
    private static final int UPDATES = 20;
    /** The promise, in milliseconds, with which the longest wait is printed; a busy machine must not fail the test. */
    private static final long PAUSE = 1_000;
    private static final int CALM = 3_000;
    private static final int BETWEEN = 1_200;
    private static final List<String> DEPARTMENTS = List.of("aq", "js", "ky", "hy", "lr", "jy");
    @TempDir
    Path folder;

    @Test
    void nobodyLosesAWord() throws Exception {
        Path built = built();
        List<Path> versions = List.of(version(built, "0.1.1"), version(built, "0.1.2"));
        try (Product product = Product.withSample(folder.resolve("data")); House house = House.of(product);
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Files.writeString(product.data.resolve("etc/yichuan-modules.properties"), "unsigned = allow\nwait = 10\n");
            Sample sample = new Sample(product);
            List<Reporter> reporters = new ArrayList<>();
            for (int i = 0; i < SESSIONS; i++) {
                String department = DEPARTMENTS.get(i % DEPARTMENTS.size());
                reporters.add(new Reporter(i, product, department + "-head", document(sample, department)));
            }
            // they come to work one after the other: the log-ins of all at once are another test's matter
            Semaphore door = new Semaphore(4);
            CountDownLatch ready = new CountDownLatch(SESSIONS + 1);
            AtomicBoolean updating = new AtomicBoolean();
            AtomicBoolean done = new AtomicBoolean();
            List<Future<Reporter.Figures>> typing = reporters.stream().map(r -> people.submit(() -> r.types(door, ready, updating, done))).toList();
            Future<?> updates = people.submit(() -> {
                try {
                    assertThat(ready.await(2, TimeUnit.MINUTES)).isTrue();
                    // the same work without updates, on the same machine: what a busy one makes everybody wait anyway
                    Thread.sleep(CALM);
                    updating.set(true);
                    update(product, versions);
                } finally {
                    done.set(true);
                }
                return null;
            });
            try (Desk aq = desk(house, sample, "aq"); Desk js = desk(house, sample, "js"); Desk ky = desk(house, sample, "ky")) {
                ready.countDown();
                browse(List.of(aq, js, ky), done);
            } finally {
                done.set(true);
            }
            Reporter.Figures all = new Reporter.Figures(0, 0, 0, 0, 0);
            for (Future<Reporter.Figures> figures : typing) {
                all = all.and(figures.get());
            }
            updates.get();
            System.out.println("figure: " + UPDATES + " updates under " + SESSIONS + " sessions: " + all.requests() + " requests, " + all.failed() + " failed, "
                    + all.typed() + " characters typed, none lost; longest wait " + all.longest() + " ms, " + all.calm() + " ms before the updates (promised: less than " + PAUSE + ")");
            assertThat(all.failed()).as("failed requests").isZero();
        }
    }

    private static void update(Product product, List<Path> versions) throws Exception {
        for (int i = 0; i < UPDATES; i++) {
            Product.Result result = Socket.ask(product.data, "yichuan:module-update", "handling", versions.get(i % 2).toString());
            assertThat(result.status()).as(result.output()).isZero();
            Thread.sleep(BETWEEN);
        }
    }

    /** A document of the department, whose head is to report on it. */
    private static String document(Sample sample, String department) throws Exception {
        String document = sample.registered(Sample.title("关于更新时不丢一字的通知"));
        sample.proposed(document, "QSD-" + department.toUpperCase(), List.of(), List.of(), false, List.of());
        return document;
    }

    private static Desk desk(House house, Sample sample, String department) throws Exception {
        Desk desk = house.desk(department + "-head");
        desk.go("document/" + document(sample, department));
        desk.choose("report");
        desk.page.locator("#field-result textarea").click();
        return desk;
    }

    /** Three people type at real keyboards, a letter at a time, wherever the focus is; in the end they send it. */
    private static void browse(List<Desk> desks, AtomicBoolean done) {
        List<StringBuilder> typed = desks.stream().map(d -> new StringBuilder()).toList();
        List<String> failures = new ArrayList<>();
        for (Desk desk : desks) {
            desk.page.onRequestFailed(r -> failures.add(r.url() + " " + r.failure()));
            desk.page.onResponse(r -> {
                if (r.status() >= 400) {
                    failures.add(r.url() + " " + r.status());
                }
            });
        }
        Random random = new Random(20);
        while (!done.get()) {
            int who = random.nextInt(desks.size());
            String letter = String.valueOf((char) ('a' + random.nextInt(26)));
            desks.get(who).page.keyboard().type(letter);
            typed.get(who).append(letter);
            desks.get(who).page.waitForTimeout(random.nextInt(40));
        }
        assertThat(failures).isEmpty();
        for (int i = 0; i < desks.size(); i++) {
            Desk desk = desks.get(i);
            assertThat(desk.page.locator("#field-result textarea").inputValue()).as("what browser " + i + " typed").isEqualTo(typed.get(i).toString());
            desk.act("report");
            desk.page.getByText(typed.get(i).toString()).first().waitFor();
        }
        System.out.println("figure: three browsers: " + typed.stream().mapToInt(StringBuilder::length).sum() + " characters typed, all there");
    }

    /** The handling module as it was built. */
    private static Path built() throws IOException {
        Path target = Path.of(System.getProperty("yichuan.top"), "bundles/modules/handling/target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(f -> f.getFileName().toString().matches("org\\.yichuan\\.module\\.handling-[^-]+(-SNAPSHOT)?\\.jar")).findFirst().orElseThrow();
        }
    }

    /** The same module under another version. */
    private Path version(Path jar, String version) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarInputStream in = new JarInputStream(Files.newInputStream(jar))) {
            Manifest manifest = new Manifest(in.getManifest());
            manifest.getMainAttributes().put(new Attributes.Name("Bundle-Version"), version);
            try (JarOutputStream out = new JarOutputStream(bytes, manifest)) {
                for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    in.transferTo(out);
                    out.closeEntry();
                }
            }
        }
        return Files.write(folder.resolve("handling-" + version + ".jar"), bytes.toByteArray());
    }

    /** One of the fifty. */
    private record Reporter(int number, Product product, String login, String document) {

        /** What one did, or all. */
        record Figures(int requests, int failed, int typed, long calm, long longest) {
            Figures and(Figures other) {
                return new Figures(requests + other.requests, failed + other.failed, typed + other.typed, Math.max(calm, other.calm), Math.max(longest, other.longest));
            }
        }

        private VaadinPage enter(Semaphore door) throws Exception {
            door.acquire();
            try {
                return VaadinPage.open(product.address(), login, "document/" + document);
            } finally {
                door.release();
            }
        }

        /** Types a report, piece by piece, sends it when the updates are over, and finds it in the document's journal. */
        Figures types(Semaphore door, CountDownLatch ready, AtomicBoolean updating, AtomicBoolean done) throws Exception {
            Random random = new Random(number);
            StringBuilder typed = new StringBuilder();
            try (VaadinPage page = enter(door)) {
                page.click("action-report");
                ready.countDown();
                assertThat(ready.await(2, TimeUnit.MINUTES)).as("all are there").isTrue();
                page.count();
                long calm = -1;
                while (!done.get()) {
                    if (calm < 0 && updating.get()) {
                        calm = page.longest();
                        page.count();
                    }
                    assertThat(page.value("field-result")).as(() -> "the field of " + login + " among " + page.ids()).isEqualTo(typed.toString());
                    typed.append("第").append(number).append("人").append(typed.length()).append("；");
                    page.type("field-result", typed.toString());
                    page.send();
                    Thread.sleep(200 + random.nextInt(300));
                }
                assertThat(page.value("field-result")).isEqualTo(typed.toString());
                long updates = page.longest();
                // all send at once, which is no matter of the updates any more; a click on a button that is being renewed comes to nothing, and is seen to
                for (int tries = 0; tries < 40 && page.shows("send-report"); tries++) {
                    page.click("send-report");
                    Thread.sleep(250);
                }
                Figures figures = new Figures(page.requests(), page.failed(), typed.length(), calm, updates);
                page.load("document/" + document);
                assertThat(page.says(typed.toString())).as(() -> "the report of " + login + " on " + document + " in its journal").isTrue();
                return figures;
            }
        }
    }
}
