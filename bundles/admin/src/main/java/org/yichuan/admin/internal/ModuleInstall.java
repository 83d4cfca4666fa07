package org.yichuan.admin.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuan.api.modules.Modules;

/** {@code yichuan:module-install FILE|NAME}. */
@Service
@Command(scope = "yichuan", name = "module-install", description = "Installs a module from a .jar or .kar, or by the name of one that the product brings or had")
public final class ModuleInstall extends ModuleCommand {

    @Argument(name = "what", description = "The file, or the module's name", required = true)
    @Completion(ModuleNames.class)
    private String what;

    @Override
    void run(Modules modules) {
        told("installed", modules.install(by(), what));
    }
}
