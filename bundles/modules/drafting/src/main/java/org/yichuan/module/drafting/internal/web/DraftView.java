package org.yichuan.module.drafting.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.store.OutgoingDocuments;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.module.drafting.internal.Checks;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Page;
import org.yichuan.web.api.TaskList;
import org.yichuan.web.api.View;

/** 发文拟办: what one is asked to draft, review and countersign, where one's own drafts are, and the editor. */
public final class DraftView implements View {
    static final String PATH = "draft";
    /** The tasks whose owner may change the text. */
    private static final Set<String> EDITING = Set.of("submit", "sign", "recheck");
    private static final Set<Step> STEPS = EnumSet.of(Step.DRAFT, Step.REVIEW, Step.COUNTERSIGN);
    private final Texts texts = new Texts(DraftView.class);
    private final OutgoingDocuments outgoing;
    private final Checks checks;
    private final Presence presence;

    public DraftView(OutgoingDocuments outgoing, Checks checks, Presence presence) {
        this.outgoing = outgoing;
        this.checks = checks;
        this.presence = presence;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String action() {
        return "draft";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Message title() {
        return texts.message("drafts");
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.FILE_TEXT_O;
    }

    @Override
    public int count(Desk desk) {
        return desk.documents().todoCount(desk.person(), STEPS);
    }

    @Override
    public Component open(Desk desk, List<String> rest) {
        if (rest.isEmpty()) {
            return list(desk);
        }
        if (rest.getFirst().equals("new")) {
            return new Page(desk.text(texts.message("draft.new")), new EditorPage(desk, outgoing, checks, presence, null, null));
        }
        if (rest.getFirst().equals("templates")) {
            return new Page(desk.text(texts.message("templates")), new TemplatesPage(desk, rest.subList(1, rest.size())));
        }
        return editor(desk, outgoing, checks, presence, rest.getFirst()).orElseGet(() -> new Page(desk.text(title()), new Paragraph(desk.text(texts.message("not.editable")))));
    }

    /** The editor for whoever may change the text of a document now. */
    static Optional<Component> editor(Desk desk, OutgoingDocuments outgoing, Checks checks, Presence presence, String id) {
        try {
            UUID document = UUID.fromString(id);
            Optional<Circulation.Offer> task = desk.circulation().offers(desk.person(), document).stream().filter(o -> EDITING.contains(o.action().action())).findFirst();
            return task.flatMap(offer -> desk.documents().file(desk.person(), document).map(file -> new Page(file.document().head().title(),
                    new EditorPage(desk, outgoing, checks, presence, file, offer))));
        } catch (IllegalArgumentException noIdentity) {
            return Optional.empty();
        }
    }

    private Component list(Desk desk) {
        Button make = new Button(desk.text(texts.message("draft.new")), VaadinIcon.PLUS.create(), e -> desk.go(PATH + "/new"));
        make.setId("new-draft");
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button templates = new Button(desk.text(texts.message("templates")), VaadinIcon.COPY_O.create(), e -> desk.go(TemplatesPage.PATH));
        templates.setId("open-templates");
        templates.setVisible(!new Templates(desk).units().isEmpty());
        Div buttons = new Div(make, templates);
        buttons.addClassName("buttons");
        TaskList tasks = new TaskList(desk, STEPS);
        tasks.setAllRowsVisible(true);
        return new Page(desk.text(title()), buttons, new H3(desk.text(texts.message("asked"))), tasks, new H3(desk.text(texts.message("mine"))), new MyDrafts(desk, outgoing));
    }
}
