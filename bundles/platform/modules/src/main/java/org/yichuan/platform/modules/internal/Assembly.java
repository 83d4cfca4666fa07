package org.yichuan.platform.modules.internal;

import java.nio.file.Path;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.modules.ModuleGuard;
import org.yichuan.api.modules.Modules;

/** Puts the module manager together and gives it its life. */
public final class Assembly {
    private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);
    /** Registered when the features that the node starts with are all installed. */
    private static final String BOOT_FINISHED = "org.apache.karaf.features.BootFinished";

    private final BundleContext context;
    private final Stuck stuck;
    private final Inventory inventory;
    private final Guard guard;
    private final Framework framework;
    private final Manager manager;
    private final DropFolder drops;
    private Thread thread;

    public Assembly(BundleContext context, String data, String etc) {
        this.context = context;
        Path folder = Path.of(data, "modules");
        Settings settings = new Settings(Path.of(etc, "yichuan-modules.properties"));
        Book book = new Book(folder);
        Services services = new Services(context);
        Permissions permissions = new Permissions(context);
        this.stuck = new Stuck(context);
        this.inventory = new Inventory(context, book, stuck);
        this.guard = new Guard(inventory, book);
        this.framework = new Framework(context, settings, stuck);
        Shelf shelf = new Shelf(context, folder.resolve("files"));
        Vetting vetting = new Vetting(context, framework, inventory);
        Catalogue catalogue = new Catalogue(context, services, book, inventory, guard, permissions, vetting, framework);
        Installer installer = new Installer(book, inventory, guard, framework, shelf, vetting);
        Falling falling = new Falling(services, book);
        Steps steps = new Steps(book, inventory, new Trust(Path.of(etc, "yichuan-trusted-keys"), settings), shelf, catalogue, installer, falling);
        this.manager = new Manager(services, book, inventory, guard, permissions, catalogue, installer, framework, steps, falling);
        this.drops = new DropFolder(Path.of(data, "deploy"), manager, catalogue);
    }

    public void start() {
        stuck.start(inventory::index);
        framework.start();
        inventory.start();
        thread = Thread.ofPlatform().name("yichuan-modules").daemon().start(this::run);
    }

    public void stop() {
        thread.interrupt();
        inventory.stop();
        framework.stop();
        stuck.stop();
    }

    public ModuleGuard guard() {
        return guard;
    }

    public Modules modules() {
        return manager;
    }

    private void run() {
        try {
            await(BOOT_FINISHED);
            // what a module waits for stands behind the door: a slow database is not the module's fault
            await(Circulation.class.getName());
            manager.reconcile();
            drops.watch();
        } catch (InterruptedException stopping) {
            LOG.debug("stopping");
        }
    }

    private void await(String service) throws InterruptedException {
        ServiceTracker<Object, Object> tracker = new ServiceTracker<>(context, service, null);
        tracker.open();
        try {
            tracker.waitForService(0);
        } finally {
            tracker.close();
        }
    }
}
