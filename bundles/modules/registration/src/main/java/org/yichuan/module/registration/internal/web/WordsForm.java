package org.yichuan.module.registration.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Form;

/** A form that is words, or nothing but a button. */
public final class WordsForm implements ActionForm {
    private final Texts texts = new Texts(WordsForm.class);
    private final String action;
    private final String field;
    private final boolean mandatory;
    private final int order;

    /** @param field the input field of the words; empty: only a button */
    public WordsForm(String action, String field, boolean mandatory, int order) {
        this.action = action;
        this.field = field;
        this.mandatory = mandatory;
        this.order = order;
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
        Form form = new Form(desk, file, offer, send);
        form.hint(texts.message("hint." + action));
        if (field.isEmpty()) {
            form.sends(() -> Input.NONE);
        } else {
            TextArea words = form.area(field, texts.message("words." + field), mandatory);
            form.sends(() -> Input.of(field, words.getValue()));
        }
        return form;
    }
}
