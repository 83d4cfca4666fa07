package org.yichuan.platform.modules.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.CirculationListener;
import org.yichuan.api.circulation.Grant;
import org.yichuan.api.modules.Audience;
import org.yichuan.api.modules.By;
import org.yichuan.api.modules.Change;
import org.yichuan.api.modules.Module;
import org.yichuan.api.modules.Module.Kind;
import org.yichuan.api.modules.Module.State;
import org.yichuan.api.modules.ModuleRefused;
import org.yichuan.api.modules.Modules;
import org.yichuan.api.modules.Preview;
import org.yichuan.api.modules.Target;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.text.Message;

/**
 * The module manager: changes, asked for by whom may, one at a time, each on record. Bundles are put in and taken out one by one, by the framework's
 * own means: a resolver over the whole product, as Karaf's features have it, would take longer than a person waits, and
 * restart what it thinks concerned.
 */
final class Manager implements Modules {
    private static final Logger LOG = LoggerFactory.getLogger(Manager.class);

    private final Services services;
    private final Book book;
    private final Inventory inventory;
    private final Guard guard;
    private final Permissions permissions;
    private final Catalogue catalogue;
    private final Installer installer;
    private final Framework framework;
    private final Steps steps;
    private final Switches switches;
    private final Falling falling;
    /** One change at a time, in the order they were asked for. */
    private final ReentrantLock changing = new ReentrantLock(true);

    Manager(Services services, Book book, Inventory inventory, Guard guard, Permissions permissions, Catalogue catalogue, Installer installer, Framework framework,
            Steps steps, Falling falling) {
        this.services = services;
        this.book = book;
        this.inventory = inventory;
        this.guard = guard;
        this.permissions = permissions;
        this.catalogue = catalogue;
        this.installer = installer;
        this.framework = framework;
        this.steps = steps;
        this.switches = new Switches(services, book, catalogue);
        this.falling = falling;
    }

    @Override
    public List<Module> modules() {
        return catalogue.all();
    }

    @Override
    public Optional<Module> module(String name) {
        return modules().stream().filter(m -> m.name().equals(name) && m.state() != State.REFUSED).findFirst();
    }

    private Module told(String name) {
        return module(name).orElseThrow();
    }

    @Override
    public List<Preview> preview(Path file) {
        try {
            return catalogue.preview(steps.read(file));
        } catch (IOException unreadable) {
            LOG.info("{} cannot be read", file, unreadable);
            throw Said.refuse("noFile", file.getFileName().toString());
        }
    }

    @Override
    public Audience audience(String name, Target target) {
        return catalogue.audience(steps.bundle(name), target);
    }

    // --- put in, exchanged, taken out -----------------------------------------------------------------------------------

    @Override
    public Module install(By by, String what) {
        return asked(by, "install", what, () -> {
            Path file = Path.of(what);
            boolean named = !what.contains("/") && !what.endsWith(".jar") && !what.endsWith(".kar");
            return told(named ? steps.putNamed(by, what) : steps.put(by, steps.read(file), "file " + file.getFileName()));
        });
    }

    @Override
    public Module update(By by, String name, Path file) {
        return asked(by, "update", name == null ? String.valueOf(file.getFileName()) : name,
                () -> told(steps.update(by, name, steps.read(file), "file " + file.getFileName())));
    }

    @Override
    public Module rollback(By by, String name) {
        return asked(by, "rollback", name, () -> told(steps.rollback(by, name)));
    }

    @Override
    public void remove(By by, String name) {
        asked(by, "remove", name, () -> steps.takeOut(by, name));
    }

    // --- switched ------------------------------------------------------------------------------------------------------

    @Override
    public void enable(By by, String name, Target target) {
        asked(by, "enable", name, () -> {
            switches.turn(by, "enable", steps.bundle(name), target, true);
            falling.resume(by, List.of(name));
            return null;
        });
    }

    @Override
    public void disable(By by, String name, Target target) {
        asked(by, "disable", name, () -> {
            switches.turn(by, "disable", steps.bundle(name), target, false);
            falling.release(by, name);
            return null;
        });
    }

    // --- the drop folder -------------------------------------------------------------------------------------------------

