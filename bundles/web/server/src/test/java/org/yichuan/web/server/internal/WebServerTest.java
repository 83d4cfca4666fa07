package org.yichuan.web.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuan.web.server.WebApplication;

/** The server without Karaf: the page, its script and its headers, as a browser gets them. */
class WebServerTest {
    private final int port = freePort();
    private volatile Runnable database = () -> { };
    private volatile boolean ready = true;
    private final WebServer server = new WebServer(null, new Application(), "127.0.0.1", Integer.toString(port), 1800);

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void servesThePageAndItsScript() throws Exception {
        HttpResponse<String> page = get("/");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        Matcher script = Pattern.compile("(VAADIN/build/[^\"']+\\.js)").matcher(page.body());
        assertThat(script.find()).as("a script in %s", page.body()).isTrue();
        HttpResponse<String> js = get("/" + script.group(1));
        assertThat(js.statusCode()).isEqualTo(200);
        assertThat(js.headers().firstValue("Content-Type").orElse("")).contains("javascript");
        assertThat(js.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000");
        HttpResponse<String> gone = get("/VAADIN/build/gone-12345678.js");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.headers().firstValue("Cache-Control").orElse("")).doesNotContain("immutable");
    }

    @Test
    void healthFollowsTheDatabaseAndOpensNoSession() throws Exception {
        HttpResponse<String> well = get("/health");
        assertThat(well.statusCode()).isEqualTo(200);
        assertThat(well.body()).isEqualToIgnoringNewLines("{\"status\":\"up\",\"pages\":\"up\",\"database\":\"up\"}");
        assertThat(well.headers().firstValue("Set-Cookie")).isEmpty();
        database = () -> {
            throw new IllegalStateException("jdbc:postgresql://secret:5432/yichuan refused");
        };
        HttpResponse<String> ill = get("/health");
        assertThat(ill.statusCode()).isEqualTo(503);
        assertThat(ill.body()).isEqualToIgnoringNewLines("{\"status\":\"down\",\"pages\":\"up\",\"database\":\"down\"}");
        CountDownLatch hangs = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        database = () -> {
            asked.incrementAndGet();
            await(hangs);
        };
        assertThat(get("/health").statusCode()).isEqualTo(503);
        assertThat(get("/health").statusCode()).isEqualTo(503);
        assertThat(asked).as("a database that hangs is not asked again and again").hasValue(1);
        hangs.countDown();
        database = () -> { };
        assertThat(get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void isNotUpBeforeSomebodyCanLogIn() throws Exception {
        ready = false;
        HttpResponse<String> early = get("/health");
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.body()).isEqualToIgnoringNewLines("{\"status\":\"down\",\"pages\":\"down\",\"database\":\"up\"}");
        ready = true;
        assertThat(get("/health").statusCode()).isEqualTo(200);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void keepsTheSessionToItselfAndOtherSitesOut() throws Exception {
        HttpResponse<String> page = get("/");
        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly").contains("SameSite=Strict");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("frame-ancestors 'self'").contains("object-src");
        assertThat(page.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void answersAgainAfterAStopAndAStart() throws Exception {
        server.stop();
        server.start();
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Accept", "text/html,*/*").build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A page of its own, to need nothing but this bundle. */
    @Route("")
    public static class Page extends Div {
        private static final long serialVersionUID = 1L;
    }

    @Push
    public static class Shell implements AppShellConfigurator {
        private static final long serialVersionUID = 1L;
    }

    private final class Application implements WebApplication {
        @Override
        public Class<? extends Component> page() {
            return Page.class;
        }

        @Override
        public Component open() {
            return new Page();
        }

        @Override
        public Class<? extends AppShellConfigurator> shell() {
            return Shell.class;
        }

        @Override
        public boolean ready() {
            return ready;
        }

        @Override
        public void check() {
            database.run();
        }

        @Override
        public URL resource(String path) {
            return null;
        }
    }
}
