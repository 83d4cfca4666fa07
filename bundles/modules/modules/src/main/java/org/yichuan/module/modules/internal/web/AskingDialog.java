package org.yichuan.module.modules.internal.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.yichuan.api.modules.By;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Fields;

/** Says for whom a change takes effect, asks why, and carries it out; what else it asks a dialog puts above. */
abstract class AskingDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private final Paragraph affected = new Paragraph();

    AskingDialog(Desk desk, String title, Runnable after) {
        Texts texts = new Texts(AskingDialog.class);
        setHeaderTitle(title);
        setWidth("32rem");
        affected.setId("affected");
        TextField why = Fields.text(desk, "why", texts.message("reason.why"));
        why.setWidthFull();
        why.setRequiredIndicatorVisible(true);
        add(affected, why);
        Button go = new Button(title, e -> {
            why.setInvalid(why.getValue().isBlank());
            if (!why.getValue().isBlank() && ready()) {
                e.getSource().setEnabled(false);
                By by = ModulesPage.by(desk, why.getValue());
                Change change = change();
                Doing.run(desk, this, () -> change.by(by), texts.message("done", title), after);
            }
        });
        go.setId("module-go");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(desk.text(texts.message("cancel")), e -> close()), go);
    }

    final void affects(String text) {
        affected.setText(text);
    }

    /** Whether all else that it asks is given. */
    boolean ready() {
        return true;
    }

    /** What is to be done with what is given now; it runs beside the page, and touches no field of it. */
    abstract Change change();
}
