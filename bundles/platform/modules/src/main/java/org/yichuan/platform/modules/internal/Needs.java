package org.yichuan.platform.modules.internal;

import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a bundle needs and does not find, as one reads it; the resolver's own sentence says the same for those who know resolvers. */
final class Needs {
    private static final Logger LOG = LoggerFactory.getLogger(Needs.class);
    private final BundleContext context;

    Needs(BundleContext context) {
        this.context = context;
    }

    /** @throws org.yichuan.api.modules.ModuleRefused naming what it needs and is not there */
    void check(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        List<String> packages = new ArrayList<>();
        for (BundleRequirement requirement : revision.getDeclaredRequirements(null)) {
            String namespace = requirement.getNamespace();
            boolean optional = "optional".equals(requirement.getDirectives().get("resolution"));
            if (optional || "dynamic".equals(requirement.getDirectives().get("resolution")) || "osgi.ee".equals(namespace) || provided(requirement)) {
                continue;
            }
            if (namespace.equals(Described.NAMESPACE)) {
                throw Said.refuse("noLevel", String.join(" ", Described.of(bundle).actions()));
            }
            packages.add(namespace.equals("osgi.wiring.package") ? wanted(requirement.getDirectives().get("filter")) : requirement.toString());
        }
        if (!packages.isEmpty()) {
            throw Said.refuse("packagesMissing", String.join("; ", packages));
        }
    }

    private boolean provided(BundleRequirement requirement) {
        for (Bundle bundle : context.getBundles()) {
            BundleRevision revision = bundle.adapt(BundleRevision.class);
            if (revision != null) {
                for (BundleCapability capability : revision.getDeclaredCapabilities(requirement.getNamespace())) {
                    if (requirement.matches(capability)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** A package and its versions as one reads them, and what there is. */
    private String wanted(String filter) {
        String name = filter.replaceAll(".*osgi\\.wiring\\.package=([^)]*)\\).*", "$1");
        String versions = filter.contains("version") ? filter.replaceAll(".*?\\(version>=([^)]*)\\).*", "≥ $1")
                + (filter.contains("(!(version>=") ? filter.replaceAll(".*\\(!\\(version>=([^)]*)\\)\\).*", ", < $1") : "") : "";
        List<String> there = new ArrayList<>();
        try {
            var only = FrameworkUtil.createFilter("(osgi.wiring.package=" + name + ")");
            for (Bundle bundle : context.getBundles()) {
                BundleRevision revision = bundle.adapt(BundleRevision.class);
                if (revision != null) {
                    revision.getDeclaredCapabilities("osgi.wiring.package").stream().filter(c -> only.matches(c.getAttributes()))
                            .forEach(c -> there.add(String.valueOf(c.getAttributes().get("version"))));
                }
            }
        } catch (InvalidSyntaxException odd) {
            LOG.debug("no filter can be made of {}", name);
        }
        return name + " " + versions + (there.isEmpty() ? " (–)" : " (" + String.join(", ", there) + ")");
    }
}
