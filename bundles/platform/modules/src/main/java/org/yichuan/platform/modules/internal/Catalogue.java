package org.yichuan.platform.modules.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.yichuan.api.circulation.Grant;
import org.yichuan.api.modules.Audience;
import org.yichuan.api.modules.Module;
import org.yichuan.api.modules.Module.Kind;
import org.yichuan.api.modules.Module.State;
import org.yichuan.api.modules.ModuleRefused;
import org.yichuan.api.modules.Preview;
import org.yichuan.api.modules.Target;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.text.Message;

/** What there is: every level, permission and module with its state, what it brings and needs, and whom it serves. */
final class Catalogue {
    private static final int REMEMBERED = 50;
    /** How often a list is read anew that changed while it was read. */
    private static final int READS = 10;

    private final Services services;
    private final Book book;
    private final Inventory inventory;
    private final Guard guard;
    private final Permissions permissions;
    private final Vetting vetting;
    private final Brought brought;
    private final Map<String, Module> refused = new LinkedHashMap<>();

    Catalogue(BundleContext context, Services services, Book book, Inventory inventory, Guard guard, Permissions permissions, Vetting vetting, Framework framework) {
        this.services = services;
        this.book = book;
        this.inventory = inventory;
        this.guard = guard;
        this.permissions = permissions;
        this.vetting = vetting;
        this.brought = new Brought(context, framework);
    }

    List<Module> all() {
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

    private Module told(String name, Bundle bundle, List<Grant> grants, Map<String, Bundle> bundles) {
        Described d = Described.of(bundle);
        Entry entry = book.entries().get(name);
        Map<String, List<String>> brings = brought.by(bundle);
        Set<String> actions = actions(d, brings);
        Audience audience = audience(bundle, actions, grants, u -> d.kind() != Kind.MODULE || guard.on(name, u));
        Message fault = guard.fault(name);
        boolean running = bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING;
        boolean failed = fault != null || !running;
        State state = failed ? State.FAILED : actions.isEmpty() && d.kind() == Kind.MODULE || audience.people() > 0 ? State.ACTIVE : State.OFF;
        Message reason = fault != null ? fault : running ? Message.NONE : Said.message("notRunning");
        Held held = entry == null ? null : entry.current();
        return new Module(name, d.kind(), d.title(), d.symbolicName(), d.version(), entry == null ? List.of() : entry.versions().stream().skip(1).map(Held::version).toList(),
                state, reason, held == null ? Held.PRODUCT : held.origin(), held == null ? Held.PRODUCT : held.signer(), brings, needs(d, bundles), neededBy(d, bundles),
                book.switches(name), audience);
    }

    private static Set<String> actions(Described d, Map<String, List<String>> brings) {
        Set<String> actions = new TreeSet<>(d.actions());
        actions.addAll(brings.getOrDefault("actions", List.of()));
        return actions;
    }

    /** A module serves whom others grant its actions, a level or permission bundle whom it grants some. */
    private Audience audience(Bundle bundle, Set<String> actions, List<Grant> grants, Predicate<Unit> where) {
        Organisation organisation = services.find(Organisation.class).orElse(null);
        if (organisation == null) {
            return Audience.NOBODY;
        }
        return Described.of(bundle).kind() == Kind.MODULE ? Served.by(actions, grants, organisation, where) : served(brought.grants(bundle), organisation, where);
    }

    private static Audience served(List<Grant> grants, Organisation organisation, Predicate<Unit> where) {
        return Served.by(actions(grants), grants, organisation, where);
    }

    private static Set<String> actions(List<Grant> grants) {
        return grants.stream().flatMap(g -> g.actions().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Module gone(Entry e) {
        return new Module(e.name(), e.kind(), e.title(), e.symbolicName(), "", e.versions().stream().map(Held::version).toList(), State.REMOVED, Message.NONE, e.current().origin(),
                e.current().signer(), Map.of(), List.of(), List.of(), Map.of(), Audience.NOBODY);
    }

    private Module told(Permissions.Kept file) {
        Audience audience = services.find(Organisation.class).map(o -> served(file.grants(), o, u -> true)).orElse(Audience.NOBODY);
        List<String> needs = actions(file.grants()).stream().flatMap(a -> inventory.owners(a).stream()).distinct().sorted().toList();
        return new Module(file.file(), Kind.PERMISSION, file.file(), "", "", List.of(), State.ACTIVE, Message.NONE, "deploy/" + file.file(), "",
                Map.of("grants", file.grants().stream().map(Brought::text).toList()), needs, List.of(), Map.of(), audience);
    }

    /** A module needs the levels that let it in; a permission bundle the modules whose actions it grants. */
    private List<String> needs(Described d, Map<String, Bundle> bundles) {
        Set<String> needs = new TreeSet<>();
        if (d.kind() == Kind.MODULE) {
            bundles.forEach((name, bundle) -> {
                Described other = Described.of(bundle);
                if (other.kind() == Kind.LEVEL && vetting.lets(bundle, bundles.get(d.name()))) {
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
            permissions.files().stream().filter(f -> actions(f.grants()).stream().anyMatch(d.actions()::contains)).forEach(f -> users.add(f.file()));
            bundles.forEach((name, bundle) -> {
                if (Described.of(bundle).kind() != Kind.MODULE && actions(brought.grants(bundle)).stream().anyMatch(d.actions()::contains)) {
                    users.add(name);
                }
            });
        }
        return List.copyOf(users);
    }

    /** Whether it brings actions or screens, which can be switched. */
    boolean switched(Bundle bundle) {
        Described d = Described.of(bundle);
        return d.kind() == Kind.MODULE && !actions(d, brought.by(bundle)).isEmpty();
    }

    /** Whom it would serve there. */
    Audience audience(Bundle bundle, Target target) {
        return audience(bundle, actions(Described.of(bundle), brought.by(bundle)), services.all(Grant.class), target::covers);
    }

    /** What a file's bundles would bring, and whom they would serve by what is granted and what they grant themselves. */
    List<Preview> preview(Steps.Parcel parcel) {
        List<Grant> grants = new ArrayList<>(services.all(Grant.class));
        parcel.jars().forEach(jar -> grants.addAll(OwnGrants.of(jar.bytes())));
        Optional<Organisation> organisation = services.find(Organisation.class);
        return parcel.jars().stream().map(jar -> {
            Described d = Described.of(jar);
            Bundle there = inventory.bySymbolicName(jar.symbolicName());
            Set<String> actions = d.kind() == Kind.MODULE ? d.actions() : actions(OwnGrants.of(jar.bytes()));
            Audience audience = organisation.map(o -> Served.by(actions, grants, o, u -> d.kind() != Kind.MODULE || guard.on(d.name(), u, d.offByDefault()))).orElse(Audience.NOBODY);
            return new Preview(d.name(), d.kind(), d.title(), d.version(), there == null ? "" : there.getVersion().toString(), parcel.signer(), actions, d.offByDefault(), audience);
        }).sorted(Comparator.comparing((Preview p) -> p.kind() == Kind.MODULE ? 0 : 1).thenComparing(Preview::name)).toList();
    }

    /** The modules that would go with a level. */
    List<String> neededBy(Bundle bundle) {
        return neededBy(Described.of(bundle), inventory.bundles());
    }

    /** Lists a file that was not let in, until it is, or is taken away. */
    void refused(String file, ModuleRefused why) {
        synchronized (refused) {
            refused.remove(file);
            refused.put(file, new Module(file, file.endsWith(".xml") ? Kind.PERMISSION : Kind.MODULE, file, "", "", List.of(), State.REFUSED, why.why(), "deploy/" + file, "",
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
}
