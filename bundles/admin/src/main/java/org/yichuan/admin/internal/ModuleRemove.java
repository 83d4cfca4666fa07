package org.yichuan.admin.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuan.api.modules.Modules;

/** {@code yichuan:module-remove NAME}. */
@Service
@Command(scope = "yichuan", name = "module-remove", description = "Takes a module out; open tasks that only it could answer fall to the unit's registrar, history stays")
public final class ModuleRemove extends ModuleCommand {

    @Argument(name = "name", description = "The module", required = true)
    @Completion(ModuleNames.class)
    private String name;

    @Override
    void run(Modules modules) {
        modules.remove(by(), name);
        System.out.println("removed: " + name);
    }
}
