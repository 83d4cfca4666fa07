package org.yichuan.platform.modules.internal;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.blueprint.container.BlueprintEvent;
import org.osgi.service.blueprint.container.BlueprintListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.modules.Bounded;
import org.yichuan.api.modules.ModuleRefused;

/** Bundles: put in, started until what they bring is there, exchanged, taken out; every way it can fail is a sentence. */
final class Framework implements BlueprintListener {
    private static final Logger LOG = LoggerFactory.getLogger(Framework.class);
    private final BundleContext context;
    private final Settings settings;
    private final Map<Long, BlueprintEvent> last = new ConcurrentHashMap<>();
    private final Bounded bounded = new Bounded("module-start");
    private ServiceRegistration<BlueprintListener> registration;

    Framework(BundleContext context, Settings settings) {
        this.context = context;
        this.settings = settings;
    }

    void start() {
        registration = context.registerService(BlueprintListener.class, this, null);
    }

    void stop() {
        registration.unregister();
        bounded.close();
    }

    @Override
    public void blueprintEvent(BlueprintEvent event) {
        if (event.getType() == BlueprintEvent.DESTROYED) {
            last.remove(event.getBundle().getBundleId());
            return;
        }
        last.put(event.getBundle().getBundleId(), event);
        synchronized (this) {
            notifyAll();
        }
    }

    Bundle install(String location, byte[] bytes) {
        try {
            return context.installBundle(location, new ByteArrayInputStream(bytes));
        } catch (BundleException | RuntimeException e) {
            LOG.info("{} could not be installed", location, e);
            throw Said.refuse("notInstalled", line(e));
        }
    }

    /** Starts it and waits until what it brings is there. */
    void run(Bundle bundle) {
        missing(bundle);
        last.remove(bundle.getBundleId());
        bounded("startSlow", () -> {
            bundle.start();
            return null;
        });
        if (bundle.getHeaders("").get("Fragment-Host") == null && blueprint(bundle)) {
            await(bundle);
        }
    }

    private static boolean blueprint(Bundle bundle) {
        return bundle.getHeaders("").get("Bundle-Blueprint") != null || bundle.findEntries("OSGI-INF/blueprint", "*.xml", false) != null;
    }

    private synchronized void await(Bundle bundle) {
        Duration patience = settings.patience();
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (;;) {
                BlueprintEvent event = last.get(bundle.getBundleId());
                if (event != null && event.getType() == BlueprintEvent.CREATED) {
                    return;
                }
                if (event != null && event.getType() == BlueprintEvent.FAILURE) {
                    LOG.warn("{} did not come up", bundle, event.getCause());
                    throw Said.refuse("startFailed", line(event.getCause()));
                }
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    String[] waits = event == null ? null : event.getDependencies();
                    throw Said.refuse("servicesMissing", patience.toSeconds(), waits == null ? "" : String.join(", ", waits));
                }
                wait(left);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Said.refuse("stopping");
        }
    }

    /** Runs a module's code, or code that runs it, no longer than is allowed. */
    <T> T bounded(String slow, Callable<T> code) {
        Duration patience = settings.patience();
        try {
            return bounded.call(code, patience, code);
        } catch (ModuleRefused refused) {
            throw refused;
        } catch (Bounded.Slow late) {
            throw Said.refuse(slow, patience.toSeconds());
        } catch (RuntimeException | Error failed) {
            if (Thread.currentThread().isInterrupted()) {
                throw Said.refuse("stopping");
            }
            LOG.warn("a module's code failed", failed);
            throw Said.refuse("startFailed", line(failed));
        }
    }

    /** Puts other content into the bundle; it does not run afterwards. */
    void exchange(Bundle bundle, byte[] bytes) {
        try {
            bundle.stop(Bundle.STOP_TRANSIENT);
            bundle.update(new ByteArrayInputStream(bytes));
        } catch (BundleException | RuntimeException e) {
            LOG.info("{} could not be exchanged", bundle, e);
            throw Said.refuse("notInstalled", line(e));
        }
    }

    void uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException | IllegalStateException e) {
            LOG.warn("{} could not be taken out cleanly", bundle, e);
        }
    }

    /** @throws ModuleRefused naming what it needs and is not there */
    private void missing(Bundle bundle) {
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

    /** One line that says what went wrong: of the innermost cause. */
    static String line(Throwable failed) {
        Throwable cause = failed;
        while (cause != null && cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        if (cause == null) {
            return "";
        }
        String said = cause.getMessage() == null ? "" : cause.getMessage().lines().findFirst().orElse("");
        return said.isBlank() || !(cause instanceof BundleException) ? cause.getClass().getSimpleName() + (said.isBlank() ? "" : ": " + said) : said;
    }
}
