package org.yichuan.module.modules.internal.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Fields;

/** Says for whom a change takes effect, asks why, and carries it out. */
final class ReasonDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    ReasonDialog(Desk desk, String title, String affected, Change change, Runnable after) {
        Texts texts = new Texts(ReasonDialog.class);
        setHeaderTitle(title);
        Paragraph who = new Paragraph(affected);
        who.setId("affected");
        TextField why = Fields.text(desk, "why", texts.message("reason.why"));
        why.setWidthFull();
        why.setRequiredIndicatorVisible(true);
        add(who, why);
        Button go = new Button(desk.text(texts.message("go")), e -> {
            why.setInvalid(why.getValue().isBlank());
            if (!why.getValue().isBlank()) {
                e.getSource().setEnabled(false);
                Doing.run(desk, this, () -> change.by(ModulesPage.by(desk, why.getValue())), texts.message("done", title), after);
            }
        });
        go.setId("module-go");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(desk.text(texts.message("cancel")), e -> close()), go);
        setWidth("32rem");
    }
}
