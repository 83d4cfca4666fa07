package org.yichuan.admin.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuan.api.modules.Modules;
import org.yichuan.api.modules.Target;

/** {@code yichuan:module-enable NAME --level L [--unit CODE]…}. */
@Service
@Command(scope = "yichuan", name = "module-enable", description = "Enables a module for a level, for named units, or for everybody")
public final class ModuleEnable extends ModuleCommand {

    @Argument(name = "name", description = "The module", required = true)
    @Completion(ModuleNames.class)
    private String name;

    @Option(name = "--level", description = "BUREAU, SECTION, DEPARTMENT or STATION; none: every level")
    @Completion(LevelNames.class)
    private String level;

    @Option(name = "--unit", description = "Code of a unit; can be given several times; none: every unit of the level", multiValued = true)
    private List<String> units;

    @Override
    void run(Modules modules) {
        Target target = target(level, units);
        modules.enable(by(), name, target);
        told("enabled", modules.module(name).orElseThrow());
    }
}
