package org.yichuan.module.feedback.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.AttachmentField;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Form;

/** What was required, what was carried out, and pictures of it. */
public final class FeedbackForm implements ActionForm {
    private final Texts texts = new Texts(FeedbackForm.class);

    @Override
    public String action() {
        return "feedback";
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
        TextArea words = form.area("opinion", texts.message("words"), true);
        AttachmentField pictures = new AttachmentField(desk);
        pictures.refuse(file.document().head().secrecy().classified() ? texts.message("classified") : null);
        pictures.keep(form.key("attachments"));
        form.add(pictures);
        form.sends(() -> Input.of("opinion", words.getValue(), "attachments", pictures.getValue()));
        return form;
    }
}
