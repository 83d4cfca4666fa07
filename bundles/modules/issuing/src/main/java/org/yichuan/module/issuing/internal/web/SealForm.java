package org.yichuan.module.issuing.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.page.Finding;
import org.yichuan.api.page.FinishedPages;
import org.yichuan.api.page.IssuedDocuments;
import org.yichuan.api.page.IssuedDocuments.Issued;
import org.yichuan.api.page.NotRendered;
import org.yichuan.api.page.Rendered;
import org.yichuan.api.store.Documents;
import org.yichuan.api.store.OutgoingDocuments;
import org.yichuan.api.text.Texts;
import org.yichuan.official.Finishing;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Form;

/** 用印: sets, measures and seals what was signed, records the use, and only then hands out the file. */
public final class SealForm implements ActionForm {
    private final Texts texts = new Texts(SealForm.class);
    private final OutgoingDocuments outgoing;
    private final List<FinishedPages> pages;

    /** @param pages a live list: without the bundles of the finished page nothing is sealed */
    public SealForm(OutgoingDocuments outgoing, List<FinishedPages> pages) {
        this.outgoing = outgoing;
        this.pages = pages;
    }

    @Override
    public String action() {
        return "seal";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Component form(Desk desk, Documents.File file, Circulation.Offer offer, Consumer<Input> send) {
        Form form = new Form(desk, file, offer, send);
        form.add(new Paragraph(desk.text(texts.message(pages.isEmpty() ? "seal.away" : "seal.hint"))));
        Div made = new Div();
        made.setId("sealed");
        Div buttons = new Div();
        buttons.addClassName("buttons");
        for (String format : pages.isEmpty() ? List.<String>of() : List.of("pdf", "ofd")) {
            Button button = new Button(desk.text(texts.message("seal." + format)), VaadinIcon.CIRCLE_THIN.create(), e -> {
                try {
                    seal(desk, file, offer, format, made);
                } finally {
                    e.getSource().setEnabled(true);
                }
            });
            button.setId("seal-" + format);
            button.setDisableOnClick(true);
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(button);
        }
        form.add(buttons, made);
        return form;
    }

    private void seal(Desk desk, Documents.File file, Circulation.Offer offer, String format, Div made) {
        FinishedPages finished = pages.stream().findFirst().orElse(null);
        int version = outgoing.sheet(desk.person(), file.document().id()).map(s -> s.versions().size()).orElse(0);
        Optional<Issued> document = outgoing.finished(desk.person(), file.document().id(), version).map(new Finishing(desk.organisation(), desk.circulation())::of);
        if (finished == null || document.isEmpty()) {
            desk.warn(texts.message("seal.away"));
            return;
        }
        Issued issued = document.get();
        try {
            List<Finding> findings = finished.measure(format, issued.text(), issued.issue());
            if (!findings.isEmpty()) {
                desk.warn(findings.getFirst().sentence());
                return;
            }
            Rendered sealed = finished.seal(format, issued.text(), issued.issue());
            if (desk.send(file.document().id(), offer.task().id(), action(), -1).perform(Input.of(format, IssuedDocuments.hash(sealed.content()))).done()) {
                String name = issued.issue().number() + " " + issued.text().title() + "." + format;
                Anchor download = new Anchor(DownloadHandler.fromInputStream(event -> new DownloadResponse(new ByteArrayInputStream(sealed.content()), name,
                        "application/" + format, sealed.content().length)), desk.text(texts.message("seal.download", name)));
                download.setId("sealed-" + format);
                made.add(new Div(download));
            }
        } catch (NotRendered e) {
            desk.warn(e.sentence());
        }
    }
}
