package org.yichuan.web.server.internal;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.yichuan.web.server.WebApplication;

/** The shell's own style sheet and pictures. */
final class StaticServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private final transient WebApplication application;

    StaticServlet(WebApplication application) {
        this.application = application;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        try (InputStream file = name.matches("[a-z0-9-]+\\.(css|js|svg|png)") ? application.file(name) : null) {
            if (file == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType(switch (name.substring(name.lastIndexOf('.') + 1)) {
                case "css" -> "text/css;charset=utf-8";
                case "js" -> "text/javascript;charset=utf-8";
                case "svg" -> "image/svg+xml";
                default -> "image/png";
            });
            response.setHeader("Cache-Control", "public, max-age=300");
            file.transferTo(response.getOutputStream());
        }
    }
}
