package org.yichuan.module.instruction.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Form;

/** 已阅, with or without a remark. */
public final class AcknowledgeForm implements ActionForm {
    private final Texts texts = new Texts(AcknowledgeForm.class);

    @Override
    public String action() {
        return "acknowledge";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Component form(Desk desk, Documents.File file, Circulation.Offer offer, Consumer<Input> send) {
        Form form = new Form(desk, file, offer, send);
        form.addClassName("form-big");
        TextArea remark = form.area("opinion", texts.message("remark"), false);
        form.sends(() -> Input.of("opinion", remark.getValue()));
        return form;
    }
}
