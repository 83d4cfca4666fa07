package org.yichuan.module.modules.internal.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yichuan.api.modules.Audience;
import org.yichuan.api.modules.Module;
import org.yichuan.api.modules.Modules;
import org.yichuan.api.modules.Target;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Fields;
import org.yichuan.web.api.Labels;

/** For which level or units a module is enabled or disabled; says whom that concerns before it is done. */
final class SwitchDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private final transient Texts texts = new Texts(SwitchDialog.class);
    private final transient Desk desk;
    private final transient Modules modules;
    private final transient Module module;
    private final ComboBox<Level> level;
    private final MultiSelectComboBox<Unit> units = new MultiSelectComboBox<>();
    private final Paragraph affected = new Paragraph();

    SwitchDialog(Desk desk, Modules modules, Module module, boolean on, Runnable after) {
        this.desk = desk;
        this.modules = modules;
        this.module = module;
        String title = text(on ? "enable" : "disable") + " " + module.title();
        setHeaderTitle(title);
        level = Fields.choice(desk, "level", texts.message("level"), Level.class);
        level.setPlaceholder(text("level.all"));
        level.setClearButtonVisible(true);
        units.setId("field-units");
        units.setLabel(text("units.some"));
        units.setPlaceholder(text("units.all"));
        units.setItemLabelGenerator(u -> desk.text(Labels.of(u)));
        units.setWidthFull();
        affected.setId("affected");
        TextField why = Fields.text(desk, "why", texts.message("reason.why"));
        why.setWidthFull();
        why.setRequiredIndicatorVisible(true);
        level.addValueChangeListener(e -> {
            units.clear();
            offer();
            tell();
        });
        units.addValueChangeListener(e -> tell());
        add(level, units, affected, why);
        Button go = new Button(title, e -> {
            why.setInvalid(why.getValue().isBlank());
            if (!why.getValue().isBlank()) {
                e.getSource().setEnabled(false);
                Target target = target();
                Doing.run(desk, this, () -> {
                    if (on) {
                        modules.enable(ModulesPage.by(desk, why.getValue()), module.name(), target);
                    } else {
                        modules.disable(ModulesPage.by(desk, why.getValue()), module.name(), target);
                    }
                }, texts.message("done", title), after);
            }
        });
        go.setId("module-go");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(text("cancel"), e -> close()), go);
        setWidth("32rem");
        offer();
        tell();
    }

    private void offer() {
        List<Unit> all = desk.organisation().units().stream().filter(u -> level.getValue() == null || u.level() == level.getValue()).toList();
        units.setItems(all);
    }

    private Target target() {
        Set<String> codes = units.getValue().stream().map(Unit::code).collect(Collectors.toSet());
        return new Target(level.getValue(), codes);
    }

    private void tell() {
        Audience who = modules.audience(module.name(), target());
        affected.setText(desk.text(texts.message("affects", who.people(), who.units().size(),
                who.levels().stream().map(l -> desk.text(Labels.of(l))).collect(Collectors.joining("、")))));
    }

    private String text(String key) {
        return desk.text(texts.message(key));
    }
}
