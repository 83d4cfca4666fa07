package org.yichuan.module.registration.internal.web;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.AttachmentField;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Form;

/** Adding files to a document. */
public final class AttachForm implements ActionForm {
    private final Texts texts = new Texts(AttachForm.class);

    @Override
    public String action() {
        return "attach";
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public Component form(Desk desk, Documents.File file, Circulation.Offer offer, Consumer<Input> send) {
        Form form = new Form(desk, file, offer, send);
        AttachmentField files = new AttachmentField(desk);
        boolean classified = file.document().head().secrecy().classified();
        files.refuse(classified ? texts.message("classified.files") : null);
        files.keep(form.key("attachments"));
        form.add(files);
        if (!classified) {
            form.sends(() -> Input.of("attachments", files.getValue()));
        }
        return form;
    }
}
