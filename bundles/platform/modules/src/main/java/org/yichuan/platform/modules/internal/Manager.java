package org.yichuan.platform.modules.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
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
import org.yichuan.api.organisation.Unit;

/**
 * The module manager. Bundles are put in and taken out one by one, by the framework's own means: a resolver over the whole
 * product, as Karaf's features have it, would take longer than a person waits, and restart what it thinks concerned.
 */
final class Manager implements Modules {
    private static final Logger LOG = LoggerFactory.getLogger(Manager.class);
    private static final int REMEMBERED = 50;
    /** How often a list is read anew that changed while it was read. */
    private static final int READS = 10;

    private final BundleContext context;
    private final Services services;
    private final Book book;
    private final Inventory inventory;
    private final Guard guard;
    private final Framework framework;
    private final Trust trust;
    private final Shelf shelf;
    private final Permissions permissions;
    private final Vetting vetting;
    private final Brought brought;
    /** One change at a time, in the order they were asked for. */
    private final ReentrantLock changing = new ReentrantLock(true);
    private final Map<String, Module> refused = new LinkedHashMap<>();

    Manager(BundleContext context, Services services, Book book, Inventory inventory, Guard guard, Framework framework, Trust trust, Shelf shelf,
            Permissions permissions) {
        this.context = context;
        this.services = services;
        this.book = book;
        this.inventory = inventory;
        this.guard = guard;
        this.framework = framework;
        this.trust = trust;
        this.shelf = shelf;
        this.permissions = permissions;
        this.brought = new Brought(context);
        this.vetting = new Vetting(context, framework, inventory);
    }

    // --- what there is -------------------------------------------------------------------------------------------------

    @Override
    public List<Module> modules() {
        for (int again = 1; ; again++) {
            try {
                return listed();
            } catch (IllegalStateException moved) {
                // a bundle went while the list was read; by then it is gone from the list as well
                if (again == READS) {
                    throw moved;
                }
            }
        }
    }

    private List<Module> listed() {
        List<Grant> grants = services.all(Grant.class);
        Map<String, Bundle> bundles = inventory.bundles();
        List<Module> all = new ArrayList<>();
        bundles.forEach((name, bundle) -> all.add(told(name, bundle, grants, bundles)));
        book.entries().values().stream().filter(e -> e.removed() && !bundles.containsKey(e.name())).forEach(e -> all.add(gone(e)));
        permissions.files().forEach(file -> all.add(told(file)));
        all.sort(Comparator.comparing((Module m) -> m.kind() == Kind.LEVEL ? 0 : m.kind() == Kind.PERMISSION ? 1 : 2).thenComparing(Module::name));
        synchronized (refused) {
            all.addAll(refused.values());
        }
        return all;
    }

    @Override
    public Optional<Module> module(String name) {
        return modules().stream().filter(m -> m.name().equals(name) && m.state() != State.REFUSED).findFirst();
    }

    private Module told(String name, Bundle bundle, List<Grant> grants, Map<String, Bundle> bundles) {
        Described d = Described.of(bundle);
        Entry entry = book.entries().get(name);
        Map<String, List<String>> brings = brought.by(bundle);
        Set<String> actions = actions(d, brings);
        Audience audience = audience(d, actions, brings, grants, u -> d.kind() != Kind.MODULE || guard.on(name, u));
        String fault = guard.fault(name);
        boolean running = bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING;
        State state = !fault.isEmpty() || !running ? State.FAILED : actions.isEmpty() && d.kind() == Kind.MODULE || audience.people() > 0 ? State.ACTIVE : State.OFF;
        String reason = !fault.isEmpty() || running ? fault : Said.message("notRunning").zh();
        Held held = entry == null ? null : entry.current();
        return new Module(name, d.kind(), d.title(), d.symbolicName(), d.version(), entry == null ? List.of() : entry.versions().stream().skip(1).map(Held::version).toList(),
                state, reason, held == null ? Held.PRODUCT : held.origin(), held == null ? Held.PRODUCT : held.signer(), brings, needs(d), neededBy(d, bundles),
                book.switches(name), audience);
    }

