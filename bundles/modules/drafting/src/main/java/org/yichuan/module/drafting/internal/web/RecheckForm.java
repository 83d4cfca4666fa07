package org.yichuan.module.drafting.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Form;

/** 复核: passed as it stands, or mended in the editor. */
public final class RecheckForm implements ActionForm {
    private final Texts texts = new Texts(RecheckForm.class);

    @Override
    public String action() {
        return "recheck";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component form(Desk desk, Documents.File file, Circulation.Offer offer, Consumer<Input> send) {
        Form form = new Form(desk, file, offer, send);
        form.hint(texts.message("recheck.hint"));
        TextArea opinion = form.area("opinion", texts.message("recheck.opinion"), false);
        form.sends(() -> Input.of("opinion", opinion.getValue()));
        Button edit = EditForm.edit(desk, texts, DraftView.PATH, file);
        edit.removeThemeVariants(ButtonVariant.LUMO_PRIMARY);
        form.add(edit);
        return form;
    }
}
