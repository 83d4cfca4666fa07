package org.yichuan.admin.internal;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuan.api.modules.Modules;
import org.yichuan.api.modules.Target;

/** {@code yichuan:module-disable NAME --level L [--unit CODE]…}. */
@Service
@Command(scope = "yichuan", name = "module-disable", description = "Disables a module for a level, for named units, or for everybody")
public final class ModuleDisable extends ModuleSwitch {

    @Override
    void turn(Modules modules, String name, Target target) {
        modules.disable(by(), name, target);
        told("disabled", modules.module(name).orElseThrow());
    }
}
