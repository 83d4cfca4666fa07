package org.yichuan.module.handling.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Form;
import org.yichuan.web.api.Pickers;

/** 转办: a leader's or reader's task to another person, a unit's to another unit. */
public final class PassOnForm implements ActionForm {
    private final Texts texts = new Texts(PassOnForm.class);

    @Override
    public String action() {
        return "pass-on";
    }

    @Override
    public int order() {
        return 115;
    }

    @Override
    public Component form(Desk desk, Documents.File file, Circulation.Offer offer, Consumer<Input> send) {
        Form form = new Form(desk, file, offer, send);
        Step step = offer.task().step();
        UUID house = file.document().house();
        if (step == Step.INSTRUCT || step == Step.CIRCULATE) {
            List<Person> people = (step == Step.INSTRUCT ? Pickers.leaders(desk, house) : Pickers.people(desk, house)).stream()
                    .filter(p -> !p.id().equals(desk.person().id())).toList();
            ComboBox<Person> person = form.put("person", Pickers.person(desk, "person", texts.message("pass-on.person"), people), true);
            TextArea reason = form.area("reason", texts.message("reason"), true);
            form.sends(() -> Input.of("person", person.getValue().id(), "reason", reason.getValue()));
        } else {
            List<Unit> units = Pickers.departments(desk, house).stream().filter(u -> !u.id().equals(offer.task().unitId())).toList();
            ComboBox<Unit> unit = form.put("unit", Pickers.unit(desk, "unit", texts.message("pass-on.unit"), units), true);
            TextArea reason = form.area("reason", texts.message("reason"), true);
            form.sends(() -> Input.of("unit", unit.getValue().id(), "reason", reason.getValue()));
        }
        return form;
    }
}
