package org.yichuan.itests;

import java.nio.file.Files;
import java.nio.file.Path;
import org.yichuan.testkit.Chromium;

/** People at browsers of their own. */
final class Browsers implements AutoCloseable {
    private final Chromium chromium = new Chromium();

    Desk desk(Product product, String login) throws Exception {
        Path pictures = Files.createDirectories(Path.of(System.getProperty("yichuan.top"), "itests", "target", "pictures"));
        Desk desk = new Desk(chromium.browser(), product, pictures, 1366, 850);
        desk.enter(login, "yichuan2026");
        return desk;
    }

    @Override
    public void close() {
        chromium.close();
    }
}
