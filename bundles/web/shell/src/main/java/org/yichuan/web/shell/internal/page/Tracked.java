package org.yichuan.web.shell.internal.page;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The services of one extension point there are now; tells of each that comes or goes. */
final class Tracked<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Tracked.class);
    private final Map<ServiceReference<T>, T> services = new ConcurrentHashMap<>();
    private final ServiceTracker<T, T> tracker;

    /** @param admit what stands for a service; it is left out when this throws */
    Tracked(BundleContext context, Class<T> type, UnaryOperator<T> admit, Runnable came, Runnable gone) {
        this.tracker = new ServiceTracker<>(context, type, null) {
            @Override
            public T addingService(ServiceReference<T> reference) {
                T service = super.addingService(reference);
                if (service != null) {
                    try {
                        services.put(reference, admit.apply(service));
                        came.run();
                    } catch (RuntimeException | LinkageError broken) {
                        LOG.error("{} of {} is left out: it cannot say what it is", service.getClass().getName(), reference.getBundle(), broken);
                    }
                }
                return service;
            }

            @Override
            public void removedService(ServiceReference<T> reference, T service) {
                services.remove(reference);
                gone.run();
                super.removedService(reference, service);
            }
        };
    }

    void open() {
        tracker.open();
    }

    List<T> all() {
        return List.copyOf(services.values());
    }

    @Override
    public void close() {
        tracker.close();
    }
}
