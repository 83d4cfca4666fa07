package org.yichuan.platform.modules.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.framework.Bundle;
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
import org.yichuan.api.modules.Target;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.text.Message;

/**
 * The module manager: changes, one at a time, each on record. Bundles are put in and taken out one by one, by the framework's
 * own means: a resolver over the whole product, as Karaf's features have it, would take longer than a person waits, and
 * restart what it thinks concerned.
 */
final class Manager implements Modules {
    private static final Logger LOG = LoggerFactory.getLogger(Manager.class);

    private final Services services;
    private final Book book;
    private final Inventory inventory;
    private final Guard guard;
    private final Trust trust;
    private final Shelf shelf;
    private final Permissions permissions;
    private final Catalogue catalogue;
    private final Installer installer;
    /** One change at a time, in the order they were asked for. */
    private final ReentrantLock changing = new ReentrantLock(true);

    Manager(Services services, Book book, Inventory inventory, Guard guard, Trust trust, Shelf shelf, Permissions permissions, Catalogue catalogue, Installer installer) {
        this.services = services;
        this.book = book;
        this.inventory = inventory;
        this.guard = guard;
        this.trust = trust;
        this.shelf = shelf;
        this.permissions = permissions;
        this.catalogue = catalogue;
        this.installer = installer;
    }

    /** The bundles of a file, and who vouches for it. */
    private record Parcel(String name, List<Shelf.Jar> jars, String signer) { }

    @Override
    public List<Module> modules() {
        return catalogue.all();
    }

    @Override
    public Optional<Module> module(String name) {
        return modules().stream().filter(m -> m.name().equals(name) && m.state() != State.REFUSED).findFirst();
    }

    @Override
    public Audience audience(String name, Target target) {
        return catalogue.audience(bundle(name), target);
    }

    // --- put in, exchanged, taken out -----------------------------------------------------------------------------------

    @Override
    public Module install(By by, String what) {
        return step(by, "install", what, () -> {
            Path file = Path.of(what);
            boolean named = !what.contains("/") && !what.endsWith(".jar") && !what.endsWith(".kar");
            return named ? installNamed(by, what) : put(by, read(file), "file " + file.getFileName());
        });
    }

    private Module installNamed(By by, String name) throws IOException {
        Entry entry = book.entries().get(name);
        if (inventory.bundles().containsKey(name)) {
            throw Said.refuse("thereAlready", name, Described.of(inventory.bundles().get(name)).version());
        }
        if (entry != null && entry.removed()) {
            List<Shelf.Jar> jars = new ArrayList<>();
            for (Entry e : book.entries().values()) {
                if (e.removed() && (e.name().equals(name) || e.group().equals(entry.group()) && !e.group().isEmpty())) {
                    jars.add(new Shelf.Jar(e.symbolicName(), e.current().version(), shelf.kept(e.current().sha256())));
                }
            }
            return put(by, new Parcel(entry.group(), jars, entry.current().signer()), entry.current().origin());
        }
        List<Shelf.Jar> jars = shelf.feature(name);
        if (jars.isEmpty()) {
            throw Said.refuse("unknownModule", name);
        }
        return put(by, new Parcel(name, jars, Held.PRODUCT), Held.PRODUCT);
    }

    /** What is checked is what is installed: the file is read once. */
    private Parcel read(Path file) throws IOException {
        byte[] content = shelf.read(file);
        return new Parcel(file.getFileName().toString(), shelf.open(file.getFileName().toString(), content), trust.signer(file, content));
    }

    private Module put(By by, Parcel parcel, String origin) throws IOException {
        List<Described> put = installer.put(parcel.jars(), parcel.name(), origin, parcel.signer());
        if (put.isEmpty()) {
            throw Said.refuse("nothingNew", parcel.name());
        }
        put.forEach(d -> book.record(by, "install", d.name(), d.version(), Said.whence(origin, parcel.signer()), true));
        tellRights();
        return module(put.getFirst().name()).orElseThrow();
    }

    @Override
    public Module update(By by, String name, Path file) {
        return step(by, "update", name == null ? String.valueOf(file.getFileName()) : name, () -> update(by, name, read(file), "file " + file.getFileName()));
    }

    private Module update(By by, String name, Parcel parcel, String origin) throws IOException {
        Map<Bundle, Held> next = new LinkedHashMap<>();
        String module = null;
        for (Shelf.Jar jar : parcel.jars()) {
            Bundle bundle = inventory.bySymbolicName(jar.symbolicName());
            if (bundle == null) {
                throw Said.refuse("notThere", jar.symbolicName());
            }
            Described there = Described.of(bundle);
            if (name != null && parcel.jars().size() == 1 && !there.name().equals(name)) {
                throw Said.refuse("otherModule", parcel.name(), there.name(), name);
            }
            next.put(bundle, new Held(jar.version(), shelf.keep(jar.bytes()), origin, parcel.signer()));
            module = module == null || there.kind() == Kind.MODULE ? there.name() : module;
        }
        exchange(by, "update", next);
        return module(module).orElseThrow();
    }

    @Override
    public Module rollback(By by, String name) {
        return step(by, "rollback", name, () -> {
            Entry entry = book.entries().get(name);
            if (entry == null || entry.versions().size() < 2 || entry.removed()) {
                throw Said.refuse("nothingBefore", name);
            }
            exchange(by, "rollback", Map.of(bundle(name), entry.versions().get(1)));
            book.put(entry.back());
            return module(name).orElseThrow();
        });
    }

