package org.yichuan.platform.modules.internal;

import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.modules.Module.Kind;
import org.yichuan.web.api.View;

/**
 * What a module must not do: have an activator (it would run under the framework's lock of the bundle; one that does not come
 * back could not be taken out, nor what it has registered), provide its own permission, bring an action it did not ask for, or one that is there already.
 */
final class Vetting {
    private final BundleContext context;
    private final Framework framework;
    private final Inventory inventory;

    Vetting(BundleContext context, Framework framework, Inventory inventory) {
        this.context = context;
        this.framework = framework;
        this.inventory = inventory;
    }

    /** By its manifest, before it runs. */
    void before(Bundle bundle) {
        Described d = Described.of(bundle);
        for (String header : new String[] {"Bundle-Activator", "ExtensionBundle-Activator"}) {
            if (bundle.getHeaders("").get(header) != null) {
                throw Said.refuse("activator", d.name(), header);
            }
        }
        if (d.kind() != Kind.LEVEL && !bundle.adapt(BundleRevision.class).getDeclaredCapabilities(Described.NAMESPACE).isEmpty()) {
            throw Said.refuse("onlyLevels", d.name());
        }
        for (Map.Entry<String, Bundle> other : inventory.bundles().entrySet()) {
            if (!other.getValue().equals(bundle)) {
                Described o = Described.of(other.getValue());
                if (o.name().equals(d.name())) {
                    throw Said.refuse("nameTaken", d.name(), o.symbolicName());
                }
                o.actions().stream().filter(d.actions()::contains).findFirst().ifPresent(action -> {
                    throw Said.refuse("actionTaken", action, o.name());
                });
            }
        }
    }

    /** By what it registered, when it runs. */
    void after(Bundle bundle) {
        Described d = Described.of(bundle);
        ServiceReference<?>[] references = bundle.getRegisteredServices();
        if (references == null) {
            return;
        }
        for (ServiceReference<?> reference : references) {
            framework.bounded("askSlow", () -> {
                Object service = context.getService(reference);
                try {
                    String action = service instanceof ActionHandler h ? h.action() : service instanceof View v ? v.action() : null;
                    if (action != null && !d.actions().contains(action)) {
                        throw Said.refuse("undeclared", action);
                    }
                } finally {
                    context.ungetService(reference);
                }
                return null;
            });
        }
    }

    /** Whether the level lets the module in. */
    boolean lets(Bundle level, Bundle module) {
        BundleRevision asking = module.adapt(BundleRevision.class);
        BundleRevision giving = level.adapt(BundleRevision.class);
        if (asking == null || giving == null) {
            return false; // one of them has just gone
        }
        List<BundleRequirement> asked = asking.getDeclaredRequirements(Described.NAMESPACE);
        List<BundleCapability> given = giving.getDeclaredCapabilities(Described.NAMESPACE);
        return !asked.isEmpty() && asked.stream().allMatch(requirement -> given.stream().anyMatch(requirement::matches));
    }
}
