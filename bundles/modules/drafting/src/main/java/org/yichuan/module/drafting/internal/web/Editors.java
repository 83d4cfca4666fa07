package org.yichuan.module.drafting.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.page.FinishedPages;
import org.yichuan.api.page.TextReader;
import org.yichuan.api.store.OutgoingDocuments;
import org.yichuan.api.text.Texts;
import org.yichuan.module.drafting.internal.Checks;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Page;
import org.yichuan.web.api.TaskView;

/** The editor, for whoever may change the text of a document now: what follows the path of a screen of tasks is the document's identity. */
public final class Editors implements TaskView.Below {
    /** The tasks whose owner may change the text. */
    private static final Set<String> EDITING = Set.of("submit", "sign", "recheck");
    private final Texts texts = new Texts(Editors.class);
    private final OutgoingDocuments outgoing;
    private final Checks checks;
    private final Presence presence;
    private final List<TextReader> readers;
    private final List<FinishedPages> pages;

    /**
     * @param readers what a draft can be begun from; a live list
     * @param pages   who sets the finished page; a live list
     */
    public Editors(OutgoingDocuments outgoing, Checks checks, Presence presence, List<TextReader> readers, List<FinishedPages> pages) {
        this.outgoing = outgoing;
        this.checks = checks;
        this.presence = presence;
        this.readers = readers;
        this.pages = pages;
    }

    /** A draft that is not there yet. */
    Component fresh(Desk desk) {
        return new Page(desk.text(texts.message("draft.new")), new EditorPage(desk, outgoing, checks, presence, readers, pages, null, null));
    }

    @Override
    public Component open(Desk desk, List<String> rest) {
        return editor(desk, rest.getFirst()).orElseGet(() -> new Page(desk.text(texts.message("drafts")), new Paragraph(desk.text(texts.message("not.editable")))));
    }

    private Optional<Component> editor(Desk desk, String id) {
        try {
            UUID document = UUID.fromString(id);
            Optional<Circulation.Offer> task = desk.circulation().offers(desk.person(), document).stream().filter(o -> EDITING.contains(o.action().action())).findFirst();
            return task.flatMap(offer -> desk.documents().file(desk.person(), document).map(file -> new Page(file.document().head().title(),
                    new EditorPage(desk, outgoing, checks, presence, readers, pages, file, offer))));
        } catch (IllegalArgumentException noIdentity) {
            return Optional.empty();
        }
    }
}
