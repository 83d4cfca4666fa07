package org.yichuan.admin.internal;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuan.api.modules.Modules;
import org.yichuan.api.modules.Target;

/** {@code yichuan:module-enable NAME --level L [--unit CODE]…}. */
@Service
@Command(scope = "yichuan", name = "module-enable", description = "Enables a module for a level, for named units, or for everybody")
public final class ModuleEnable extends ModuleSwitch {

    @Override
    void turn(Modules modules, String name, Target target) {
        modules.enable(by(), name, target);
        told("enabled", modules.module(name).orElseThrow());
    }
}
