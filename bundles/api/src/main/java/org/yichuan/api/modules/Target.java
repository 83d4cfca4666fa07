package org.yichuan.api.modules;

import java.util.Set;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Unit;

/**
 * For whom a module is enabled or disabled.
 *
 * @param level     units of this level, or null for every level
 * @param unitCodes only these units of the level; empty for all of them
 */
public record Target(Level level, Set<String> unitCodes) {
    public static final Target EVERYBODY = new Target(null, Set.of());

    public Target {
        unitCodes = Set.copyOf(unitCodes);
    }

    public boolean covers(Unit unit) {
        return (level == null || unit.level() == level) && (unitCodes.isEmpty() || unitCodes.contains(unit.code()));
    }
}
