package org.yichuan.web.server.internal;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * {@code /health}: 200 when the first page would answer (Vaadin is up, somebody can log in, and the database is reachable), else 503, with a line
 * of JSON. Opens no session and says nothing but up or down: anyone may ask.
 */
final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient BooleanSupplier pages;
    private final transient Probe database;

    HealthServlet(BooleanSupplier pages, Runnable database) {
        this.pages = pages;
        this.database = new Probe(database, TimeUnit.SECONDS.toMillis(2));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean served = pages.getAsBoolean();
        boolean reached = database.up();
        boolean up = served && reached;
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json;charset=utf-8");
        response.getWriter().printf("{\"status\":\"%s\",\"pages\":\"%s\",\"database\":\"%s\"}%n", word(up), word(served), word(reached));
    }

    private static String word(boolean up) {
        return up ? "up" : "down";
    }
}
