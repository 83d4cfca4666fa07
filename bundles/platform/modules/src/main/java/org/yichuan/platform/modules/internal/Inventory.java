package org.yichuan.platform.modules.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/** Which bundles are modules, permission bundles or levels, and which module brings which action; follows every coming and going. */
final class Inventory implements SynchronousBundleListener {
    private final BundleContext context;
    private final Book book;
    private volatile Map<String, Set<String>> owners = Map.of();
    private volatile Set<String> off = Set.of();

    Inventory(BundleContext context, Book book) {
        this.context = context;
        this.book = book;
    }

    void start() {
        context.addBundleListener(this);
        index();
    }

    void stop() {
        context.removeBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.INSTALLED || event.getType() == BundleEvent.UPDATED || event.getType() == BundleEvent.UNINSTALLED) {
            index();
        }
    }

    private void index() {
        Map<String, Set<String>> found = new HashMap<>();
        Set<String> silent = new HashSet<>();
        bundles().forEach((name, bundle) -> {
            Described d = Described.of(bundle);
            d.actions().forEach(action -> found.computeIfAbsent(action, a -> new HashSet<>()).add(name));
            if (d.offByDefault()) {
                silent.add(name);
            }
        });
        owners = found;
        off = silent;
    }

    /** The modules, permission bundles and levels there are, by name. */
    Map<String, Bundle> bundles() {
        Map<String, Bundle> found = new LinkedHashMap<>();
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getState() != Bundle.UNINSTALLED) {
                Described d = Described.of(bundle);
                Entry entry = book.entries().get(d.name());
                if (d.declared() || entry != null && entry.symbolicName().equals(d.symbolicName())) {
                    found.put(d.name(), bundle);
                }
            }
        }
        return found;
    }

    /** Any bundle, whether it is one of these or not; null when it is not there. */
    Bundle bySymbolicName(String symbolicName) {
        for (Bundle bundle : context.getBundles()) {
            if (symbolicName.equals(bundle.getSymbolicName()) && bundle.getState() != Bundle.UNINSTALLED) {
                return bundle;
            }
        }
        return null;
    }

    Set<String> owners(String action) {
        return owners.getOrDefault(action, Set.of());
    }

    Set<String> actions() {
        return owners.keySet();
    }

    boolean offByDefault(String module) {
        return off.contains(module);
    }
}