    void permission(By by, Path file) {
        step(by, "permission", file.getFileName().toString(), () -> {
            Set<String> known = new TreeSet<>(inventory.actions());
            services.find(Circulation.class).ifPresent(c -> c.actions().forEach(a -> known.add(a.action())));
            services.all(Grant.class).forEach(g -> known.addAll(g.actions()));
            Set<String> codes = new HashSet<>();
            services.find(Organisation.class).ifPresent(o -> o.units().forEach(u -> codes.add(u.code())));
            List<Grant> grants = permissions.put(file, known, codes);
            book.record(by, "permission", file.getFileName().toString(), "", Said.message("grants", grants.size()), true);
            falling.resume(by, List.of(file.getFileName().toString()));
            return null;
        });
    }

    void permissionGone(By by, String name) {
        step(by, "permission", name, () -> {
            if (permissions.remove(name)) {
                book.record(by, "permission", name, "", Said.message("takenOut"), true);
                falling.release(by, name);
            }
            return null;
        });
    }

    /** A file that a module came from was taken out of the drop folder. */
    void taken(By by, String name) {
        step(by, "remove", name, () -> steps.takeOut(by, name));
    }

    /** Names of what was installed from files of the drop folder, by file. */
    Map<String, String> dropped() {
        Map<String, String> found = new TreeMap<>();
        book.entries().values().stream().filter(e -> !e.removed() && e.current().origin().startsWith("deploy/") && e.kind() == Kind.MODULE)
                .forEach(e -> found.put(e.current().origin().substring("deploy/".length()), e.name()));
        return found;
    }

    /** A file was put into the drop folder: it is installed, or takes the place of what it is another version of. */
    void drop(By by, Path file) {
        step(by, "install", file.getFileName().toString(), () -> {
            steps.drop(by, file);
            return null;
        });
    }

    // --- all changes ---------------------------------------------------------------------------------------------------

    /** Brings the node to what was decided: after a new build of the product its own bundles are back, and ours are gone. */
    void reconcile() {
        changing.lock();
        guard.begins();
        try {
            installer.tidy();
            for (Entry entry : book.entries().values()) {
                try {
                    installer.restore(entry);
                } catch (RuntimeException | IOException failed) {
                    LOG.error("module {} could not be brought to what was decided", entry.name(), failed);
                    guard.fault(entry.name(), failed instanceof ModuleRefused r ? r.why() : Message.of(Framework.line(failed)));
                }
            }
        } finally {
            guard.ends();
            changing.unlock();
        }
        tellRights();
    }

    private void tellRights() {
        services.each(CirculationListener.class, listener -> framework.bounded(listener, "askSlow", () -> {
            listener.rightsSettled();
            return null;
        }));
    }

    /** A change that somebody asks for, who may: this is the one place that asks, whatever screen, command or module passed it on. */
    private <T> T asked(By by, String step, String what, Callable<T> change) {
        return step(by, step, what, () -> {
            Person person = by.person() == null ? null : services.find(Organisation.class).flatMap(o -> o.person(by.person().id())).filter(Person::active).orElse(null);
            boolean may = person != null && (person.holds(Post.ADMINISTRATOR) || services.find(Circulation.class).map(c -> c.granted(person, "modules")).orElse(false));
            if (!may) {
                LOG.info("refused: {} of {} by {}: no right", step, what, by.person() == null ? "nobody" : by.person().login());
                throw Said.refuse("noRight", by.person() == null ? "" : by.person().login());
            }
            return change.call();
        });
    }

    /** One change: alone, on record when it fails. */
    private <T> T step(By by, String step, String what, Callable<T> change) {
        changing.lock();
        guard.begins();
        try {
            return change.call();
        } catch (ModuleRefused refusal) {
            book.record(by, step, what, "", refusal.why(), false);
            throw refusal;
        } catch (Exception failed) {
            LOG.error("{} of {} failed", step, what, failed);
            book.record(by, step, what, "", Message.of(Framework.line(failed)), false);
            throw Said.refuse("failed", what, Framework.line(failed));
        } finally {
            guard.ends();
            changing.unlock();
            // once, and when it is over: every open page looks again at what it shows
            tellRights();
        }
    }

    @Override
    public List<Change> journal(int most) {
        List<Change> all = new ArrayList<>(book.changes());
        Collections.reverse(all);
        return all.stream().limit(most).toList();
    }

    @Override
    public String verify() {
        return book.verify();
    }
}
