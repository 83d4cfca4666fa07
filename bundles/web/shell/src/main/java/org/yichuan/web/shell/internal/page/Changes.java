package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries what happened to the open pages: soon, once for a burst of changes, and never in the thread in which it happened. */
public final class Changes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    private static final int DOCUMENT_DELAY = 250;
    /** In which time all menus follow, and all forms, in milliseconds. */
    private static final int MENUS = 800;
    private static final int FORMS = 2_500;
    /** Fewer pages follow one another no slower than this many do. */
    private static final int MANY = 40;
    /** Longer than {@code typing.js} waits for an input method. */
    private static final int SENDING = 10_000;

    private final Set<Listener> documents = ConcurrentHashMap.newKeySet();
    private final Set<Listener> menus = ConcurrentHashMap.newKeySet();
    private final Set<Listener> forms = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("yichuan-push").factory());
    private final Settling modules;

    /** @param changing whether a change of modules is under way, whose end will be told by {@link #settled} */
    Changes(BooleanSupplier changing) {
        this.modules = new Settling(timer, changing, this::refreshPages);
    }

    /** One page after the other: at once they would take the processors from who is typing. Forms, which cost most, may take longest. */
    private void refreshPages() {
        spread(menus, MENUS);
        spread(forms, FORMS);
    }

    private static void spread(Set<Listener> listeners, int time) {
        List<Listener> pages = List.copyOf(listeners);
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i).schedule(i * time / Math.max(pages.size(), MANY));
        }
    }

    /** Some documents changed. */
    void documents(Set<UUID> ids) {
        documents.stream().filter(l -> l.documentId == null || ids.contains(l.documentId)).forEach(l -> l.schedule(DOCUMENT_DELAY));
    }

    /** Views, forms, actions or grants came, perhaps with more. */
    void came() {
        modules.came();
    }

    /** Views, forms, actions or grants went, perhaps to come again in a moment. */
    void gone() {
        modules.gone();
    }

    /** A change of modules is through: nothing more is waited for. */
    void settled() {
        modules.settled();
    }

    /** Whether modules are coming and going, so that {@link #onMenus} and {@link #onForms} will run again in a moment. */
    boolean unsettled() {
        return modules.pending();
    }

    /** Refreshes as long as the component is attached. */
    void onDocuments(Component component, UUID documentId, Runnable refresh) {
        whileAttached(component, documents, documentId, refresh);
    }

    /** When views or rights came or went. */
    void onMenus(Component component, Runnable refresh) {
        whileAttached(component, menus, null, refresh);
    }

    /** When what can be done, or by which form, may have changed. */
    void onForms(Component component, Runnable refresh) {
        whileAttached(component, forms, null, refresh);
    }

    /**
     * Runs it in the page when what stands in the field that has the focus is sent, and so kept; after some seconds also
     * when the browser does not answer any more. What is typed until a field of the same id stands there goes on in that one.
     */
    void whenTypedIsSent(Component component, Runnable then) {
        AtomicBoolean done = new AtomicBoolean();
        Runnable once = () -> {
            if (done.compareAndSet(false, true)) {
                then.run();
                component.getElement().executeJs("window.yichuan.drawn()");
            }
        };
        UI ui = component.getUI().orElse(null);
        if (ui == null || timer.isShutdown()) {
            once.run();
            return;
        }
        component.getElement().executeJs("return window.yichuan.sendTyped()").then(sent -> once.run());
        timer.schedule(() -> Thread.ofVirtual().start(() -> {
            try {
                ui.access(once::run);
            } catch (UIDetachedException gone) {
                LOG.debug("a page was left in the meantime");
            }
        }), SENDING, TimeUnit.MILLISECONDS);
    }

    private void whileAttached(Component component, Set<Listener> listeners, UUID documentId, Runnable refresh) {
        Listener listener = new Listener(component, documentId, refresh);
        component.addAttachListener(e -> listeners.add(listener));
        component.addDetachListener(e -> listeners.remove(listener));
        if (component.isAttached()) {
            listeners.add(listener);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        documents.clear();
        menus.clear();
        forms.clear();
    }

    private final class Listener {
        private final Component component;
        private final UUID documentId;
        private final Runnable refresh;
        private final AtomicBoolean due = new AtomicBoolean();

        private Listener(Component component, UUID documentId, Runnable refresh) {
            this.component = component;
            this.documentId = documentId;
            this.refresh = refresh;
        }

        private void schedule(int delay) {
            if (!timer.isShutdown() && due.compareAndSet(false, true)) {
                timer.schedule(() -> Thread.ofVirtual().start(this::run), delay, TimeUnit.MILLISECONDS);
            }
        }

        private void run() {
            due.set(false);
            try {
                component.getUI().ifPresent(ui -> ui.access(() -> {
                    if (component.isAttached()) {
                        refresh.run();
                    }
                }));
            } catch (UIDetachedException gone) {
                documents.remove(this);
                menus.remove(this);
                forms.remove(this);
            } catch (RuntimeException failed) {
                LOG.warn("A page could not be brought up to date", failed);
            }
        }
    }
}
