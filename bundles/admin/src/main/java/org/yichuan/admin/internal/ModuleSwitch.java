package org.yichuan.admin.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.yichuan.api.modules.Modules;
import org.yichuan.api.modules.Target;

/** Enabling and disabling: a module, and where. */
abstract class ModuleSwitch extends ModuleCommand {

    @Argument(name = "name", description = "The module", required = true)
    @Completion(ModuleNames.class)
    private String name;

    @Option(name = "--level", description = "BUREAU, SECTION, DEPARTMENT or STATION; none: every level")
    @Completion(LevelNames.class)
    private String level;

    @Option(name = "--unit", description = "Code of a unit; can be given several times; none: every unit of the level", multiValued = true)
    @Completion(UnitCodes.class)
    private List<String> units;

    @Override
    final void run(Modules modules) {
        Target target = target(level, units);
        turn(modules, name, target);
    }

    abstract void turn(Modules modules, String name, Target target);
}
