package org.yichuan.module.drafting.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.Desk;

/** The way from a document's page to the editor, where its text is changed, saved and handed in. */
public final class EditForm implements ActionForm {
    private final Texts texts = new Texts(EditForm.class);
    private final String action;
    private final int order;

    /** @param action submit or save-draft: both are done in the editor */
    public EditForm(String action, int order) {
        this.action = action;
        this.order = order;
    }

    @Override
    public String action() {
        return action;
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public Component form(Desk desk, Documents.File file, Circulation.Offer offer, Consumer<Input> send) {
        Paragraph hint = new Paragraph(offer.task().note().isEmpty() ? desk.text(texts.message("edit.hint")) : desk.text(texts.message("edit.returned", offer.task().note())));
        hint.addClassName("hint");
        Div form = new Div(hint, edit(desk, texts, DraftView.PATH, file));
        form.addClassName("form");
        form.setId("form-" + action);
        return form;
    }

    /** A button that opens the editor. */
    static Button edit(Desk desk, Texts texts, String path, Documents.File file) {
        Button edit = new Button(desk.text(texts.message("edit")), VaadinIcon.EDIT.create(), e -> desk.go(path + "/" + file.document().id()));
        edit.setId("open-editor");
        edit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return edit;
    }
}
