package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.store.Documents;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.Desk;

/** A module's form with what it says about itself asked once, when it came, and its code run with a limit. */
final class KnownForm implements ActionForm {
    private final ActionForm form;
    private final Guarded guarded;
    private final String action;
    private final int order;

    /** @throws RuntimeException when it cannot say what it is */
    KnownForm(ActionForm form, Guarded guarded) {
        this.form = form;
        this.guarded = guarded;
        this.action = java.util.Objects.requireNonNull(form.action());
        this.order = form.order();
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
        return guarded.call(action, this, () -> form.form(desk, file, offer, send));
    }
}
