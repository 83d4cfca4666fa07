package org.yichuan.itests;

import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yichuan.testkit.Chromium;

/** One started product and one browser to look at it with. */
final class House implements AutoCloseable {
    final Product product;
    final Path pictures;
    private final Chromium chromium = new Chromium();

    /** By log-in, the sessions that people left open who went: whoever comes again goes on with one, as after a closed window. */
    private final Map<String, Deque<List<Cookie>>> left = new HashMap<>();

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
        Deque<List<Cookie>> sessions = left.computeIfAbsent(login, l -> new ArrayDeque<>());
        List<Cookie> session = sessions.isEmpty() ? List.of() : sessions.pop();
        Desk desk = new Desk(chromium.browser(), product, pictures, width, height, session, sessions::push);
        if (desk.outside()) {
            desk.enter(login, "yichuan2026");
        }
        return desk;
    }

    /** A browser in front of the log-in page. */
    Desk gate(int width, int height) {
        return new Desk(chromium.browser(), product, pictures, width, height, List.of(), session -> { });
    }

    @Override
    public void close() {
        chromium.close();
    }
}
