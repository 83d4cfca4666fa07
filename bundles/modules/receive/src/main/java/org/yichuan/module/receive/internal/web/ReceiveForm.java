package org.yichuan.module.receive.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.store.Documents;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Form;

/** The station reads what is required of it and signs for it with one button. */
public final class ReceiveForm implements ActionForm {

    @Override
    public String action() {
        return "receive";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component form(Desk desk, Documents.File file, Circulation.Offer offer, Consumer<Input> send) {
        Form form = new Form(desk, file, offer, send);
        form.addClassName("form-big");
        Paragraph requirement = new Paragraph(offer.task() == null ? "" : offer.task().note());
        requirement.setId("requirement");
        form.add(requirement);
        form.sends(() -> Input.NONE);
        return form;
    }
}
