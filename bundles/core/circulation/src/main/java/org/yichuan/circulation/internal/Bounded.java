package org.yichuan.circulation.internal;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a module's code with a limit, in a thread of its own: whoever waits gets on when the code does not come back. Platform
 * threads, because code that never yields would keep one of the few carriers of the virtual ones from everybody.
 */
final class Bounded {
    private final Duration limit;
    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().name("module-", 0).daemon().factory());
    /** What has not come back yet, by whose code it is: it is not run again before. */
    private final Map<Object, Future<?>> stuck = Collections.synchronizedMap(new WeakHashMap<>());

    Bounded(Duration limit) {
        this.limit = limit;
    }

    /** It did not come back in time, now or on an earlier call. */
    static final class Slow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Slow(String message) {
            super(message, null, false, false);
        }
    }

    /** @param whose the service whose code it is. @throws Slow when it does not come back; else what the code throws */
    <T> T call(Object whose, Callable<T> code) {
        Future<?> before = stuck.get(whose);
        if (before != null && !before.isDone()) {
            throw new Slow("an earlier call has not come back yet");
        }
        Future<T> running = threads.submit(code);
        try {
            return running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            stuck.put(whose, running);
            running.cancel(true);
            throw new Slow("it did not come back within " + limit.toSeconds() + " s");
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException(failed.getCause());
            }
        } catch (InterruptedException stopping) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new Slow("interrupted");
        }
    }
}