    private static Set<String> actions(Described d, Map<String, List<String>> brings) {
        Set<String> actions = new TreeSet<>(d.actions());
        actions.addAll(brings.getOrDefault("actions", List.of()));
        return actions;
    }

    private Audience audience(Described d, Set<String> actions, Map<String, List<String>> brings, List<Grant> grants, java.util.function.Predicate<Unit> where) {
        Organisation organisation = services.find(Organisation.class).orElse(null);
        if (organisation == null) {
            return Audience.NOBODY;
        }
        if (d.kind() == Kind.MODULE) {
            return Served.by(actions, grants, organisation, where);
        }
        List<Grant> own = grants.stream().filter(g -> brings.getOrDefault("grants", List.of()).stream().anyMatch(t -> t.startsWith(g.level() + " " + g.post()))).toList();
        Set<String> granted = new TreeSet<>();
        own.forEach(g -> granted.addAll(g.actions()));
        return Served.by(granted, own, organisation, where);
    }

    private static Module gone(Entry e) {
        return new Module(e.name(), e.kind(), e.title(), e.symbolicName(), "", e.versions().stream().map(Held::version).toList(), State.REMOVED, "", e.current().origin(),
                e.current().signer(), Map.of(), List.of(), List.of(), Map.of(), Audience.NOBODY);
    }

    private Module told(Permissions.Kept file) {
        Set<String> actions = new TreeSet<>();
        List<String> grants = new ArrayList<>();
        file.grants().forEach(g -> {
            actions.addAll(g.actions());
            grants.add(g.level() + " " + g.post() + (g.unitCodes().isEmpty() ? "" : " " + new TreeSet<>(g.unitCodes())) + ": " + String.join(" ", new TreeSet<>(g.actions())));
        });
        Audience audience = services.find(Organisation.class).map(o -> Served.by(actions, file.grants(), o, u -> true)).orElse(Audience.NOBODY);
        List<String> needs = actions.stream().flatMap(a -> inventory.owners(a).stream()).distinct().sorted().toList();
        return new Module(file.file(), Kind.PERMISSION, file.file(), "", "", List.of(), State.ACTIVE, "", "deploy/" + file.file(), "", Map.of("grants", grants), needs, List.of(),
                Map.of(), audience);
    }

    /** A module needs the levels that let it in; a permission bundle the modules whose actions it grants. */
    private List<String> needs(Described d) {
        Set<String> needs = new TreeSet<>();
        if (d.kind() == Kind.MODULE) {
            inventory.bundles().forEach((name, bundle) -> {
                Described other = Described.of(bundle);
                if (other.kind() == Kind.LEVEL && vetting.lets(bundle, inventory.bundles().get(d.name()))) {
                    needs.add(name);
                }
            });
        }
        return List.copyOf(needs);
    }

    /** For a level: the modules that no other level lets in. For a module: the permission files and bundles that grant its actions. */
    private List<String> neededBy(Described d, Map<String, Bundle> bundles) {
        Set<String> users = new TreeSet<>();
        if (d.kind() == Kind.LEVEL) {
            bundles.forEach((name, bundle) -> {
                Described other = Described.of(bundle);
                if (other.kind() == Kind.MODULE && vetting.lets(bundles.get(d.name()), bundle) && bundles.entrySet().stream()
                        .noneMatch(b -> !b.getKey().equals(d.name()) && Described.of(b.getValue()).kind() == Kind.LEVEL && vetting.lets(b.getValue(), bundle))) {
                    users.add(name);
                }
            });
        } else if (d.kind() == Kind.MODULE) {
            permissions.files().stream().filter(f -> f.grants().stream().anyMatch(g -> g.actions().stream().anyMatch(d.actions()::contains))).forEach(f -> users.add(f.file()));
            bundles.forEach((name, bundle) -> {
                if (Described.of(bundle).kind() != Kind.MODULE && brought.by(bundle).getOrDefault("grants", List.of()).stream()
                        .anyMatch(g -> d.actions().stream().anyMatch(a -> (g.substring(g.indexOf(':') + 1) + " ").contains(" " + a + " ")))) {
                    users.add(name);
                }
            });
        }
        return List.copyOf(users);
    }

