package org.yichuan.admin.internal;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuan.api.modules.Modules;

/** {@code yichuan:module-update NAME FILE}, or {@code FILE} alone. */
@Service
@Command(scope = "yichuan", name = "module-update", description = "Puts another version of a module in its place; when that does not come up the one before runs again")
public final class ModuleUpdate extends ModuleCommand {

    @Argument(index = 0, name = "name", description = "The module, or the file alone", required = true)
    @Completion(ModuleNames.class)
    private String name;

    @Argument(index = 1, name = "file", description = "The .jar or .kar of the other version")
    private String file;

    @Override
    void run(Modules modules) {
        told("updated", file == null ? modules.update(by(), null, Path.of(name)) : modules.update(by(), name, Path.of(file)));
    }
}
