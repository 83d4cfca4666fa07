package org.yichuan.web.shell.internal.page;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** The services of one extension point there are now; tells of each that comes or goes. */
final class Tracked<T> implements AutoCloseable {
    private final Map<ServiceReference<T>, T> services = new ConcurrentHashMap<>();
    private final ServiceTracker<T, T> tracker;

    Tracked(BundleContext context, Class<T> type, Runnable changed) {
        this.tracker = new ServiceTracker<>(context, type, null) {
            @Override
            public T addingService(ServiceReference<T> reference) {
                T service = super.addingService(reference);
                if (service != null) {
                    services.put(reference, service);
                    changed.run();
                }
                return service;
            }

            @Override
            public void removedService(ServiceReference<T> reference, T service) {
                services.remove(reference);
                changed.run();
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
