package org.yichuan.testkit;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The distribution's Chromium in the form that has no window: the whole browser with its window hidden takes a third more of the processor. */
public final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync");
    private static final Path PROGRAM = Path.of("/usr/bin/chromium-headless-shell");
    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        if (!Files.isExecutable(PROGRAM)) {
            throw new IllegalStateException("没有找到浏览器，请安装 / The browser was not found; install it (Debian: apt-get install chromium-headless-shell fonts-wqy-zenhei): " + PROGRAM);
        }
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM).setArgs(FLAGS));
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
