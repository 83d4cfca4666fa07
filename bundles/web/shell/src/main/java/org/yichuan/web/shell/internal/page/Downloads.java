package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.yichuan.api.store.Documents;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Handout;

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
        Handout.head(response, download.attachment().name(), type, shown);
        event.setContentLength(download.attachment().size());
        try (InputStream in = download.content().open()) {
            in.transferTo(event.getOutputStream());
        }
    }
}
