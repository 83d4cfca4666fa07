package org.yichuan.circulation;

import java.time.Clock;
import java.util.List;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.CirculationListener;
import org.yichuan.api.circulation.Grant;
import org.yichuan.api.document.Category;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.store.CirculationStore;
import org.yichuan.circulation.internal.Door;

/** Makes the door outside OSGi too, for tests and benchmarks that run the real one. */
public final class CirculationDoor {

    private CirculationDoor() {
    }

    /** A door over live lists: what is added to or removed from them counts from the next action on. */
    public static Circulation open(CirculationStore store, Organisation organisation, List<ActionHandler> handlers, List<Grant> grants,
            List<Category> categories, List<CirculationListener> listeners, Clock clock) {
        return new Door(store, organisation, handlers, grants, categories, listeners, clock);
    }
}
