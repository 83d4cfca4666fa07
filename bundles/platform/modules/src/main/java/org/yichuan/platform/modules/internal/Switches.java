package org.yichuan.platform.modules.internal;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.yichuan.api.modules.Audience;
import org.yichuan.api.modules.By;
import org.yichuan.api.modules.Target;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.text.Message;

/** Enabling and disabling a module for levels or units. */
final class Switches {
    private final Services services;
    private final Book book;
    private final Catalogue catalogue;

    Switches(Services services, Book book, Catalogue catalogue) {
        this.services = services;
        this.book = book;
        this.catalogue = catalogue;
    }

    /** @throws org.yichuan.api.modules.ModuleRefused also when enabling it would serve nobody */
    void turn(By by, String step, Bundle module, Target target, boolean on) {
        Organisation organisation = services.find(Organisation.class).orElseThrow(() -> Said.refuse("notReady"));
        String name = Described.of(module).name();
        check(module, name, target, organisation);
        Audience who = catalogue.audience(module, target);
        if (on && who.people() == 0) {
            throw Said.refuse("nobody", name, told(target));
        }
        Map<String, Boolean> switches = new TreeMap<>(book.switches(name));
        if (target.unitCodes().isEmpty()) {
            for (Level level : Level.values()) {
                if (target.level() == null || target.level() == level) {
                    switches.keySet().removeIf(key -> key.startsWith(level + "/"));
                    switches.put(level.name(), on);
                }
            }
        } else {
            target.unitCodes().forEach(code -> switches.put(organisation.unitByCode(code).orElseThrow().level() + "/" + code, on));
        }
        book.switches(name, switches);
        book.record(by, step, name, Described.of(module).version(), Said.message("serves", told(target), who.units().size(), who.people()), true);
    }

    private void check(Bundle module, String name, Target target, Organisation organisation) {
        if (!catalogue.switched(module)) {
            throw Said.refuse("noSwitch", name);
        }
        for (String code : target.unitCodes()) {
            Unit unit = organisation.unitByCode(code).orElseThrow(() -> Said.refuse("noUnit", code));
            if (target.level() != null && unit.level() != target.level()) {
                throw Said.refuse("otherLevel", code, level(unit.level()), level(target.level()));
            }
        }
    }

    private static Message level(Level level) {
        return Said.message("level." + level);
    }

    private static Message told(Target target) {
        String units = String.join(" ", new TreeSet<>(target.unitCodes()));
        if (target.level() == null) {
            return units.isEmpty() ? Said.message("everybody") : Message.of(units);
        }
        return units.isEmpty() ? level(target.level()) : Said.message("levelUnits", level(target.level()), units);
    }
}
