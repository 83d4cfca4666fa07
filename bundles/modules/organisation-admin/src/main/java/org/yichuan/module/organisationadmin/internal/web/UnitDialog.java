package org.yichuan.module.organisationadmin.internal.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.yichuan.api.document.Ids;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Fields;
import org.yichuan.web.api.Pickers;

/** A unit: names, code, level, the unit above, its place among its siblings. */
final class UnitDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private final transient Texts texts = new Texts(UnitDialog.class);

    /** @param unit which to change, or null for a new one @param parent the unit above a new one, or null */
    UnitDialog(Desk desk, Office office, Unit unit, Unit parent, Runnable saved) {
        setHeaderTitle(desk.text(texts.message(unit == null ? "unit.add" : "unit.edit")));
        setWidth("32rem");
        TextField name = Fields.text(desk, "unit-name", texts.message("unit.name"));
        TextField nameEn = Fields.text(desk, "unit-name-en", texts.message("unit.name.en"));
        TextField code = Fields.text(desk, "unit-code", texts.message("code"));
        ComboBox<Level> level = Fields.choice(desk, "unit-level", texts.message("level"), Level.class);
        ComboBox<Unit> above = Pickers.unit(desk, "unit-parent", texts.message("unit.parent"), office.units());
        IntegerField order = new IntegerField(desk.text(texts.message("unit.order")));
        order.setId("field-unit-order");
        order.setValue(unit == null ? 0 : unit.order());
        above.setValue(parent);
        if (unit != null) {
            name.setValue(unit.name());
            nameEn.setValue(unit.nameEn() == null ? "" : unit.nameEn());
            code.setValue(unit.code());
            level.setValue(unit.level());
            office.units().stream().filter(u -> u.id().equals(unit.parentId())).findFirst().ifPresent(above::setValue);
        }
        Div form = new Div(name, nameEn, code, level, above, order);
        form.addClassName("form");
        add(form);
        Button save = new Button(desk.text(texts.message("save")), e -> {
            if (name.getValue().isBlank() || code.getValue().isBlank() || level.isEmpty()) {
                desk.warn(texts.message("unit.incomplete"));
                return;
            }
            if (office.save(new Unit(unit == null ? Ids.next() : unit.id(), code.getValue().strip(), name.getValue().strip(), nameEn.getValue().strip(),
                    level.getValue(), above.getValue() == null ? null : above.getValue().id(), order.getValue() == null ? 0 : order.getValue()))) {
                close();
                saved.run();
            }
        });
        save.setId("save-unit");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(desk.text(texts.message("cancel")), e -> close()), save);
    }
}
