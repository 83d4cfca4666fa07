package org.yichuan.platform.modules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The product's services as they are when they are asked for: the manager outlives all of them. */
final class Services {
    private static final Logger LOG = LoggerFactory.getLogger(Services.class);
    private final BundleContext context;

    Services(BundleContext context) {
        this.context = context;
    }

    <T> Optional<T> find(Class<T> type) {
        ServiceReference<T> reference = context.getServiceReference(type);
        return Optional.ofNullable(reference == null ? null : context.getService(reference));
    }

    <T> List<ServiceReference<T>> references(Class<T> type) {
        try {
            return List.copyOf(context.getServiceReferences(type, null));
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** All of a kind; holds none of them afterwards. */
    <T> List<T> all(Class<T> type) {
        List<T> all = new ArrayList<>();
        each(type, all::add);
        return all;
    }

    <T> void each(Class<T> type, Consumer<T> use) {
        for (ServiceReference<T> reference : references(type)) {
            T service = context.getService(reference);
            if (service != null) {
                try {
                    use.accept(service);
                } catch (RuntimeException | LinkageError failed) {
                    LOG.warn("a service of {} failed", reference.getBundle(), failed);
                } finally {
                    context.ungetService(reference);
                }
            }
        }
    }
}
