package org.yichuan.circulation.internal;

import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * The services of one type there are now, as a list: late, early and vanishing ones. The very objects, not Blueprint's
 * proxies: every action passes through these lists, and grants and categories are values that cannot be proxied.
 */
public final class Whiteboard<T> extends AbstractList<T> implements AutoCloseable {
    private final List<T> services = new CopyOnWriteArrayList<>();
    private final ServiceTracker<T, T> tracker;

    /** @param changed run after every coming and going */
    public Whiteboard(BundleContext context, Class<T> type, Runnable changed) {
        this(context, type, changed, changed, service -> service);
    }

    /** @param came run after every coming, {@code gone} after every going @param admit what stands in the list for a service that came, or null to leave it out */
    public Whiteboard(BundleContext context, Class<T> type, Runnable came, Runnable gone, UnaryOperator<T> admit) {
        this.tracker = new ServiceTracker<>(context, type, new ServiceTrackerCustomizer<T, T>() {
            @Override
            public T addingService(ServiceReference<T> reference) {
                T service = admit.apply(context.getService(reference));
                if (service == null) {
                    context.ungetService(reference);
                    return null;
                }
                services.add(service);
                came.run();
                return service;
            }

            @Override
            public void modifiedService(ServiceReference<T> reference, T service) {
                // properties say nothing here
            }

            @Override
            public void removedService(ServiceReference<T> reference, T service) {
                services.remove(service);
                gone.run();
                context.ungetService(reference);
            }
        });
        tracker.open();
    }

    @Override
    public T get(int index) {
        return services.get(index);
    }

    @Override
    public int size() {
        return services.size();
    }

    @Override
    public java.util.Iterator<T> iterator() {
        return services.iterator();
    }

    @Override
    public void close() {
        tracker.close();
    }
}
