package org.yichuan.module.drafting.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.store.OutgoingDocuments;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Page;
import org.yichuan.web.api.TaskList;
import org.yichuan.web.api.View;

/** 发文拟办: what one is asked to draft, review and countersign, where one's own drafts are, and the editor. */
public final class DraftView implements View {
    static final String PATH = "draft";
    private static final Set<Step> STEPS = EnumSet.of(Step.DRAFT, Step.REVIEW, Step.COUNTERSIGN);
    private final Texts texts = new Texts(DraftView.class);
    private final OutgoingDocuments outgoing;
    private final Editors editors;

    public DraftView(OutgoingDocuments outgoing, Editors editors) {
        this.outgoing = outgoing;
        this.editors = editors;
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
        return switch (rest.getFirst()) {
            case "new" -> editors.fresh(desk);
            case "templates" -> new Page(desk.text(texts.message("templates")), new TemplatesPage(desk, rest.subList(1, rest.size())));
            default -> editors.open(desk, rest);
        };
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
