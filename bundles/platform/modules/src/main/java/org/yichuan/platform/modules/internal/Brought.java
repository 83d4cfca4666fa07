package org.yichuan.platform.modules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.Grant;
import org.yichuan.api.document.Category;
import org.yichuan.api.modules.ModuleRefused;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.View;

/** What a running bundle brings to the extension points. */
final class Brought {
    private final BundleContext context;
    private final Framework framework;

    Brought(BundleContext context, Framework framework) {
        this.context = context;
        this.framework = framework;
    }

    /** By kind of extension; a kind of which nothing is known but its name is counted under that. */
    Map<String, List<String>> by(Bundle bundle) {
        try {
            return framework.bounded(bundle, "askSlow", () -> ask(bundle));
        } catch (ModuleRefused silent) {
            return Map.of("broken", List.of(silent.getMessage()));
        }
    }

    private Map<String, List<String>> ask(Bundle bundle) {
        Map<String, Set<String>> found = new TreeMap<>();
        ServiceReference<?>[] references = bundle.getRegisteredServices();
        if (references != null) {
            for (ServiceReference<?> reference : references) {
                for (String type : (String[]) reference.getProperty(Constants.OBJECTCLASS)) {
                    if (type.startsWith("org.yichuan.")) {
                        put(found, type, reference);
                    }
                }
            }
        }
        Map<String, List<String>> sorted = new TreeMap<>();
        found.forEach((kind, names) -> sorted.put(kind, List.copyOf(names)));
        return sorted;
    }

    private void put(Map<String, Set<String>> found, String type, ServiceReference<?> reference) {
        Object service = context.getService(reference);
        try {
            switch (service) {
                case ActionHandler h -> add(found, "actions", h.action());
                case View v -> add(found, "screens", v.path());
                case ActionForm f -> add(found, "forms", f.action());
                case Category c -> add(found, "categories", c.code());
                case Grant g -> add(found, "grants", text(g));
                case null -> { }
                default -> add(found, type.substring(type.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), service.getClass().getSimpleName());
            }
        } catch (RuntimeException | LinkageError broken) {
            add(found, "broken", broken.toString());
        } finally {
            context.ungetService(reference);
        }
    }

    /** The grants it registered. */
    List<Grant> grants(Bundle bundle) {
        List<Grant> grants = new ArrayList<>();
        ServiceReference<?>[] references = bundle.getRegisteredServices();
        for (ServiceReference<?> reference : references == null ? new ServiceReference<?>[0] : references) {
            if (context.getService(reference) instanceof Grant grant) {
                grants.add(grant);
            }
            context.ungetService(reference);
        }
        return grants;
    }

    static String text(Grant g) {
        return g.level() + " " + g.post() + (g.unitCodes().isEmpty() ? "" : " " + new TreeSet<>(g.unitCodes())) + ": " + String.join(" ", new TreeSet<>(g.actions()));
    }

    private static void add(Map<String, Set<String>> found, String kind, String what) {
        found.computeIfAbsent(kind, k -> new TreeSet<>()).add(String.valueOf(what));
    }
}
