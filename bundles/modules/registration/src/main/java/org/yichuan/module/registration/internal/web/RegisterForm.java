package org.yichuan.module.registration.internal.web;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.store.Documents;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Form;

/** Registering a document that was dispatched here and signed for. */
public final class RegisterForm implements ActionForm {

    @Override
    public String action() {
        return "register";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component form(Desk desk, Documents.File file, Circulation.Offer offer, Consumer<Input> send) {
        String drafts = Form.drafts(action(), file.document().id(), offer.task().id());
        HeadFields head = new HeadFields(desk, drafts, file.document().owner(), file.document().house(), file.document().id(), file.document().head(), true);
        Form form = new Form(desk, file, offer, input -> {
            if (head.complete()) {
                send.accept(input);
            }
        });
        form.add(head);
        form.sends(() -> {
            var input = head.input();
            input.put("owner", file.document().owner());
            return new Input(input);
        });
        return form;
    }
}
