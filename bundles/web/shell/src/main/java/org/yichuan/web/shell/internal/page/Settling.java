package org.yichuan.web.shell.internal.page;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Makes one change of what a module brings and takes, service by service. What comes shows when nothing more has come for
 * a moment; what goes has time to come again, so that an update looks like one change and not like two.
 */
final class Settling {
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(120);
    private static final long COMING = TimeUnit.MILLISECONDS.toNanos(600);
    private static final long GOING = TimeUnit.MILLISECONDS.toNanos(2_000);

    private final ScheduledExecutorService timer;
    private final BooleanSupplier changing;
    private final Runnable then;
    private ScheduledFuture<?> due;
    private long latest;

    /**
     * @param changing whether a change is under way whose end will be told by {@link #settled}: nothing shows before
     * @param then     runs in the timer's thread, or in that of {@link #settled}; must not take long
     */
    Settling(ScheduledExecutorService timer, BooleanSupplier changing, Runnable then) {
        this.timer = timer;
        this.changing = changing;
        this.then = then;
    }

    synchronized void came() {
        long now = System.nanoTime();
        if (due == null) {
            latest = now + COMING;
        } else {
            due.cancel(false);
        }
        in(Math.min(QUIET, latest - now));
    }

    synchronized void gone() {
        if (due == null) {
            latest = System.nanoTime() + GOING;
            in(GOING);
        }
    }

    /** Nothing more is to be waited for. */
    void settled() {
        synchronized (this) {
            if (due != null) {
                due.cancel(false);
                due = null;
            }
        }
        then.run();
    }

    synchronized boolean pending() {
        return due != null || changing.getAsBoolean();
    }

    private void in(long nanos) {
        due = timer.isShutdown() ? null : timer.schedule(this::run, nanos, TimeUnit.NANOSECONDS);
    }

    private void run() {
        synchronized (this) {
            due = null;
            if (changing.getAsBoolean()) {
                in(QUIET);
                return;
            }
        }
        then.run();
    }
}
