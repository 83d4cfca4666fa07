package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.text.Texts;

/** A one-time password is replaced before anything else. */
final class PasswordPage extends Div {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PasswordPage.class);
    private static final int SHORTEST = 8;

    private final transient Texts texts = new Texts(PasswordPage.class);
    private final Paragraph failure = new Paragraph();

    PasswordPage(Shell shell, Person person, Runnable changed) {
        addClassName("gate");
        PasswordField fresh = new PasswordField(text("password.new"));
        fresh.setId("password-new");
        fresh.setAutofocus(true);
        PasswordField again = new PasswordField(text("password.again"));
        again.setId("password-again");
        fresh.setValueChangeMode(ValueChangeMode.EAGER);
        again.setValueChangeMode(ValueChangeMode.EAGER);
        Button change = new Button(text("password.change"));
        change.setId("change");
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        again.addKeyPressListener(Key.ENTER, e -> change.click());
        change.addClickListener(e -> {
            if (fresh.getValue().length() < SHORTEST) {
                refuse("password.short");
            } else if (!fresh.getValue().equals(again.getValue())) {
                refuse("password.differ");
            } else {
                try {
                    shell.accounts().setPassword(person.id(), fresh.getValue().toCharArray(), false);
                    changed.run();
                } catch (IllegalArgumentException tooShort) {
                    refuse("password.short");
                } catch (RuntimeException failed) {
                    LOG.error("The password of {} could not be changed", person.login(), failed);
                    refuse("failed");
                }
            }
        });
        failure.setId("failure");
        failure.addClassName("failure");
        failure.setVisible(false);
        H1 name = new H1(text("password.title"));
        Paragraph why = new Paragraph(text("password.why"));
        Div card = new Div(name, why, fresh, again, failure, change);
        card.addClassName("gate-card");
        add(card);
    }

    private void refuse(String key) {
        failure.setText(text(key));
        failure.setVisible(true);
    }

    private String text(String key) {
        return texts.message(key).in(Sessions.locale());
    }
}
