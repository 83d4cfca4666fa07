package org.yichuan.web.server.internal;

import com.vaadin.flow.server.VaadinService;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.wiring.BundleWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has what is left of a module in Vaadin forgotten, some time after it went: the open pages leave it first. */
final class Unloading implements BundleListener {
    private static final Logger LOG = LoggerFactory.getLogger(Unloading.class);
    /** Seconds after it went; the later ones are for pages that were slow to leave it. */
    private static final int[] AFTER = {3, 15, 60};

    private final BundleContext context;
    private final VaadinPurge purge = new VaadinPurge();
    private final Supplier<VaadinService> service;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("unloading").factory());

    Unloading(BundleContext context, Supplier<VaadinService> service) {
        this.context = context;
        this.service = service;
    }

    void start() {
        context.addBundleListener(this);
    }

    void stop() {
        context.removeBundleListener(this);
        timer.shutdownNow();
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.UNRESOLVED && !timer.isShutdown()) {
            for (int seconds : AFTER) {
                timer.schedule(this::purge, seconds, TimeUnit.SECONDS);
            }
        }
    }

    private void purge() {
        try {
            Set<ClassLoader> there = Stream.of(context.getBundles()).map(Unloading::loader).filter(l -> l != null).collect(Collectors.toSet());
            purge.purge(service.get(), type -> !there.contains(type.getClassLoader()));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("what is left of a module could not be forgotten", e);
        }
    }

    private static ClassLoader loader(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return wiring == null ? null : wiring.getClassLoader();
    }
}
