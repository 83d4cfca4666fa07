package org.yichuan.platform.modules.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.bundle.CollisionHook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bundles whose code does not come back. It runs still, in a thread that nothing can end, so the bundle cannot be stopped
 * either. It counts as gone from then on: another version takes its place beside it, and the product ends without waiting for
 * it. Should its code come back after all, it is taken out.
 */
final class Stuck implements CollisionHook {
    private static final Logger LOG = LoggerFactory.getLogger(Stuck.class);
    /** How long the product may take to stop when something in it does not. */
    private static final Duration STOPPING = Duration.ofSeconds(10);
    private static final Duration LOOKING = Duration.ofMillis(500);

    private final BundleContext context;
    private final Set<Bundle> bundles = ConcurrentHashMap.newKeySet();
    private volatile Runnable changed = () -> { };
    private ServiceRegistration<CollisionHook> registration;
    private Thread ending;

    Stuck(BundleContext context) {
        this.context = context;
    }

    void start(Runnable changed) {
        this.changed = changed;
        registration = context.registerService(CollisionHook.class, this, null);
    }

    void stop() {
        registration.unregister();
    }

    boolean contains(Bundle bundle) {
        return bundles.contains(bundle);
    }

    /** It does not come back. */
    void add(Bundle bundle) {
        if (!bundles.add(bundle)) {
            return;
        }
        LOG.error("the code of {} does not come back; it is left aside, and its thread runs until the product ends", bundle);
        endAnyway();
        changed.run();
        Thread.ofPlatform().daemon().name("module-left-aside").start(() -> {
            try {
                bundle.uninstall();
                LOG.info("{} came back after all and is out", bundle);
            } catch (BundleException | IllegalStateException gone) {
                LOG.info("{} is out", bundle, gone);
            } finally {
                bundles.remove(bundle);
                changed.run();
            }
        });
    }

    /**
     * The framework stops one bundle after another, and would wait for this one for ever, also when it counts as gone by then. The program
     * waits for the framework, so that no hook of the JVM is run either, and nobody is told in time: the framework is looked at.
     */
    private synchronized void endAnyway() {
        if (ending == null) {
            Bundle framework = context.getBundle(0);
            ending = Thread.ofPlatform().daemon().name("module-end-anyway").start(() -> end(framework));
        }
    }

    private static void end(Bundle framework) {
        try {
            // it may not have started wholly yet, when code does not come back at a start
            while ((framework.getState() & (Bundle.STARTING | Bundle.ACTIVE)) != 0) {
                Thread.sleep(LOOKING);
            }
            Thread.sleep(STOPPING);
            // whoever stopped in time is not here any more
            Runtime.getRuntime().halt(0);
        } catch (InterruptedException nobody) {
            LOG.warn("The product may not stop by itself: code of a module does not come back, and who looks at it was interrupted", nobody);
        }
    }

    /** Another of the same name and version may stand beside it. */
    @Override
    public void filterCollisions(int operation, Bundle target, Collection<Bundle> candidates) {
        candidates.removeIf(bundles::contains);
    }
}
