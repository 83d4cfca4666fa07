package org.yichuan.api.modules;

import org.osgi.annotation.versioning.ProviderType;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.text.Message;

/** What the door asks about modules, and where whoever runs a module's code reports that it failed. */
@ProviderType
public interface ModuleGuard {

    /** Everything is enabled and nothing is reported: for the door alone, without a module manager. */
    ModuleGuard NONE = new ModuleGuard() {
        @Override
        public boolean enabled(String action, Unit unit) {
            return true;
        }

        @Override
        public void failed(String action, Message what) {
            // there is nobody to tell
        }
    };

    /**
     * Whether the module that brings the action (or the screen named like it) is enabled for the unit. Grants give, this
     * only takes away; an action that no module brings is the product's own and always enabled.
     */
    boolean enabled(String action, Unit unit);

    /** Code of the module that brings the action failed: shown to the administrator. @param what one sentence */
    void failed(String action, Message what);

    /** Whether modules are being put in, exchanged or taken out at this moment; its end is told to the listeners of rights. */
    default boolean changing() {
        return false;
    }
}
