package org.yichuan.api.modules;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/**
 * Runs a module's code with a limit, in a thread of its own: whoever waits gets on when the code does not come back. Platform
 * threads, because code that never yields would keep one of the few carriers of the virtual ones from everybody. One for
 * all who run such code: the door, the pages and the module manager.
 */
public final class Bounded implements AutoCloseable {
    private final ExecutorService threads;
    /** What has not come back yet, by whose code it is: it is not run again before. */
    private final Map<Object, CountDownLatch> stuck = Collections.synchronizedMap(new WeakHashMap<>());
    private final Texts texts = new Texts(Bounded.class);

    /** @param name what the threads are called, before their number */
    public Bounded(String name) {
        this.threads = Executors.newCachedThreadPool(Thread.ofPlatform().name(name + "-", 0).daemon().factory());
    }

    /** It did not come back in time, now or on an earlier call. */
    public static final class Slow extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Message why;

        Slow(Message why) {
            super(why.en(), null, false, false);
            this.why = why;
        }

        /** One sentence for the administrator. */
        public Message why() {
            return why;
        }
    }

    /**
     * Runs it and waits for what comes of it.
     *
     * @param whose the service whose code it is
     * @throws Slow             when it does not come back
     * @throws RuntimeException what the code throws; a checked exception as the cause of an {@link IllegalStateException},
     *                          which is also thrown when the waiting thread is interrupted
     */
    public <T> T call(Object whose, Duration limit, Callable<T> code) {
        CountDownLatch before = stuck.get(whose);
        if (before != null && before.getCount() > 0) {
            throw new Slow(texts.message("stuck"));
        }
        // not the future: one that was cancelled counts as done while its thread still runs
        CountDownLatch over = new CountDownLatch(1);
        Future<T> running = threads.submit(() -> {
            try {
                return code.call();
            } finally {
                over.countDown();
            }
        });
        try {
            return running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            stuck.put(whose, over);
            running.cancel(true);
            throw new Slow(texts.message("slow", limit.toSeconds()));
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException(failed.getCause());
            }
        } catch (InterruptedException stopping) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopping);
        }
    }

    /** Interrupts what runs still. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
