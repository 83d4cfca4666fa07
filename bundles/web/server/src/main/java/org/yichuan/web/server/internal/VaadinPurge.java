package org.yichuan.web.server.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.internal.ComponentMetaData;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.data.binder.BeanPropertySet;
import com.vaadin.flow.internal.ReflectionCache;
import com.vaadin.flow.server.ServiceDestroyListener;
import com.vaadin.flow.server.VaadinService;
import java.beans.Introspector;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Makes Vaadin forget the classes of modules that went: it keeps them in static maps for ever, and with each the module's
 * class loader. It leans on private fields of Vaadin {@value #TRIED}; {@code VaadinPurgeTest} fails when one of them is gone.
 */
final class VaadinPurge {
    static final String TRIED = "25.2.6";
    private final Map<?, ?> properties;
    private final Collection<?> warned;
    private final Map<String, Set<Class<? extends Component>>> tags;
    private final Field destroyListeners;

    /** @throws IllegalStateException when this Vaadin keeps them elsewhere */
    @SuppressWarnings("unchecked")
    VaadinPurge() {
        try {
            this.properties = (Map<?, ?>) field(BeanPropertySet.class, "INSTANCES").get(null);
            this.warned = (Collection<?>) field(UIInternals.class, "warnedAboutDeps").get(null);
            this.tags = (Map<String, Set<Class<? extends Component>>>) field(ComponentUtil.class, "tagToComponentsMap").get(null);
            this.destroyListeners = field(VaadinService.class, "serviceDestroyListeners");
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new IllegalStateException("This Vaadin keeps classes elsewhere than " + TRIED + " did; modules cannot be unloaded without leaks until VaadinPurge knows where", e);
        }
    }

    private static Field field(Class<?> owner, String name) throws ReflectiveOperationException {
        Field field = owner.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    /**
     * Forgets all that can be found out again, and the components that are gone.
     *
     * @param service may be null before the first page
     * @param gone    whether a class is of a module that is no longer there
     */
    void purge(VaadinService service, Predicate<Class<?>> gone) {
        ReflectionCache.clearAll();
        properties.clear();
        warned.clear();
        tags.values().forEach(types -> types.removeIf(gone));
        tags.values().removeIf(Set::isEmpty);
        Introspector.flushCaches();
        ResourceBundle.clearCache(VaadinPurge.class.getClassLoader());
        if (service != null) {
            forgetMetaData(service);
        }
    }

    /** What a component's class depends on is kept with a listener for the service's end, one for each class ever shown. */
    private void forgetMetaData(VaadinService service) {
        try {
            @SuppressWarnings("unchecked")
            Set<ServiceDestroyListener> listeners = (Set<ServiceDestroyListener>) destroyListeners.get(service);
            listeners.removeIf(l -> l.getClass().getName().startsWith(ComponentMetaData.class.getName()));
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
