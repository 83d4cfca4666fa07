package org.yichuan.module.registration.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.document.Plan;
import org.yichuan.api.document.Way;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Fields;
import org.yichuan.web.api.Form;
import org.yichuan.web.api.Pickers;
import org.yichuan.web.api.Times;

/** 拟办: who leads, who helps, who reads, which leaders instruct, until when. */
public final class ProposeForm implements ActionForm {
    private final Texts texts = new Texts(ProposeForm.class);

    @Override
    public String action() {
        return "propose";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component form(Desk desk, Documents.File file, Circulation.Offer offer, Consumer<Input> send) {
        Form form = new Form(desk, file, offer, send);
        UUID house = file.document().house();
        Plan plan = file.document().plan();
        Organisation organisation = desk.organisation();
        List<Unit> departments = Pickers.departments(desk, house);
        ComboBox<Unit> lead = form.put("leadUnit", Pickers.unit(desk, "leadUnit", texts.message("leadUnit"), departments), false);
        MultiSelectComboBox<Unit> coUnits = form.put("coUnits", Pickers.units(desk, "coUnits", texts.message("coUnits"), departments), false);
        MultiSelectComboBox<Person> leaders = form.put("leaders",
                Pickers.people(desk, "leaders", texts.message("leaders"), Pickers.leaders(desk, house)), false);
        Checkbox inTurn = new Checkbox(desk.text(texts.message("leadersInTurn")));
        inTurn.setId("field-leadersInTurn");
        form.add(inTurn);
        MultiSelectComboBox<Person> circulation = form.put("circulation",
                Pickers.people(desk, "circulation", texts.message("circulation"), Pickers.people(desk, house)), false);
        DateTimePicker due = Fields.dateTime(desk, "dueAt", texts.message("dueAt"));
        form.add(due);
        // what the route has no step for is not asked
        Way way = plan.way();
        lead.setVisible(way.has(Step.HANDLE));
        coUnits.setVisible(way.has(Step.CO_HANDLE));
        leaders.setVisible(way.has(Step.INSTRUCT));
        inTurn.setVisible(way.has(Step.INSTRUCT));
        circulation.setVisible(way.has(Step.CIRCULATE));
        organisation.unit(plan.leadUnit() == null ? house : plan.leadUnit()).filter(departments::contains).ifPresent(lead::setValue);
        coUnits.setValue(found(plan.coUnits(), organisation::unit));
        leaders.setValue(found(plan.leaders(), organisation::person));
        circulation.setValue(found(plan.circulation(), organisation::person));
        inTurn.setValue(plan.leadersInTurn());
        due.setValue(Times.local(file.document().dueAt()));
        Pickers.keepOne(desk, lead, form.key("leadUnit"), Unit::id, organisation::unit);
        Pickers.keepMany(desk, coUnits, form.key("coUnits"), Unit::id, organisation::unit);
        Pickers.keepMany(desk, leaders, form.key("leaders"), Person::id, organisation::person);
        Pickers.keepMany(desk, circulation, form.key("circulation"), Person::id, organisation::person);
        TextArea opinion = form.area("opinion", texts.message("opinion"), false);
        form.sends(() -> Input.of("leadUnit", lead.getValue() == null ? null : lead.getValue().id(),
                "coUnits", Pickers.unitIds(coUnits.getValue()), "leaders", Pickers.personIds(leaders.getValue()),
                "circulation", Pickers.personIds(circulation.getValue()), "leadersInTurn", inTurn.getValue(),
                "dueAt", Times.instant(due.getValue()), "opinion", opinion.getValue()));
        Fields.enterMovesOn(form);
        return form;
    }

    private static <T> Set<T> found(List<UUID> ids, Function<UUID, Optional<T>> find) {
        Set<T> found = new LinkedHashSet<>();
        ids.forEach(id -> find.apply(id).ifPresent(found::add));
        return found;
    }
}
