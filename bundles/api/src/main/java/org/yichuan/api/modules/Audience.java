package org.yichuan.api.modules;

import java.util.List;
import java.util.Set;
import org.yichuan.api.organisation.Level;

/**
 * Whom something serves, or would.
 *
 * @param units  codes of the units
 * @param people how many active people hold a post in them that is granted one of its actions
 */
public record Audience(Set<Level> levels, List<String> units, int people) {
    public static final Audience NOBODY = new Audience(Set.of(), List.of(), 0);
}
