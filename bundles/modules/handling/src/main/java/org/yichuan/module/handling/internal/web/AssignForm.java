package org.yichuan.module.handling.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Form;
import org.yichuan.web.api.Pickers;

/** 指派: the head names the handler. */
public final class AssignForm implements ActionForm {
    private final Texts texts = new Texts(AssignForm.class);

    @Override
    public String action() {
        return "assign";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component form(Desk desk, Documents.File file, Circulation.Offer offer, Consumer<Input> send) {
        Form form = new Form(desk, file, offer, send);
        ComboBox<Person> person = form.put("person", Pickers.person(desk, "person", texts.message("handler"),
                Pickers.staff(desk, offer.task().unitId())), true);
        Pickers.keepOne(desk, person, form.key("person"), Person::id, desk.organisation()::person);
        TextArea words = form.area("opinion", texts.message("words.assign"), false);
        form.sends(() -> Input.of("person", person.getValue().id(), "opinion", words.getValue()));
        return form;
    }
}
