package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UIDetachedException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries what happened to the open pages: soon, once for a burst of changes, and never in the thread in which it happened. */
public final class Changes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    private static final int DOCUMENT_DELAY = 250;
    /** What comes by itself shows soon, but once for all that comes with it. */
    private static final int COME_DELAY = 120;
    /** Long enough for a module's update (gone and come again) to look like one change. */
    private static final int GONE_DELAY = 900;
    /** Longer than {@code typing.js} waits for an input method. */
    private static final int SENDING = 10_000;

    private final Set<Listener> documents = ConcurrentHashMap.newKeySet();
    private final Set<Listener> menus = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("yichuan-push").factory());

    /** Some documents changed. */
    void documents(Set<UUID> ids) {
        documents.stream().filter(l -> l.documentId == null || ids.contains(l.documentId)).forEach(l -> l.schedule(DOCUMENT_DELAY));
    }

    /** Views, forms, actions or grants came, perhaps with more. */
    void came() {
        menus(COME_DELAY);
    }

    /** Views, forms, actions or grants went, perhaps to come again in a moment. */
    void gone() {
        menus(GONE_DELAY);
    }

    /** A change of modules is through: nothing more is waited for. */
    void settled() {
        menus(0);
    }

    private void menus(int delay) {
        menus.forEach(l -> l.schedule(delay));
        documents.forEach(l -> l.schedule(delay));
    }

    /** Refreshes as long as the component is attached. */
    void onDocuments(Component component, UUID documentId, Runnable refresh) {
        whileAttached(component, documents, documentId, refresh);
    }

    void onMenus(Component component, Runnable refresh) {
        whileAttached(component, menus, null, refresh);
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
            }
        };
        component.getElement().executeJs("return window.yichuan.sendTyped()").then(sent -> once.run());
        if (!timer.isShutdown()) {
            component.getUI().ifPresent(ui -> timer.schedule(() -> Thread.ofVirtual().start(() -> {
                try {
                    ui.access(once::run);
                } catch (UIDetachedException gone) {
                    LOG.debug("a page was left in the meantime");
                }
            }), SENDING, TimeUnit.MILLISECONDS));
        }
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
    }

    private final class Listener {
        private final Component component;
        private final UUID documentId;
        private final Runnable refresh;
        /** When it runs next, in nanoseconds of the clock; 0: it does not. */
        private final AtomicLong next = new AtomicLong();

        private Listener(Component component, UUID documentId, Runnable refresh) {
            this.component = component;
            this.documentId = documentId;
            this.refresh = refresh;
        }

        private void schedule(int delay) {
            long at = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(delay) | 1;
            // something sooner is not held up by something later, and stands for it
            for (long before = next.get(); !timer.isShutdown() && (before == 0 || at - before < 0); before = next.get()) {
                if (next.compareAndSet(before, at)) {
                    timer.schedule(() -> Thread.ofVirtual().start(() -> run(at)), delay, TimeUnit.MILLISECONDS);
                    return;
                }
            }
        }

        /** Unless something sooner has taken its place. */
        private void run(long at) {
            if (!next.compareAndSet(at, 0)) {
                return;
            }
            try {
                component.getUI().ifPresent(ui -> ui.access(() -> {
                    if (component.isAttached()) {
                        refresh.run();
                    }
                }));
            } catch (UIDetachedException gone) {
                documents.remove(this);
                menus.remove(this);
            } catch (RuntimeException failed) {
                LOG.warn("A page could not be brought up to date", failed);
            }
        }
    }
}
