package org.yichuan.web.server.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Security headers of every answer, and long caching of what has its hash in its name. */
final class HeaderFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        // Vaadin's start page needs inline script and style, its client engine eval
        response.setHeader("Content-Security-Policy", "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss:; frame-src 'self' blob:; frame-ancestors 'self'; "
                + "object-src 'self'; base-uri 'self'; form-action 'self'");
        chain.doFilter(request, request.getRequestURI().startsWith("/VAADIN/build/") ? new Lasting(response) : response);
    }

    /** Lengthens what Vaadin says of a file it has found; a file that is not there is not remembered. */
    private static final class Lasting extends HttpServletResponseWrapper {
        Lasting(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            boolean lasting = "Cache-Control".equalsIgnoreCase(name) && value != null && value.startsWith("max-age=");
            super.setHeader(name, lasting ? "public, max-age=31536000, immutable" : value);
        }
    }
}