    private void exchange(By by, String step, Map<Bundle, Held> next) throws IOException {
        try {
            installer.exchange(next).forEach(e -> book.record(by, step, e.before().name(), e.next().version(),
                    Said.message("from", e.before().version(), Said.whence(e.next().origin(), e.next().signer())), true));
        } finally {
            tellRights();
        }
    }

    @Override
    public void remove(By by, String name) {
        step(by, "remove", name, () -> {
            Bundle bundle = bundle(name);
            Kind kind = Described.of(bundle).kind();
            List<String> users = kind == Kind.LEVEL ? catalogue.neededBy(bundle) : List.of();
            if (!users.isEmpty()) {
                throw Said.refuse("needed", name, String.join(", ", users));
            }
            Set<String> together = new HashSet<>(Set.of(name));
            Entry entry = book.entries().get(name);
            if (entry != null && !entry.group().isEmpty() && kind == Kind.MODULE) {
                book.entries().values().stream().filter(e -> e.group().equals(entry.group()) && !e.removed()).forEach(e -> together.add(e.name()));
            }
            for (String one : together) {
                Described gone = installer.takeOut(bundle(one));
                book.record(by, "remove", gone.name(), gone.version(), Message.NONE, true);
            }
            tellRights();
            release(by, name);
            return null;
        });
    }

    // --- switched ------------------------------------------------------------------------------------------------------

    @Override
    public void enable(By by, String name, Target target) {
        step(by, "enable", name, () -> {
            checkSwitch(name, target);
            Audience who = audience(name, target);
            if (who.people() == 0) {
                throw Said.refuse("nobody", name, told(target));
            }
            turn(by, "enable", name, target, true, who);
            return null;
        });
    }

    @Override
    public void disable(By by, String name, Target target) {
        step(by, "disable", name, () -> {
            checkSwitch(name, target);
            turn(by, "disable", name, target, false, audience(name, target));
            release(by, name);
            return null;
        });
    }

    private void checkSwitch(String name, Target target) {
        if (!catalogue.switched(bundle(name))) {
            throw Said.refuse("noSwitch", name);
        }
        Organisation organisation = services.find(Organisation.class).orElseThrow(() -> Said.refuse("notReady"));
        for (String code : target.unitCodes()) {
            Unit unit = organisation.unitByCode(code).orElseThrow(() -> Said.refuse("noUnit", code));
            if (target.level() != null && unit.level() != target.level()) {
                throw Said.refuse("otherLevel", code, unit.level(), target.level());
            }
        }
    }

    private void turn(By by, String step, String name, Target target, boolean on, Audience who) {
        Map<String, Boolean> switches = new TreeMap<>(book.switches(name));
        Organisation organisation = services.find(Organisation.class).orElseThrow();
        if (target.unitCodes().isEmpty()) {
            for (Level level : Level.values()) {
                if (target.level() == null || target.level() == level) {
                    switches.keySet().removeIf(key -> key.startsWith(level + "/"));
                    switches.put(level.name(), on);
                }
            }
        } else {
            target.unitCodes().forEach(code -> switches.put(organisation.unitByCode(code).orElseThrow().level() + "/" + code, on));
        }
        book.switches(name, switches);
        book.record(by, step, name, Described.of(bundle(name)).version(), Said.message("serves", told(target), who.units().size(), who.people()), true);
        tellRights();
    }

    private static Message told(Target target) {
        String named = ((target.level() == null ? "" : target.level() + " ") + String.join(" ", new TreeSet<>(target.unitCodes()))).strip();
        return named.isEmpty() ? Said.message("everybody") : Message.of(named);
    }

    /** @param by nobody by name: an administrator stands in the documents' journals, with the reason */
    private void release(By by, String name) {
        Circulation circulation = services.find(Circulation.class).orElse(null);
        Person administrator = by.person() != null ? by.person() : services.find(Organisation.class).stream().flatMap(o -> o.people().stream())
                .filter(p -> p.active() && p.holds(Post.ADMINISTRATOR)).min(Comparator.comparing(Person::login)).orElse(null);
        if (circulation != null && administrator != null) {
            int fallen = circulation.release(administrator, Said.message("released", name, by.why()).zh());
            if (fallen > 0) {
                book.record(by, "release", name, "", Said.message("fallen", fallen), true);
            }
        }
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
            return null;
        });
    }

    void permissionGone(By by, String name) {
        step(by, "permission", name, () -> {
            if (permissions.remove(name)) {
                book.record(by, "permission", name, "", Said.message("takenOut"), true);
                release(by, name);
            }
            return null;
        });
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
            Parcel parcel = read(file);
            String origin = "deploy/" + file.getFileName();
            for (Shelf.Jar jar : parcel.jars()) {
                Bundle there = inventory.bySymbolicName(jar.symbolicName());
                if (there != null) {
                    Entry entry = book.entries().get(Described.of(there).name());
                    boolean same = entry != null && entry.current().sha256().equals(Shelf.sha256(jar.bytes()));
                    return same ? null : update(by, Described.of(there).name(), parcel, origin);
                }
            }
            return put(by, parcel, origin);
        });
    }

    // --- all changes ---------------------------------------------------------------------------------------------------

    /** Brings the node to what was decided: after a new build of the product its own bundles are back, and ours are gone. */
    void reconcile() {
        changing.lock();
        try {
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
        }
    }

    private void tellRights() {
        services.each(CirculationListener.class, CirculationListener::rightsSettled);
    }

    private Bundle bundle(String name) {
        Bundle bundle = inventory.bundles().get(name);
        if (bundle == null) {
            throw Said.refuse("unknownModule", name);
        }
        return bundle;
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
