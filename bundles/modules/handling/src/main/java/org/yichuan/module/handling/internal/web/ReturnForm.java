package org.yichuan.module.handling.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Slots;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Form;
import org.yichuan.web.api.Labels;
import org.yichuan.web.api.Where;

/** 退回 to an earlier step, with the reason. */
public final class ReturnForm implements ActionForm {
    private final Texts texts = new Texts(ReturnForm.class);

    @Override
    public String action() {
        return "return";
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public Component form(Desk desk, Documents.File file, Circulation.Offer offer, Consumer<Input> send) {
        Form form = new Form(desk, file, offer, send);
        List<Task> earlier = Slots.returnable(file.tasks(), offer.task());
        ComboBox<Task> to = new ComboBox<>(desk.text(texts.message("return.to")));
        to.setWidthFull();
        to.setItems(earlier);
        to.setItemLabelGenerator(t -> desk.text(Labels.of(t.step())) + " · " + Where.owner(desk, t) + by(desk, t));
        if (!earlier.isEmpty()) {
            to.setValue(earlier.get(earlier.size() - 1));
        }
        form.put("to", to, true);
        TextArea reason = form.area("reason", texts.message("reason"), true);
        form.sends(() -> Input.of("to", to.getValue().id(), "reason", reason.getValue()));
        return form;
    }

    private static String by(Desk desk, Task task) {
        return task.personId() != null || task.endedPerson() == null ? ""
                : desk.organisation().person(task.endedPerson()).map(Person::name).map(n -> " " + n).orElse("");
    }
}
