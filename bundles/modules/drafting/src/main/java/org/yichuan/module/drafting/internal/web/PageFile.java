package org.yichuan.module.drafting.internal.web;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yichuan.api.page.FinishedPages;
import org.yichuan.api.page.IssuedDocuments.Issued;
import org.yichuan.api.page.NotRendered;
import org.yichuan.api.page.Rendered;
import org.yichuan.api.store.OutgoingDocuments;
import org.yichuan.official.Finishing;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Handout;

/** The finished page of one version as a file, without seals, made when it is asked for; whether the person may have it is asked anew each time. */
final class PageFile implements DownloadHandler {
    private static final long serialVersionUID = 1L;
    static final String PDF = "pdf";
    static final String WORD = "docx";

    private final transient Desk desk;
    private final transient OutgoingDocuments outgoing;
    private final transient List<FinishedPages> pages;
    private final UUID documentId;
    private final int version;
    private final String format;

    /** @param pages a live list */
    PageFile(Desk desk, OutgoingDocuments outgoing, List<FinishedPages> pages, UUID documentId, int version, String format) {
        this.desk = desk;
        this.outgoing = outgoing;
        this.pages = pages;
        this.documentId = documentId;
        this.version = version;
        this.format = format;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        VaadinResponse response = event.getResponse();
        Optional<Issued> document = outgoing.finished(desk.person(), documentId, version).map(new Finishing(desk.organisation(), desk.circulation())::of);
        Optional<FinishedPages> renders = pages.stream().findFirst();
        if (document.isEmpty() || renders.isEmpty()) {
            response.setStatus(404);
            return;
        }
        Issued issued = document.get();
        try {
            Rendered rendered = renders.get().render(format, issued.text(), issued.issue());
            Handout.head(response, (issued.issue().number() + " " + issued.text().title()).strip() + "." + format, "application/" + format, format.equals(PDF));
            event.setContentLength(rendered.content().length);
            event.getOutputStream().write(rendered.content());
        } catch (NotRendered e) {
            response.setStatus(422);
            response.setContentType("text/plain;charset=UTF-8");
            event.getOutputStream().write(desk.text(e.sentence()).getBytes(StandardCharsets.UTF_8));
        }
    }
}
