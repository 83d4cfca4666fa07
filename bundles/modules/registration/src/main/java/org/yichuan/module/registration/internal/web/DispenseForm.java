package org.yichuan.module.registration.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Form;
import org.yichuan.web.api.Labels;
import org.yichuan.web.api.Where;

/** 免办 of one open task, by name and reason. */
public final class DispenseForm implements ActionForm {
    private static final Set<Step> POSSIBLE = EnumSet.of(Step.INSTRUCT, Step.HANDLE, Step.CO_HANDLE, Step.CIRCULATE, Step.STATION, Step.FEEDBACK, Step.AWAIT);
    private final Texts texts = new Texts(DispenseForm.class);

    @Override
    public String action() {
        return "dispense";
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public Component form(Desk desk, Documents.File file, Circulation.Offer offer, Consumer<Input> send) {
        Form form = new Form(desk, file, offer, send);
        ComboBox<Task> task = new ComboBox<>(desk.text(texts.message("task")));
        task.setWidthFull();
        task.setItems(file.tasks().stream().filter(t -> t.open() && POSSIBLE.contains(t.step())).toList());
        task.setItemLabelGenerator(t -> desk.text(Labels.of(t.step())) + " · " + Where.owner(desk, t)
                + (t.step() == Step.AWAIT ? " · " + t.note() : ""));
        form.put("task", task, true);
        TextArea reason = form.area("reason", texts.message("words.dispense"), true);
        form.sends(() -> Input.of("task", task.getValue().id(), "reason", reason.getValue()));
        return form;
    }
}
