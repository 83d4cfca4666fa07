package org.yichuan.itests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One started product and one browser to look at it with. */
final class House implements AutoCloseable {
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync");

    final Product product;
    final Browser browser;
    final Path pictures;
    private final Playwright playwright;

    private House(Product product) throws Exception {
        this.product = product;
        this.pictures = Files.createDirectories(Path.of(System.getProperty("yichuan.top"), "itests", "target", "pictures"));
        this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(FLAGS));
    }

    /** Looks at a product that runs; whoever started it stops it. */
    static House of(Product product) throws Exception {
        return new House(product);
    }

    /** The registry's desk, 1440 wide. */
    Desk desk(String login) {
        return desk(login, 1440, 900);
    }

    Desk desk(String login, int width, int height) {
        Desk desk = gate(width, height);
        desk.enter(login, "yichuan2026");
        return desk;
    }

    /** A browser in front of the log-in page. */
    Desk gate(int width, int height) {
        return new Desk(browser, product, pictures, width, height);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
