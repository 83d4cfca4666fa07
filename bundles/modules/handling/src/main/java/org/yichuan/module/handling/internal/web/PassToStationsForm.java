package org.yichuan.module.handling.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Fields;
import org.yichuan.web.api.Form;
import org.yichuan.web.api.Pickers;
import org.yichuan.web.api.Times;

/** 转车站: what is required, of which stations, until when. */
public final class PassToStationsForm implements ActionForm {
    private final Texts texts = new Texts(PassToStationsForm.class);

    @Override
    public String action() {
        return "pass-to-stations";
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public Component form(Desk desk, Documents.File file, Circulation.Offer offer, Consumer<Input> send) {
        Form form = new Form(desk, file, offer, send);
        Set<UUID> busy = file.tasks().stream().filter(t -> t.open() && t.step() == Step.STATION).map(Task::unitId).collect(Collectors.toSet());
        UUID house = desk.organisation().house(offer.task().unitId()).id();
        List<Unit> free = Pickers.units(desk, house, Level.STATION).stream().filter(u -> !busy.contains(u.id())).toList();
        MultiSelectComboBox<Unit> stations = Pickers.units(desk, "stations", texts.message("stations"), free);
        Checkbox all = new Checkbox(desk.text(texts.message("stations.all")));
        all.setId("field-all-stations");
        all.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                stations.setValue(e.getValue() ? new LinkedHashSet<>(free) : Set.of());
            }
        });
        form.add(all);
        form.put("stations", stations, true);
        Pickers.keepMany(desk, stations, form.key("stations"), Unit::id, desk.organisation()::unit);
        TextArea requirement = form.area("requirement", texts.message("requirement"), true);
        DateTimePicker due = Fields.dateTime(desk, "dueAt", texts.message("dueAt"));
        due.setValue(Times.local(file.document().dueAt()));
        form.add(due);
        form.sends(() -> Input.of("stations", Pickers.unitIds(stations.getValue()), "requirement", requirement.getValue(),
                "dueAt", Times.instant(due.getValue())));
        return form;
    }
}
