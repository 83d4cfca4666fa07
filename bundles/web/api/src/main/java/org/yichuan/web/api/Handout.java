package org.yichuan.web.api;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A file that can be had: its line in a list, and how it is handed out. */
public final class Handout {

    private Handout() {
    }

    /**
     * A line with its name, which hands it out, and its size.
     *
     * @param bytes its size
     */
    public static Div line(DownloadHandler file, String name, long bytes) {
        Anchor download = new Anchor(file, name);
        download.addClassName("download");
        Span size = new Span(AttachmentField.size(bytes));
        size.addClassName("hint");
        Div line = new Div(VaadinIcon.PAPERCLIP.create(), download, size);
        line.addClassName("file");
        return line;
    }

    /**
     * What is handed out runs nothing, is kept by no one on the way, and is shown in the page only where that is safe.
     *
     * @param type  its media type
     * @param shown in the page, or else kept as a file
     */
    public static void head(VaadinResponse response, String name, String type, boolean shown) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-store");
        if (!type.equals("application/pdf")) {
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        }
        response.setHeader("Content-Disposition", (shown ? "inline" : "attachment") + "; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
        response.setContentType(shown ? type : "application/octet-stream");
    }
}
