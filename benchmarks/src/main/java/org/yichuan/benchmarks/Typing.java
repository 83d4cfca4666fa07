package org.yichuan.benchmarks;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yichuan.testkit.Chromium;

/**
 * The preview as a person has it: in a real browser, on the running product, from the last key of a few typed in a row until the picture that
 * holds them is on the screen.
 */
final class Typing {
    private static final int ROUNDS = 30;
    private static final int WARM = 10;
    /** Between two keys, of a person who types fast. */
    private static final int APART_MILLIS = 120;
    /** Nothing is asked of the server any more and no picture has come for so long: the last one that came is that of the last key. */
    private static final String QUIET = """
            () => window.shown > window.keyed && performance.now() - window.shown > 700 && document.querySelector('#page-preview').complete
                && Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())""";
    private static final String WATCH = """
            () => {
              document.querySelector('#field-body textarea').addEventListener('keydown', () => { window.keyed = performance.now(); }, true);
              document.querySelector('#page-preview').addEventListener('load', () =>
                requestAnimationFrame(() => requestAnimationFrame(() => { window.shown = performance.now(); })));
            }""";

    private Typing() {
    }

    /** @return milliseconds of each round */
    static List<Double> measure(Path top, Path folder, String title, String body) throws Exception {
        try (Chromium chromium = new Chromium(); Product product = Product.start(top, folder, "full")) {
            product.awaitSample();
            Page page = chromium.browser().newPage();
            page.navigate(product.address());
            page.locator("#login input").fill("aq-1");
            page.locator("#password input").fill("yichuan2026");
            page.locator("#enter").click();
            page.locator("#menu [id^=nav-]").first().waitFor();
            page.navigate(product.address() + "draft/new");
            page.locator("#field-title input").fill(title);
            page.locator("#field-body textarea").fill(body);
            page.locator("#preview-pages").click();
            page.waitForFunction("() => document.querySelector('#page-preview')?.naturalWidth > 0");
            page.evaluate(WATCH);
            page.locator("#field-body textarea").focus();
            page.keyboard().press("Control+End");
            List<Double> took = new ArrayList<>();
            for (int round = 0; round < WARM + ROUNDS; round++) {
                page.evaluate("() => { window.shown = 0; }");
                page.keyboard().type("2026", new com.microsoft.playwright.Keyboard.TypeOptions().setDelay(APART_MILLIS));
                page.waitForFunction(QUIET);
                if (round >= WARM) {
                    took.add(((Number) page.evaluate("() => window.shown - window.keyed")).doubleValue());
                }
            }
            return took;
        }
    }
}
