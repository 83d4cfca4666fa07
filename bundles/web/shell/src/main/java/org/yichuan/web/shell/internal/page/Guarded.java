package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.internal.CurrentInstance;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.yichuan.api.modules.ModuleGuard;

/**
 * Runs a module's part of a page with a limit. It runs in a platform thread of its own while the request waits and holds
 * the session's lock, so for the page nothing is at once; code that never comes back keeps that thread, and neither the
 * person's session nor one of the few carriers of the virtual threads that serve everybody.
 */
final class Guarded {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private final ModuleGuard guard;
    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().name("page-", 0).daemon().factory());
    private final Map<Object, Future<?>> stuck = Collections.synchronizedMap(new WeakHashMap<>());

    Guarded(ModuleGuard guard) {
        this.guard = guard;
    }

    /**
     * @param action the action under which a failure is reported
     * @param whose  the service whose code it is
     * @throws IllegalStateException when the code throws or does not come back; it has been reported then
     */
    <T> T call(String action, Object whose, Supplier<T> code) {
        Future<?> before = stuck.get(whose);
        if (before != null && !before.isDone()) {
            throw new IllegalStateException(action + ": an earlier call has not come back yet");
        }
        Map<Class<?>, CurrentInstance> current = CurrentInstance.getInstances();
        Future<T> running = threads.submit(() -> {
            CurrentInstance.restoreInstances(current);
            try {
                return code.get();
            } finally {
                CurrentInstance.clearAll();
            }
        });
        try {
            return running.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            stuck.put(whose, running);
            running.cancel(true);
            guard.failed(action, "it did not come back within " + LIMIT.toSeconds() + " s");
            throw new IllegalStateException(action + " did not come back", slow);
        } catch (ExecutionException failed) {
            guard.failed(action, failed.getCause().toString());
            throw new IllegalStateException(action + " failed", failed.getCause());
        } catch (InterruptedException stopping) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    void close() {
        threads.shutdownNow();
    }
}