    @Override
    public Audience audience(String name, Target target) {
        Bundle bundle = bundle(name);
        Described d = Described.of(bundle);
        Map<String, List<String>> brings = brought.by(bundle);
        return audience(d, actions(d, brings), brings, services.all(Grant.class), target::covers);
    }

    // --- changes -------------------------------------------------------------------------------------------------------

    @Override
    public Module install(By by, String what) {
        return step(by, "install", what, () -> {
            Path file = Path.of(what);
            boolean named = !what.contains("/") && !what.endsWith(".jar") && !what.endsWith(".kar");
            return named ? installNamed(by, what) : installFile(by, file, "file " + file.getFileName());
        });
    }

    Module installFile(By by, Path file, String origin) {
        try {
            List<Shelf.Jar> jars = shelf.open(file);
            String signer = trust.signer(file);
            return put(by, jars, file.getFileName().toString(), origin, signer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Module installNamed(By by, String name) {
        Entry entry = book.entries().get(name);
        try {
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
                return put(by, jars, entry.group(), entry.current().origin(), entry.current().signer());
            }
            List<Shelf.Jar> jars = shelf.feature(name);
            if (jars.isEmpty()) {
                throw Said.refuse("unknownModule", name);
            }
            return put(by, jars, name, Held.PRODUCT, Held.PRODUCT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the bundles in, all or none. */
    private Module put(By by, List<Shelf.Jar> jars, String group, String origin, String signer) throws IOException {
        Map<Bundle, Shelf.Jar> fresh = new LinkedHashMap<>();
        Map<String, Entry> before = book.entries();
        try {
            for (Shelf.Jar jar : jars) {
                Bundle there = bySymbolicName(jar.symbolicName());
                if (there != null && jars.size() == 1) {
                    throw Said.refuse("thereAlready", Described.of(there).name(), there.getVersion().toString());
                }
                if (there == null) {
                    fresh.put(framework.install("yichuan:" + jar.symbolicName(), jar.bytes()), jar);
                }
            }
            for (Bundle bundle : fresh.keySet()) {
                vetting.before(bundle);
                // known before it runs, so that what it registers is its own and not everybody's
                Described d = Described.of(bundle);
                Shelf.Jar jar = fresh.get(bundle);
                book.put(new Entry(d.name(), d.kind(), d.symbolicName(), d.title(), group, false, List.of(new Held(jar.version(), shelf.keep(jar.bytes()), origin, signer))));
                framework.run(bundle);
                vetting.after(bundle);
            }
        } catch (RuntimeException | IOException failed) {
            fresh.keySet().forEach(bundle -> {
                String name = Described.of(bundle).name();
                framework.uninstall(bundle);
                if (before.containsKey(name)) {
                    book.put(before.get(name));
                } else {
                    book.forget(name);
                }
            });
            throw failed;
        }
        String name = fresh.keySet().stream().map(Described::of).filter(d -> d.kind() == Kind.MODULE).map(Described::name).findFirst()
                .orElseGet(() -> fresh.keySet().stream().map(b -> Described.of(b).name()).findFirst().orElse(""));
        if (name.isEmpty()) {
            throw Said.refuse("nothingNew", group);
        }
        fresh.keySet().forEach(b -> {
            Described d = Described.of(b);
            guard.healed(d.name());
            book.record(by, "install", d.name(), d.version(), origin + (signer.isEmpty() ? ", unsigned" : ", vouched for by " + signer), true);
        });
        tellRights();
        return module(name).orElseThrow();
    }

    @Override
    public Module update(By by, String name, Path file) {
        return step(by, "update", name == null ? String.valueOf(file.getFileName()) : name, () -> updateFile(by, name, file, "file " + file.getFileName()));
    }

    Module updateFile(By by, String name, Path file, String origin) {
        try {
            List<Shelf.Jar> jars = shelf.open(file);
            String signer = trust.signer(file);
            String last = null;
            for (Shelf.Jar jar : jars) {
                Bundle bundle = bySymbolicName(jar.symbolicName());
                if (bundle == null) {
                    throw Said.refuse("notThere", jar.symbolicName());
                }
                String named = Described.of(bundle).name();
                if (name != null && jars.size() == 1 && !named.equals(name)) {
                    throw Said.refuse("otherModule", file.getFileName().toString(), named, name);
                }
                exchange(by, "update", bundle, new Held(jar.version(), shelf.keep(jar.bytes()), origin, signer));
                last = last == null || Described.of(bundle).kind() == Kind.MODULE ? named : last;
            }
            return module(last).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Module rollback(By by, String name) {
        return step(by, "rollback", name, () -> {
            Entry entry = book.entries().get(name);
            if (entry == null || entry.versions().size() < 2 || entry.removed()) {
                throw Said.refuse("nothingBefore", name);
            }
            try {
                exchange(by, "rollback", bundle(name), entry.versions().get(1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            book.put(entry.back());
            return module(name).orElseThrow();
        });
    }

    /** The other version takes the place of the one that runs, or that one runs again. */
    private void exchange(By by, String step, Bundle bundle, Held next) throws IOException {
        Described before = Described.of(bundle);
        Entry entry = book.entries().get(before.name());
        if (entry == null) {
            String kept = shelf.keep(shelf.bytes(bundle));
            entry = new Entry(before.name(), before.kind(), before.symbolicName(), before.title(), "", false, List.of(new Held(before.version(), kept, Held.PRODUCT, Held.PRODUCT)));
        }
        try {
            framework.exchange(bundle, shelf.kept(next.sha256()));
            vetting.before(bundle);
            framework.run(bundle);
            vetting.after(bundle);
        } catch (ModuleRefused failed) {
            fallBack(bundle, shelf.kept(entry.current().sha256()));
            tellRights();
            throw Said.refuse("fellBack", before.name(), next.version(), failed.why(), before.version());
        }
        book.put(entry.with(next));
        guard.healed(before.name());
        book.record(by, step, before.name(), next.version(), "from " + before.version() + ", " + next.origin() + (next.signer().isEmpty() ? ", unsigned" : ", vouched for by " + next.signer()), true);
        tellRights();
    }

    private void fallBack(Bundle bundle, byte[] before) {
        try {
            framework.exchange(bundle, before);
            framework.run(bundle);
        } catch (ModuleRefused worse) {
            LOG.error("the version before of {} does not run any more", bundle, worse);
            guard.fault(Described.of(bundle).name(), worse.getMessage());
        }
    }

    @Override
    public void remove(By by, String name) {
        step(by, "remove", name, () -> {
            Bundle bundle = bundle(name);
            Described d = Described.of(bundle);
            List<String> users = d.kind() == Kind.LEVEL ? neededBy(d, inventory.bundles()) : List.of();
            if (!users.isEmpty()) {
                throw Said.refuse("needed", name, String.join(", ", users));
            }
            Set<String> together = new HashSet<>(Set.of(name));
            Entry entry = book.entries().get(name);
            if (entry != null && !entry.group().isEmpty() && d.kind() == Kind.MODULE) {
                book.entries().values().stream().filter(e -> e.group().equals(entry.group()) && !e.removed()).forEach(e -> together.add(e.name()));
            }
            for (String one : together) {
                takeOut(by, one);
            }
            tellRights();
            release(by, name);
            return null;
        });
    }

    private void takeOut(By by, String name) {
        Bundle bundle = bundle(name);
        Described d = Described.of(bundle);
        Entry entry = book.entries().get(name);
        try {
            if (entry == null) {
                entry = new Entry(name, d.kind(), d.symbolicName(), d.title(), "", false,
                        List.of(new Held(d.version(), shelf.keep(shelf.bytes(bundle)), Held.PRODUCT, Held.PRODUCT)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        book.put(entry.gone(true));
        framework.uninstall(bundle);
        guard.healed(name);
        book.record(by, "remove", name, d.version(), "", true);
    }

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
        Bundle bundle = bundle(name);
        Described d = Described.of(bundle);
        if (d.kind() != Kind.MODULE || actions(d, brought.by(bundle)).isEmpty()) {
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
        book.record(by, step, name, version(name), told(target) + ": " + who.units().size() + " units, " + who.people() + " people", true);
        tellRights();
    }

    private static String told(Target target) {
        String units = target.unitCodes().isEmpty() ? target.level() == null ? "everybody" : "" : String.join(" ", new TreeSet<>(target.unitCodes()));
        return ((target.level() == null ? "" : target.level() + " ") + units).strip();
    }

    private void release(By by, String name) {
        Circulation circulation = services.find(Circulation.class).orElse(null);
        if (circulation != null && by.person() != null) {
            int fallen = circulation.release(by.person(), Said.message("released", name, by.why()).zh());
            if (fallen > 0) {
                book.record(by, "release", name, "", fallen + " open tasks fell to registrars", true);
            }
        }
    }

    // --- permission files ----------------------------------------------------------------------------------------------

    void permission(By by, Path file) {
        step(by, "permission", file.getFileName().toString(), () -> {
            try {
                Set<String> known = new TreeSet<>(inventory.actions());
                services.find(Circulation.class).ifPresent(c -> c.actions().forEach(a -> known.add(a.action())));
                services.all(Grant.class).forEach(g -> known.addAll(g.actions()));
                Set<String> codes = new HashSet<>();
                services.find(Organisation.class).ifPresent(o -> o.units().forEach(u -> codes.add(u.code())));
                List<Grant> grants = permissions.put(file, known, codes);
                book.record(by, "permission", file.getFileName().toString(), "", grants.size() + " grants", true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
    }

    void permissionGone(By by, String name) {
        step(by, "permission", name, () -> {
            if (permissions.remove(name)) {
                book.record(by, "permission", name, "", "taken out", true);
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

    Optional<String> installedAs(Path file) throws IOException {
        for (Shelf.Jar jar : shelf.open(file)) {
            Bundle bundle = bySymbolicName(jar.symbolicName());
            if (bundle != null) {
                Entry entry = book.entries().get(Described.of(bundle).name());
                return Optional.of(entry != null && entry.current().sha256().equals(Shelf.sha256(jar.bytes())) ? "" : Described.of(bundle).name());
            }
        }
        return Optional.empty();
    }

    void drop(By by, Path file) {
        step(by, "install", file.getFileName().toString(), () -> installFile(by, file, "deploy/" + file.getFileName()));
    }

    void exchangeDropped(By by, String name, Path file) {
        step(by, "update", name, () -> updateFile(by, name, file, "deploy/" + file.getFileName()));
    }

    void refused(String file, ModuleRefused why) {
        synchronized (refused) {
            refused.remove(file);
            refused.put(file, new Module(file, file.endsWith(".xml") ? Kind.PERMISSION : Kind.MODULE, file, "", "", List.of(), State.REFUSED, why.why().zh(), "deploy/" + file, "",
                    Map.of(), List.of(), List.of(), Map.of(), Audience.NOBODY));
            while (refused.size() > REMEMBERED) {
                refused.remove(refused.keySet().iterator().next());
            }
        }
    }

    void accepted(String file) {
        synchronized (refused) {
            refused.remove(file);
        }
    }

    By system(String why) {
        return new By(services.find(Organisation.class).flatMap(o -> o.people().stream().filter(p -> p.active() && p.holds(org.yichuan.api.organisation.Post.ADMINISTRATOR)).findFirst())
                .orElse(null), "deploy", why);
    }

    // --- start ---------------------------------------------------------------------------------------------------------

    /** Brings the node to what was decided: after a new build of the product its own bundles are back, and ours are gone. */
    void reconcile() {
        changing.lock();
        try {
            for (Entry entry : book.entries().values()) {
                try {
                    reconcile(entry);
                } catch (RuntimeException | IOException failed) {
                    LOG.error("module {} could not be brought to what was decided", entry.name(), failed);
                    guard.fault(entry.name(), failed instanceof ModuleRefused r ? r.why().zh() : Framework.line(failed));
                }
            }
        } finally {
            changing.unlock();
        }
        tellRights();
    }

    private void reconcile(Entry entry) throws IOException {
        Bundle bundle = bySymbolicName(entry.symbolicName());
        Held held = entry.current();
        if (entry.removed()) {
            if (bundle != null) {
                framework.uninstall(bundle);
            }
            return;
        }
        if (bundle == null) {
            framework.run(framework.install("yichuan:" + entry.symbolicName(), shelf.kept(held.sha256())));
            return;
        }
        if (overtaken(entry, bundle)) {
            // the product's own has overtaken what was installed by hand
            LOG.info("{} {} of the product takes the place of {}", entry.name(), bundle.getVersion(), held.version());
            book.put(entry.with(new Held(bundle.getVersion().toString(), shelf.keep(shelf.bytes(bundle)), Held.PRODUCT, Held.PRODUCT)));
        } else if (!bundle.getLocation().startsWith("yichuan:") && !Shelf.sha256(shelf.bytes(bundle)).equals(held.sha256())) {
            framework.exchange(bundle, shelf.kept(held.sha256()));
            framework.run(bundle);
        } else if (bundle.getState() != Bundle.ACTIVE) {
            framework.run(bundle);
        }
    }

    /** Whether the product brings a newer version, or another build of the same one than it brought when the module was exchanged. */
    private boolean overtaken(Entry entry, Bundle bundle) throws IOException {
        if (bundle.getLocation().startsWith("yichuan:")) {
            return false;
        }
        String sum = Shelf.sha256(shelf.bytes(bundle));
        int order = bundle.getVersion().compareTo(Version.parseVersion(entry.current().version()));
        boolean known = entry.versions().stream().anyMatch(v -> v.sha256().equals(sum));
        return order > 0 || order == 0 && !known;
    }

    // --- all changes ---------------------------------------------------------------------------------------------------

    /** One change: alone, on record when it fails. */
    private <T> T step(By by, String step, String what, Supplier<T> change) {
        changing.lock();
        try {
            return change.get();
        } catch (ModuleRefused refusal) {
            book.record(by, step, what, "", refusal.why().en(), false);
            throw refusal;
        } catch (RuntimeException failed) {
            LOG.error("{} of {} failed", step, what, failed);
            book.record(by, step, what, "", Framework.line(failed), false);
            throw Said.refuse("failed", what, Framework.line(failed));
        } finally {
            changing.unlock();
        }
    }

    private void tellRights() {
        services.each(CirculationListener.class, CirculationListener::rightsChanged);
    }

    private Bundle bundle(String name) {
        Bundle bundle = inventory.bundles().get(name);
        if (bundle == null) {
            throw Said.refuse("unknownModule", name);
        }
        return bundle;
    }

    private String version(String name) {
        return Described.of(bundle(name)).version();
    }

    private Bundle bySymbolicName(String symbolicName) {
        for (Bundle bundle : context.getBundles()) {
            if (symbolicName.equals(bundle.getSymbolicName()) && bundle.getState() != Bundle.UNINSTALLED) {
                return bundle;
            }
        }
        return null;
    }

    @Override
    public List<Change> journal(int most) {
        List<Change> all = new ArrayList<>(book.changes());
        java.util.Collections.reverse(all);
        return all.stream().limit(most).toList();
    }

    @Override
    public String verify() {
        return book.verify();
    }
}
