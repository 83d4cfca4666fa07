package org.yichuan.circulation;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.CirculationListener;
import org.yichuan.api.circulation.Consequence;
import org.yichuan.api.circulation.Grant;
import org.yichuan.api.circulation.Journal;
import org.yichuan.api.circulation.SampleDoor;
import org.yichuan.api.document.Category;
import org.yichuan.api.forms.Forms;
import org.yichuan.api.modules.ModuleGuard;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.settings.RouteTemplate;
import org.yichuan.api.store.CirculationStore;
import org.yichuan.api.store.SettingsStore;
import org.yichuan.circulation.internal.Door;
import org.yichuan.circulation.internal.JournalKeeper;
import org.yichuan.circulation.internal.MemorySettings;
import org.yichuan.circulation.internal.PastDoor;

/** Makes the door and its journal outside OSGi too, for tests and benchmarks that run the real one. */
public final class CirculationDoor {

    private CirculationDoor() {
    }

    /** A door over live lists, with settings that last as long as it does: what is added to or removed from them counts from the next action on. */
    public static Circulation open(CirculationStore store, Organisation organisation, List<ActionHandler> handlers, List<Grant> grants,
            List<Category> categories, List<CirculationListener> listeners, Clock clock) {
        return open(store, new MemorySettings(), organisation, handlers, grants, categories, List.of(), listeners, clock);
    }

    /** The same with what follows from other modules' actions, and with modules that can be disabled. */
    public static Circulation open(CirculationStore store, Organisation organisation, List<ActionHandler> handlers, List<Grant> grants,
            List<Category> categories, List<CirculationListener> listeners, List<Consequence> consequences, ModuleGuard guard, Clock clock) {
        return new Door(store, new MemorySettings(), organisation, handlers, grants, categories, List.of(), listeners, consequences, List.of(), guard, clock);
    }

    /** The same with settings that are kept. @param templates routes that modules bring */
    public static Circulation open(CirculationStore store, SettingsStore settings, Organisation organisation, List<ActionHandler> handlers, List<Grant> grants,
            List<Category> categories, List<RouteTemplate> templates, List<CirculationListener> listeners, Clock clock) {
        return new Door(store, settings, organisation, handlers, grants, categories, templates, listeners, List.of(), List.of(), ModuleGuard.NONE, clock);
    }

    /** The same with forms that units shape. @param forms who knows them: a list with one, or none while he is away */
    public static Circulation open(CirculationStore store, SettingsStore settings, Organisation organisation, List<ActionHandler> handlers, List<Grant> grants,
            List<Forms> forms, Clock clock) {
        return new Door(store, settings, organisation, handlers, grants, List.of(), List.of(), List.of(), List.of(), forms, ModuleGuard.NONE, clock);
    }

    /** The way to give documents of a sample a past. @param door one that was opened here */
    public static SampleDoor sample(CirculationStore store, Circulation door) {
        return new PastDoor(store, door);
    }

    /** The journal of a store; its key and the copy of its checkpoints lie in {@code keys/} of the data folder. It signs only when told to. */
    public static Journal journal(CirculationStore store, SettingsStore settings, Path dataFolder) {
        return new JournalKeeper(store, settings, dataFolder.toString());
    }
}
