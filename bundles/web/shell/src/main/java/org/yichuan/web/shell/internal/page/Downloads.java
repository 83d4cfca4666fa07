package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.yichuan.api.store.Documents;
import org.yichuan.web.api.Desk;

/** Hands out one file, asking anew each time whether the person may have it; in the page only what is safe there. */
final class Downloads implements DownloadHandler {
    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final UUID attachmentId;
    private final boolean inPage;

    Downloads(Desk desk, UUID attachmentId, boolean inPage) {
        this.desk = desk;
        this.attachmentId = attachmentId;
        this.inPage = inPage;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        VaadinResponse response = event.getResponse();
        Documents.Download download = desk.documents().download(desk.person(), attachmentId).orElse(null);
        if (download == null) {
            response.setStatus(404);
            return;
        }
        String type = download.attachment().mediaType();
        boolean shown = inPage && Reader.SAFE.contains(type);
        headers(event, download.attachment().name(), type, shown);
        event.setContentLength(download.attachment().size());
        try (InputStream in = download.content().open()) {
            in.transferTo(event.getOutputStream());
        }
    }

    /** What is handed out runs nothing, is kept by no one on the way, and is shown in the page only where that is safe. */
    static void headers(DownloadEvent event, String name, String type, boolean shown) {
        VaadinResponse response = event.getResponse();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-store");
        if (!type.equals("application/pdf")) {
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        }
        response.setHeader("Content-Disposition", (shown ? "inline" : "attachment") + "; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
        response.setContentType(shown ? type : "application/octet-stream");
    }
}
