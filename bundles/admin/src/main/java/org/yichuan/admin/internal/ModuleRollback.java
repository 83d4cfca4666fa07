package org.yichuan.admin.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuan.api.modules.Modules;

/** {@code yichuan:module-rollback NAME}. */
@Service
@Command(scope = "yichuan", name = "module-rollback", description = "Puts the version before back")
public final class ModuleRollback extends ModuleCommand {

    @Argument(name = "name", description = "The module", required = true)
    @Completion(ModuleNames.class)
    private String name;

    @Override
    void run(Modules modules) {
        told("rolled back", modules.rollback(by(), name));
    }
}
