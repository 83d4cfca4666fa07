package org.yichuan.platform.modules.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final Stuck stuck;
    private volatile Map<String, Set<String>> owners = Map.of();
    private volatile Set<String> off = Set.of();
    private volatile Set<String> lost = Set.of();

    Inventory(BundleContext context, Book book, Stuck stuck) {
        this.context = context;
        this.book = book;
        this.stuck = stuck;
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

    /** Looks anew at who brings what. */
    synchronized void index() {
        Map<String, Set<String>> found = new HashMap<>();
        Set<String> silent = new HashSet<>();
        bundles().forEach((name, bundle) -> {
            Described d = Described.of(bundle);
            d.actions().forEach(action -> found.computeIfAbsent(action, a -> new HashSet<>()).add(name));
            if (d.offByDefault()) {
                silent.add(name);
            }
        });
        Set<String> nobodys = new HashSet<>();
        for (Bundle bundle : context.getBundles()) {
            if (stuck.contains(bundle)) {
                nobodys.addAll(Described.of(bundle).actions());
            }
        }
        nobodys.removeAll(found.keySet());
        owners = found;
        off = silent;
        lost = nobodys;
    }

    /** The modules, permission bundles and levels there are, by name. One that is stuck counts only as long as nothing else was decided. */
    Map<String, Bundle> bundles() {
        Map<String, Bundle> found = new LinkedHashMap<>();
        Map<String, Bundle> left = new LinkedHashMap<>();
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getState() != Bundle.UNINSTALLED) {
                Described d = Described.of(bundle);
                Entry entry = book.entries().get(d.name());
                boolean decided = entry != null && entry.symbolicName().equals(d.symbolicName());
                if (stuck.contains(bundle) && decided && !entry.removed()) {
                    left.put(d.name(), bundle);
                } else if (!stuck.contains(bundle) && (d.declared() || decided)) {
                    found.put(d.name(), bundle);
                }
            }
        }
        left.forEach(found::putIfAbsent);
        return found;
    }

    /** Any bundle, whether it is one of these or not; null when it is not there. */
    Bundle bySymbolicName(String symbolicName) {
        for (Bundle bundle : context.getBundles()) {
            if (symbolicName.equals(bundle.getSymbolicName()) && bundle.getState() != Bundle.UNINSTALLED && !stuck.contains(bundle)) {
                return bundle;
            }
        }
        return bundles().values().stream().filter(b -> symbolicName.equals(b.getSymbolicName())).findFirst().orElse(null);
    }

    /** What a change that was broken off, or code that did not come back, left behind at an earlier run of the product. */
    List<Bundle> remains() {
        Map<String, Bundle> newest = new HashMap<>();
        List<Bundle> remains = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            Entry entry = bundle.getSymbolicName() == null ? null
                    : book.entries().values().stream().filter(e -> e.symbolicName().equals(bundle.getSymbolicName())).findFirst().orElse(null);
            if (entry == null && bundle.getLocation().startsWith(Framework.OURS)) {
                remains.add(bundle);
            } else if (entry != null) {
                Bundle before = newest.put(bundle.getSymbolicName(), bundle);
                if (before != null) {
                    remains.add(before);
                }
            }
        }
        return remains;
    }

    /** Whether only a module that is stuck brings it. */
    boolean lost(String action) {
        return lost.contains(action);
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
