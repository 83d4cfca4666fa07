package org.yichuan.benchmarks;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.yichuan.testkit.Chromium;
import org.yichuan.testkit.TestModule;

/**
 * From the command that installs a module to the moment at which its entry stands in the menu of a page that was open
 * already, in a real browser; against the time in which plain Karaf installs a feature with nothing in it. Turn and turn about.
 */
final class ModulesBench implements Benchmark {

    private static final int ROUNDS = Integer.getInteger("yichuan.installs", 60);
    /** What an administrator and those who wait are promised, in milliseconds: 95 of 100 are sooner. */
    private static final double LIMIT = 1000;
    private static final double PROMISE = 1.5;
    /** To whom the module's grant gives it. */
    private static final String READER = "aq-head";
    private static final String ENTRY = "#nav-probe";
    /** Becomes true when the entry with the text is in the page and takes room there. */
    private static final String WATCH = """
            text => { window.entry = new Promise(done => {
              const look = () => {
                const entry = document.querySelector('#nav-probe');
                if (entry && entry.textContent.includes(text) && entry.getClientRects().length > 0) { watcher.disconnect(); done(true); }
              };
              const watcher = new MutationObserver(look);
              watcher.observe(document, {subtree: true, childList: true, characterData: true, attributes: true});
              look();
            }); return true; }""";

    private final Path top;

    ModulesBench(Path top) {
        this.top = top.toAbsolutePath().normalize();
    }

    @Override
    public String name() {
        return "modules";
    }

    @Override
    public List<Line> run(Path folder) throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        List<Path> modules = modules(folder, keys);
        List<Double> ours = new ArrayList<>();
        List<Double> karafs = new ArrayList<>();
        try (Chromium chromium = new Chromium();
                PlainKaraf karaf = PlainKaraf.start(top, folder.resolve("karaf"), Path.of(System.getProperty("java.home")));
                EmptyFeature feature = new EmptyFeature(karaf, folder);
                Product product = Product.start(top, folder.resolve("ours"), "full");
                ExecutorService administrator = Executors.newSingleThreadExecutor()) {
            trust(product, keys);
            product.awaitSample();
            Page page = page(chromium, product);
            for (Path module : modules) {
                karafs.add(feature.install());
                feature.uninstall();
                ours.add(install(product, page, administrator, module));
                product.shell("yichuan:module-remove", "probe");
                page.locator(ENTRY).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
                System.out.printf("  Karaf %.0f ms, ours %.0f ms%s%n", karafs.getLast(), ours.getLast(), karafs.size() == 1 ? " (the first)" : "");
            }
        }
        double first = ours.removeFirst();
        double karafFirst = karafs.removeFirst();
        return List.of(Line.time("install -> entry in an open page, p95, limit", Percentile.of(ours, 95), LIMIT, "ms", 1),
                Line.time("  against an empty feature in plain Karaf, median", Median.of(ours), Median.of(karafs), "ms", PROMISE),
                Line.time("  the same, p95", Percentile.of(ours, 95), Percentile.of(karafs, 95), "ms", PROMISE),
                Line.information("  the first since the start", first, karafFirst, "ms"));
    }

    /** One version for each round and the first, so that what is seen cannot be a version before. */
    private static List<Path> modules(Path folder, KeyPair keys) throws IOException, GeneralSecurityException {
        List<Path> modules = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            modules.add(TestModule.of("probe", "1.0." + round).write(folder));
            TestModule.sign(modules.getLast(), keys);
        }
        return modules;
    }

    private static void trust(Product product, KeyPair keys) throws IOException {
        Path folder = Files.createDirectories(product.data().resolve("etc/yichuan-trusted-keys"));
        Files.writeString(folder.resolve("bench.pub"), Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
    }

    private static Page page(Chromium chromium, Product product) {
        Page page = chromium.browser().newPage();
        page.navigate(product.address());
        page.locator("#login input").fill(READER);
        page.locator("#password input").fill("yichuan2026");
        page.locator("#enter").click();
        page.locator("#menu [id^=nav-]").first().waitFor();
        return page;
    }

    /** @return milliseconds from the sending of the command until the entry is in the page */
    private static double install(Product product, Page page, ExecutorService administrator, Path module) throws Exception {
        String version = module.getFileName().toString().replaceAll("probe-(.*)\\.jar", "$1");
        page.evaluate(WATCH, version);
        long begun = System.nanoTime();
        CompletableFuture<Void> command = CompletableFuture.runAsync(() -> {
            try {
                product.shell("yichuan:module-install", module.toString());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }, administrator);
        // this waits for the browser and no longer for the command, which says what it did only when all is on record
        page.evaluate("() => Promise.race([window.entry, new Promise((done, failed) => setTimeout(() => failed('no entry came'), 20000))])");
        double took = (System.nanoTime() - begun) / 1e6;
        command.get();
        return took;
    }
}
