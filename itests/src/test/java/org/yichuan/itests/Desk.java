package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A person at a browser of his own. */
final class Desk implements AutoCloseable {
    private static final String GO = """
            address => {
              window.arrived = false;
              window.addEventListener('vaadin-navigated', () => { window.arrived = true; }, {once: true});
              const link = document.createElement('a');
              link.href = address;
              document.body.append(link);
              link.click();
              link.remove();
            }""";
    private static final String ARRIVED = "() => window.arrived && Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())";
    private static final String NEXT_SCREEN = """
            () => {
              const grid = document.querySelector('vaadin-grid.list');
              if (grid) {
                grid.scrollToIndex(grid._lastVisibleIndex >= grid._flatSize - 1 ? 0 : grid._lastVisibleIndex);
              }
            }""";
    private final BrowserContext context;
    private final Product product;
    private final Path pictures;
    private final Consumer<List<Cookie>> leave;
    final Page page;

    /** What ran in the page and should not have: a script out of someone's text says so by a dialog. */
    final List<String> alarms = new CopyOnWriteArrayList<>();

    /**
     * A browser in front of the log-in page, or of the first screen.
     *
     * @param session the cookies of a session to go on with, or none
     * @param leave   gets the cookies when the browser is closed
     */
    Desk(Browser browser, Product product, Path pictures, int width, int height, List<Cookie> session, Consumer<List<Cookie>> leave) {
        this.context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("zh-CN").setAcceptDownloads(true));
        this.product = product;
        this.pictures = pictures;
        this.leave = leave;
        context.addCookies(session);
        this.page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onDialog(dialog -> {
            alarms.add(dialog.message());
            dialog.dismiss();
        });
        page.navigate(product.address());
        page.locator("#login input, #menu").first().waitFor();
    }

    /** Whether it shows the log-in page. */
    boolean outside() {
        return page.locator("#login input").isVisible();
    }

    /** Logs in and waits for the menu. */
    void enter(String login, String password) {
        attempt(login, password);
        page.locator("#menu").waitFor();
    }

    /** Fills in the log-in page and sends it. */
    void attempt(String login, String password) {
        page.locator("#login input").fill(login);
        page.locator("#password input").fill(password);
        page.locator("#enter").click();
    }

    List<String> menu() {
        page.locator("#menu [id^=nav-]").first().waitFor();
        return page.locator("#menu [id^=nav-]").all().stream().map(l -> l.getAttribute("id").substring(4)).toList();
    }

    /** Goes to another screen as by a click in the menu: within the page that is open. To ask for a page as from a bookmark, navigate. */
    void go(String path) {
        page.evaluate(GO, product.address() + path);
        page.waitForFunction(ARRIVED);
    }

    /** The cell with a text, scrolled to when the list is longer than the screen; from the top again while it is not there yet. */
    Locator find(String text) {
        Locator cell = cell(text);
        for (int screen = 0; screen < 50; screen++) {
            try {
                cell.waitFor(patience(screen == 0 ? 800 : 400));
                return cell;
            } catch (TimeoutError notHere) {
                page.evaluate(NEXT_SCREEN);
            }
        }
        cell.waitFor();
        return cell;
    }

    /** For what takes longer than a click. */
    static Locator.WaitForOptions patience(int millis) {
        return new Locator.WaitForOptions().setTimeout(millis);
    }

    /** An address of the product in full. */
    String address(String path) {
        return product.address() + path.replaceFirst("^\\.?/", "");
    }

    /** The cell of the list on the screen that holds a text. */
    Locator cell(String text) {
        return page.locator("vaadin-grid-cell-content").filter(new Locator.FilterOptions().setHasText(text)).first();
    }

    /** Waits for a sentence told in passing or as a warning. */
    void told(String sentence) {
        page.locator("vaadin-notification-card").getByText(sentence).last().waitFor();
    }

    /** The identity of the document on the screen. */
    String documentId() {
        page.waitForURL("**/document/*");
        return page.url().replaceFirst(".*/document/", "").replaceFirst("[/?#].*", "");
    }

    /** Opens a document from the list on the screen by a piece of its title. */
    void openDocument(String title) {
        find(title).click();
        page.locator("#document-title").waitFor();
    }

    void fill(String field, String text) {
        Locator input = page.locator("#field-" + field).locator("input:visible, textarea:visible").first();
        input.fill(text);
        input.blur();
    }

    /** Types a date, and leaves the field. */
    void date(String field, String text) {
        page.locator("#field-" + field + " input").first().fill(text);
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
    }

    /** Picks an entry of a combo box. */
    void pick(String field, String text) {
        Locator box = page.locator("#field-" + field);
        box.locator("input").first().click();
        box.locator("input").first().fill(text);
        // an item that scrolled away stays there hidden, with its text
        page.locator("vaadin-combo-box-item:visible, vaadin-multi-select-combo-box-item:visible").filter(new Locator.FilterOptions().setHasText(text)).first().click();
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
        go(address.substring(product.address().length()));
        page.locator("#document-title").waitFor();
    }

    /** For whoever wants to look, by {@code mvn … -Dyichuan.pictures}: resting before each one and drawing it took minutes of every run. */
    void picture(String name) {
        if (System.getProperty("yichuan.pictures") == null) {
            return;
        }
        page.waitForTimeout(700);
        // what is told in passing is gone in a moment, and would cover what the picture is of
        page.screenshot(new Page.ScreenshotOptions().setStyle("vaadin-notification-card.told { display: none }").setPath(pictures.resolve(name + ".png")));
    }

    /** Prints a sheet by its button and gives what is on the paper. */
    String printed(String sheet) {
        page.evaluate("window.print = () => { window.printed = true; }");
        page.locator("#print-" + sheet).click();
        page.waitForFunction("window.printed === true");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Locator paper = page.locator("body > .sheet-" + sheet);
        paper.waitFor();
        String words = paper.innerText();
        boolean alone = !page.locator("#menu").isVisible();
        picture("sheet-" + sheet);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.evaluate("window.dispatchEvent(new Event('afterprint'))");
        assertThat(alone).as("the sheet is printed by itself").isTrue();
        assertThat(paper.count()).as("it is gone after printing").isZero();
        return words;
    }

    String state() {
        return page.locator("#document-state").textContent();
    }

    @Override
    public void close() {
        List<Cookie> session = context.cookies();
        context.close();
        leave.accept(session);
    }
}
