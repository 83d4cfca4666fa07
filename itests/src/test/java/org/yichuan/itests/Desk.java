package org.yichuan.itests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** A person at a browser of his own. */
final class Desk implements AutoCloseable {
    private final BrowserContext context;
    private final Product product;
    private final Path pictures;
    final Page page;

    Desk(Browser browser, Product product, Path pictures, String login, int width, int height) {
        this.context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("zh-CN"));
        this.product = product;
        this.pictures = pictures;
        this.page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.navigate(product.address());
        page.locator("#login input").fill(login);
        page.locator("#password input").fill("yichuan2026");
        page.locator("#enter").click();
        page.locator("#menu").waitFor();
    }

    List<String> menu() {
        page.locator("#menu [id^=nav-]").first().waitFor();
        return page.locator("#menu [id^=nav-]").all().stream().map(l -> l.getAttribute("id").substring(4)).toList();
    }

    void go(String path) {
        page.navigate(product.address() + path);
        page.locator("#menu").waitFor();
    }

    /** Opens a document from the list on the screen by a piece of its title. */
    void openDocument(String title) {
        page.locator("vaadin-grid-cell-content").filter(new Locator.FilterOptions().setHasText(title)).first().click();
        page.locator("#document-title").waitFor();
    }

    void fill(String field, String text) {
        Locator input = page.locator("#field-" + field).locator("input:visible, textarea:visible").first();
        input.fill(text);
        input.blur();
    }

    /** Picks an entry of a combo box. */
    void pick(String field, String text) {
        Locator box = page.locator("#field-" + field);
        box.locator("input").first().click();
        box.locator("input").first().fill(text);
        page.locator("vaadin-combo-box-item, vaadin-multi-select-combo-box-item").filter(new Locator.FilterOptions().setHasText(text)).first().click();
        page.keyboard().press("Tab");
    }

    /** Opens the form of an action, unless it is open. */
    void choose(String action) {
        if (!page.locator("#form-" + action).isVisible()) {
            page.locator("#action-" + action).click();
        }
        page.locator("#send-" + action).waitFor();
    }

    void send(String action) {
        page.locator("#send-" + action).click();
    }

    /** Sends the action, after which the page goes back to the list, and opens the document again. */
    void act(String action) {
        String address = page.url();
        send(action);
        page.locator("#send-" + action).waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        page.navigate(address);
        page.locator("#document-title").waitFor();
    }

    void picture(String name) {
        page.waitForTimeout(700);
        page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(name + ".png")));
    }

    String state() {
        return page.locator("#document-state").textContent();
    }

    @Override
    public void close() {
        context.close();
    }
}
