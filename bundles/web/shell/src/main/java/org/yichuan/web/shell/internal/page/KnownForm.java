package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.component.Component;
import java.util.Objects;
import java.util.function.Consumer;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.store.Documents;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.Desk;

/** A module's form with what it says about itself asked once, when it came, and its code run with a limit. */
record KnownForm(ActionForm form, Guarded guarded, String action, int order) implements ActionForm {

    /** @throws RuntimeException when it cannot say what it is */
    static KnownForm of(ActionForm form, Guarded guarded) {
        return new KnownForm(form, guarded, Objects.requireNonNull(form.action()), form.order());
    }

    @Override
    public Component form(Desk desk, Documents.File file, Circulation.Offer offer, Consumer<Input> send) {
        return guarded.call(action, form, () -> form.form(desk, file, offer, send));
    }
}
