package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.organisation.Accounts;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/** Log-in. */
final class LoginPage extends Div {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(LoginPage.class);

    private final transient Texts texts = new Texts(LoginPage.class);
    private final transient Shell shell;
    private final transient BiConsumer<Person, Boolean> entered;
    private final TextField login = new TextField();
    private final PasswordField password = new PasswordField();
    private final Paragraph failure = new Paragraph();
    private final Button enter = new Button();

    LoginPage(Shell shell, BiConsumer<Person, Boolean> entered) {
        this.shell = shell;
        this.entered = entered;
        addClassName("gate");
        H1 name = new H1("驿传");
        name.addClassName("gate-name");
        Paragraph sub = new Paragraph(text("subtitle"));
        sub.addClassName("gate-sub");
        login.setLabel(text("login"));
        login.setId("login");
        login.setAutofocus(true);
        login.getElement().setAttribute("autocapitalize", "none");
        login.getElement().setAttribute("autocomplete", "username");
        login.addKeyPressListener(Key.ENTER, e -> password.focus());
        password.setLabel(text("password"));
        password.setId("password");
        password.getElement().setAttribute("autocomplete", "current-password");
        password.addKeyPressListener(Key.ENTER, e -> enter.click());
        login.setValueChangeMode(ValueChangeMode.EAGER);
        password.setValueChangeMode(ValueChangeMode.EAGER);
        enter.setText(text("enter"));
        enter.setId("enter");
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        enter.setDisableOnClick(true);
        enter.addClickListener(e -> enter());
        failure.setId("failure");
        failure.addClassName("failure");
        failure.setVisible(false);
        failure.getElement().setAttribute("role", "alert");
        Button language = new Button(text("other.language"), e -> Sessions.otherLanguage());
        language.setId("language");
        language.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div card = new Div(name, sub, login, password, failure, enter, language);
        card.addClassName("gate-card");
        add(card);
    }

    private void enter() {
        char[] secret = password.getValue().toCharArray();
        try {
            switch (shell.accounts().enter(login.getValue().strip(), secret)) {
                case Accounts.Attempt.Entered in -> entered.accept(in.person(), in.mustChange());
                case Accounts.Attempt.Refused refused -> refuse(refused.why());
            }
        } catch (RuntimeException failed) {
            LOG.error("A log-in could not be checked", failed);
            refuse(texts.message("failed"));
        } finally {
            Arrays.fill(secret, ' ');
            enter.setEnabled(true);
        }
    }

    private void refuse(Message why) {
        failure.setText(why.in(Sessions.locale()));
        failure.setVisible(true);
        password.clear();
        password.focus();
    }

    private String text(String key) {
        return texts.message(key).in(Sessions.locale());
    }
}
