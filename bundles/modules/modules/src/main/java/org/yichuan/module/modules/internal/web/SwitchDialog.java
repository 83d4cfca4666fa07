package org.yichuan.module.modules.internal.web;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
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
final class SwitchDialog extends AskingDialog {
    private static final long serialVersionUID = 1L;
    private final transient Texts texts = new Texts(SwitchDialog.class);
    private final transient Desk desk;
    private final transient Modules modules;
    private final transient Module module;
    private final ComboBox<Level> level;
    private final MultiSelectComboBox<Unit> units = new MultiSelectComboBox<>();
    private final boolean on;

    SwitchDialog(Desk desk, Modules modules, Module module, boolean on, Runnable after) {
        super(desk, desk.text(new Texts(SwitchDialog.class).message(on ? "enable" : "disable")) + " " + module.title(), after);
        this.desk = desk;
        this.modules = modules;
        this.module = module;
        this.on = on;
        level = Fields.choice(desk, "level", texts.message("level"), Level.class);
        level.setPlaceholder(text("level.all"));
        level.setClearButtonVisible(true);
        units.setId("field-units");
        units.setLabel(text("units.some"));
        units.setPlaceholder(text("units.all"));
        units.setItemLabelGenerator(u -> desk.text(Labels.of(u)));
        units.setWidthFull();
        level.addValueChangeListener(e -> {
            units.clear();
            offer();
            tell();
        });
        units.addValueChangeListener(e -> tell());
        addComponentAsFirst(units);
        addComponentAsFirst(level);
        offer();
        tell();
    }

    @Override
    Change change() {
        Target target = target();
        return by -> {
            if (on) {
                modules.enable(by, module.name(), target);
            } else {
                modules.disable(by, module.name(), target);
            }
        };
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
        affects(desk.text(texts.message("affects", who.people(), who.units().size(),
                who.levels().stream().map(l -> desk.text(Labels.of(l))).collect(Collectors.joining(text("list"))))));
    }

    private String text(String key) {
        return desk.text(texts.message(key));
    }
}
