package org.yichuan.circulation.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.CirculationListener;
import org.yichuan.api.circulation.Grant;
import org.yichuan.api.circulation.Consequence;
import org.yichuan.api.document.Category;
import org.yichuan.api.forms.Forms;
import org.yichuan.api.modules.Bounded;
import org.yichuan.api.modules.ModuleGuard;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.settings.RouteTemplate;
import org.yichuan.api.store.CirculationStore;
import org.yichuan.api.store.SettingsStore;

/** Everything that modules and levels bring to the circulation, and the door that uses it. */
public final class Extensions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Extensions.class);

    /** Who listens is a module's code too: one that does not come back holds up nobody's coming and going. */
    private static final Duration TELLING = Duration.ofSeconds(5);

    private final Bounded bounded = new Bounded("listener");
    private final Whiteboard<CirculationListener> listeners;
    private final Whiteboard<ActionHandler> handlers;
    private final Whiteboard<Grant> grants;
    private final Whiteboard<Category> categories;
    private final Whiteboard<Consequence> consequences;
    private final Whiteboard<RouteTemplate> templates;
    private final Whiteboard<Forms> forms;

    public Extensions(BundleContext context) {
        this.listeners = new Whiteboard<>(context, CirculationListener.class, () -> { });
        this.handlers = new Whiteboard<>(context, ActionHandler.class, this::came, this::gone, Extensions::known);
        this.grants = new Whiteboard<>(context, Grant.class, this::came, this::gone, grant -> grant);
        this.categories = new Whiteboard<>(context, Category.class, () -> { });
        this.consequences = new Whiteboard<>(context, Consequence.class, () -> { });
        this.templates = new Whiteboard<>(context, RouteTemplate.class, () -> { });
        this.forms = new Whiteboard<>(context, Forms.class, () -> { });
    }

    /** The door over them. */
    public Circulation door(CirculationStore store, SettingsStore settings, Organisation organisation, ModuleGuard guard) {
        return new Door(store, settings, organisation, handlers, grants, categories, templates, listeners, consequences, forms, guard, Clock.systemUTC());
    }

    private static ActionHandler known(ActionHandler handler) {
        try {
            return KnownHandler.of(handler);
        } catch (RuntimeException | LinkageError broken) {
            LOG.error("the action {} is left out: it cannot say what it is", handler.getClass().getName(), broken);
            return null;
        }
    }

    private void came() {
        tell(CirculationListener::rightsChanged);
    }

    private void gone() {
        tell(CirculationListener::rightsGone);
    }

    private void tell(Consumer<CirculationListener> what) {
        for (CirculationListener listener : listeners) {
            try {
                bounded.call(listener, TELLING, () -> {
                    what.accept(listener);
                    return null;
                });
            } catch (RuntimeException | LinkageError e) {
                LOG.error("listener {} failed", listener.getClass().getName(), e);
            }
        }
    }

    @Override
    public void close() {
        handlers.close();
        grants.close();
        categories.close();
        consequences.close();
        templates.close();
        forms.close();
        listeners.close();
        bounded.close();
    }
}
