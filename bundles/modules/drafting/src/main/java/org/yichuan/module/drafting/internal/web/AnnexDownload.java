package org.yichuan.module.drafting.internal.web;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.yichuan.api.official.AnnexFile;
import org.yichuan.api.store.OutgoingDocuments;
import org.yichuan.official.Papers;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Handout;

/** A file of one version, for whoever may read that version; asked anew each time. */
final class AnnexDownload implements DownloadHandler {
    private static final long serialVersionUID = 1L;

    private final transient Papers papers = new Papers();
    private final transient Desk desk;
    private final transient OutgoingDocuments outgoing;
    private final UUID documentId;
    private final int version;
    private final String sha256;

    AnnexDownload(Desk desk, OutgoingDocuments outgoing, UUID documentId, int version, String sha256) {
        this.desk = desk;
        this.outgoing = outgoing;
        this.documentId = documentId;
        this.version = version;
        this.sha256 = sha256;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        AnnexFile file = outgoing.text(desk.person(), documentId, version).map(papers::text).flatMap(t -> t.files().stream().filter(f -> f.sha256().equals(sha256)).findFirst()).orElse(null);
        if (file == null) {
            event.getResponse().setStatus(404);
            return;
        }
        Handout.head(event.getResponse(), file.name(), "application/octet-stream", false);
        event.setContentLength(file.size());
        try (InputStream in = desk.content().open(sha256)) {
            in.transferTo(event.getOutputStream());
        }
    }
}
