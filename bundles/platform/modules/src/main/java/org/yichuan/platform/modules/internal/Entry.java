package org.yichuan.platform.modules.internal;

import java.util.ArrayList;
import java.util.List;
import org.yichuan.api.modules.Module.Kind;

/**
 * What an administrator decided about one bundle, as it outlives restarts and new builds of the product.
 *
 * @param group    what was installed in one step and goes in one step
 * @param removed  it was taken out
 * @param versions the versions kept, the one that is to run first
 */
record Entry(String name, Kind kind, String symbolicName, String title, String group, boolean removed, List<Held> versions) {
    private static final int KEPT = 5;

    Entry {
        versions = List.copyOf(versions);
    }

    Held current() {
        return versions.getFirst();
    }

    Entry with(Held next) {
        List<Held> kept = new ArrayList<>(List.of(next));
        versions.stream().filter(v -> !v.sha256().equals(next.sha256())).limit(KEPT - 1).forEach(kept::add);
        return new Entry(name, kind, symbolicName, title, group, false, kept);
    }

    /** After going back: the version before is first, the one that ran stands last. */
    Entry back() {
        List<Held> turned = new ArrayList<>(versions.subList(1, versions.size()));
        turned.add(versions.getFirst());
        return new Entry(name, kind, symbolicName, title, group, false, turned);
    }

    Entry gone(boolean gone) {
        return new Entry(name, kind, symbolicName, title, group, gone, versions);
    }
}
