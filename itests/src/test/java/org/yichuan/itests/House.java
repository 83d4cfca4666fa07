package org.yichuan.itests;

import java.nio.file.Files;
import java.nio.file.Path;
import org.yichuan.testkit.Chromium;

/** One started product and one browser to look at it with. */
final class House implements AutoCloseable {
    final Product product;
    final Path pictures;
    private final Chromium chromium = new Chromium();

    private House(Product product) throws Exception {
        this.product = product;
        this.pictures = Files.createDirectories(Path.of(System.getProperty("yichuan.top"), "itests", "target", "pictures"));
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
        return new Desk(chromium.browser(), product, pictures, width, height);
    }

    @Override
    public void close() {
        chromium.close();
    }
}
