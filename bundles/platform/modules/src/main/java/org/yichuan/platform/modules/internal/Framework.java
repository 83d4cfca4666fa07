package org.yichuan.platform.modules.internal;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.blueprint.container.BlueprintEvent;
import org.osgi.service.blueprint.container.BlueprintListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.modules.Bounded;
import org.yichuan.api.modules.ModuleRefused;

/** Bundles: put in, started until what they bring is there, exchanged, taken out; every way it can fail is a sentence. */
final class Framework implements BlueprintListener {
    private static final Logger LOG = LoggerFactory.getLogger(Framework.class);
    /** What the location of a bundle begins with that was put in here, not by the product's features. */
    static final String OURS = "yichuan:";
    private final BundleContext context;
    private final Settings settings;
    private final Map<Long, BlueprintEvent> last = new ConcurrentHashMap<>();
    private final Stuck stuck;
    private final Needs needs;
    private final Bounded bounded = new Bounded("module-start");
    private ServiceRegistration<BlueprintListener> registration;

    Framework(BundleContext context, Settings settings, Stuck stuck) {
        this.context = context;
        this.settings = settings;
        this.stuck = stuck;
        this.needs = new Needs(context);
    }

    void start() {
        registration = context.registerService(BlueprintListener.class, this, null);
    }

    void stop() {
        registration.unregister();
        bounded.close();
    }

    @Override
    public void blueprintEvent(BlueprintEvent event) {
        if (event.getType() == BlueprintEvent.DESTROYED) {
            last.remove(event.getBundle().getBundleId());
            return;
        }
        last.put(event.getBundle().getBundleId(), event);
        synchronized (this) {
            notifyAll();
        }
    }

    Bundle install(String symbolicName, byte[] bytes) {
        String location = OURS + symbolicName;
        for (int n = 2; context.getBundle(location) != null && stuck.contains(context.getBundle(location)); n++) {
            location = OURS + symbolicName + "/" + n;
        }
        try {
            return context.installBundle(location, new ByteArrayInputStream(bytes));
        } catch (BundleException | RuntimeException e) {
            LOG.info("{} could not be installed", location, e);
            throw Said.refuse("notInstalled", line(e));
        }
    }

    /**
     * Starts it and waits until what it brings is there. Not for good: at the product's next start the manager starts it again,
     * with the same limit; the framework would wait for ever for one that has become stuck.
     */
    void run(Bundle bundle) {
        needs.check(bundle);
        last.remove(bundle.getBundleId());
        CountDownLatch back = new CountDownLatch(1);
        try {
            bounded("startSlow", () -> {
                try {
                    bundle.start(Bundle.START_TRANSIENT);
                } finally {
                    back.countDown();
                }
                return null;
            });
        } catch (ModuleRefused slow) {
            if (!inTime(back)) {
                stuck.add(bundle);
            }
            throw slow;
        }
        if (bundle.getHeaders("").get("Fragment-Host") == null && blueprint(bundle)) {
            await(bundle);
        }
    }

    /** It was interrupted; code that heeds that is back in a moment. */
    private static boolean inTime(CountDownLatch back) {
        try {
            return back.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean blueprint(Bundle bundle) {
        return bundle.getHeaders("").get("Bundle-Blueprint") != null || bundle.findEntries("OSGI-INF/blueprint", "*.xml", false) != null;
    }

    private synchronized void await(Bundle bundle) {
        Duration patience = settings.patience();
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (;;) {
                BlueprintEvent event = last.get(bundle.getBundleId());
                if (event != null && event.getType() == BlueprintEvent.CREATED) {
                    return;
                }
                if (event != null && event.getType() == BlueprintEvent.FAILURE) {
                    LOG.warn("{} did not come up", bundle, event.getCause());
                    throw Said.refuse("startFailed", line(event.getCause()));
                }
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    String[] waits = event == null ? null : event.getDependencies();
                    throw Said.refuse("servicesMissing", patience.toSeconds(), waits == null ? "" : String.join(", ", waits));
                }
                wait(left);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Said.refuse("stopping");
        }
    }

    /** Runs a module's code, or code that runs it, no longer than is allowed. */
    <T> T bounded(String slow, Callable<T> code) {
        return bounded(code, slow, code);
    }

    /** @param whose whose code it is: it is not run again before it has come back */
    <T> T bounded(Object whose, String slow, Callable<T> code) {
        Duration patience = settings.patience();
        try {
            return bounded.call(whose, patience, code);
        } catch (ModuleRefused refused) {
            throw refused;
        } catch (Bounded.Slow late) {
            throw Said.refuse(slow, patience.toSeconds());
        } catch (RuntimeException | Error failed) {
            if (Thread.currentThread().isInterrupted()) {
                throw Said.refuse("stopping");
            }
            LOG.warn("a module's code failed", failed);
            throw Said.refuse("startFailed", line(failed));
        }
    }

    /** Puts other content into the bundle; it does not run afterwards. @return the bundle that has it: another one when this one cannot be stopped */
    Bundle exchange(Bundle bundle, byte[] bytes) {
        boolean exchanged = !stuck.contains(bundle) && stopped(bundle, () -> {
            bundle.stop();
            bundle.update(new ByteArrayInputStream(bytes));
        });
        return exchanged ? bundle : install(bundle.getSymbolicName(), bytes);
    }

    void uninstall(Bundle bundle) {
        try {
            if (!stuck.contains(bundle)) {
                stopped(bundle, bundle::uninstall);
            }
        } catch (ModuleRefused refused) {
            LOG.warn("{} could not be taken out cleanly: {}", bundle, refused.getMessage());
        }
    }

    /** What stops a bundle. */
    private interface Stopping {
        void run() throws BundleException;
    }

    /** @return false when it does not come back: the bundle is left aside */
    private boolean stopped(Bundle bundle, Stopping stopping) {
        FutureTask<Void> task = new FutureTask<>(() -> {
            stopping.run();
            return null;
        });
        // never interrupted: what is half stopped is to be stopped
        Thread.ofPlatform().daemon().name("module-stop").start(task);
        try {
            task.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException slow) {
            stuck.add(bundle);
            return false;
        } catch (ExecutionException failed) {
            LOG.info("{} could not be exchanged or taken out", bundle, failed.getCause());
            throw Said.refuse("notInstalled", line(failed.getCause()));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw Said.refuse("stopping");
        }
    }

    /** One line that says what went wrong: of the innermost cause. */
    static String line(Throwable failed) {
        Throwable cause = failed;
        while (cause != null && cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        if (cause == null) {
            return "";
        }
        String said = cause.getMessage() == null ? "" : cause.getMessage().lines().findFirst().orElse("");
        return said.isBlank() || !(cause instanceof BundleException) ? cause.getClass().getSimpleName() + (said.isBlank() ? "" : ": " + said) : said;
    }
}
