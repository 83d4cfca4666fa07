package org.yichuan.platform.modules.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.modules.Module.Kind;
import org.yichuan.api.modules.ModuleRefused;
import org.yichuan.api.text.Message;

/** Puts modules in, exchanges them and takes them out, wholly or not at all, and has the book know. */
final class Installer {
    private static final Logger LOG = LoggerFactory.getLogger(Installer.class);

    private final Book book;
    private final Inventory inventory;
    private final Guard guard;
    private final Framework framework;
    private final Shelf shelf;
    private final Vetting vetting;

    Installer(Book book, Inventory inventory, Guard guard, Framework framework, Shelf shelf, Vetting vetting) {
        this.book = book;
        this.inventory = inventory;
        this.guard = guard;
        this.framework = framework;
        this.shelf = shelf;
        this.vetting = vetting;
    }

    /** A bundle that took the place of another version. @param before what was decided until then */
    record Exchanged(Bundle bundle, Described before, Entry entry, Held next) {
        Exchanged in(Bundle now) {
            return new Exchanged(now, before, entry, next);
        }
    }

    /** Puts the bundles in, all or none. @return those that were not there, the module first */
    List<Described> put(List<Shelf.Jar> jars, String group, String origin, String signer) throws IOException {
        Map<Bundle, Shelf.Jar> fresh = new LinkedHashMap<>();
        Map<String, Entry> before = book.entries();
        try {
            for (Shelf.Jar jar : jars) {
                Bundle there = inventory.bySymbolicName(jar.symbolicName());
                if (there != null && jars.size() == 1) {
                    throw Said.refuse("thereAlready", Described.of(there).name(), there.getVersion().toString());
                }
                if (there == null) {
                    fresh.put(framework.install(jar.symbolicName(), jar.bytes()), jar);
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
        List<Described> put = new ArrayList<>(fresh.keySet().stream().map(Described::of).toList());
        put.sort((a, b) -> Boolean.compare(b.kind() == Kind.MODULE, a.kind() == Kind.MODULE));
        put.forEach(d -> guard.healed(d.name()));
        return put;
    }

    /** The other versions take the places of those that run, all of them; when one does not come up those before run again. */
    List<Exchanged> exchange(Map<Bundle, Held> next) throws IOException {
        Deque<Exchanged> done = new ArrayDeque<>();
        for (Map.Entry<Bundle, Held> one : next.entrySet()) {
            Described before = Described.of(one.getKey());
            Entry entry = entry(one.getKey(), before);
            // from now on it is the manager that starts it, also after a crash in the middle of this
            book.put(entry);
            done.push(new Exchanged(one.getKey(), before, entry, one.getValue()));
            try {
                Bundle now = framework.exchange(one.getKey(), shelf.kept(one.getValue().sha256()));
                done.push(done.pop().in(now));
                vetting.before(now);
                framework.run(now);
                vetting.after(now);
            } catch (RuntimeException | IOException failed) {
                LOG.info("{} {} did not come up", before.name(), one.getValue().version(), failed);
                for (Exchanged back : done) {
                    fallBack(back);
                }
                throw Said.refuse("fellBack", before.name(), one.getValue().version(),
                        failed instanceof ModuleRefused refused ? refused.why() : Message.of(Framework.line(failed)), before.version());
            }
        }
        done.forEach(e -> {
            book.put(e.entry().with(e.next()));
            guard.healed(e.before().name());
        });
        return List.copyOf(done.reversed());
    }

    private void fallBack(Exchanged back) {
        try {
            Bundle again = framework.exchange(back.bundle(), shelf.kept(back.entry().current().sha256()));
            framework.run(again);
        } catch (RuntimeException | IOException worse) {
            LOG.error("the version before of {} does not run any more", back.bundle(), worse);
            guard.fault(back.before().name(), worse instanceof ModuleRefused refused ? refused.why() : Message.of(Framework.line(worse)));
        }
    }

    /** Takes it out; the book knows it still, so that it can be put in again. */
    Described takeOut(Bundle bundle) throws IOException {
        Described d = Described.of(bundle);
        book.put(entry(bundle, d).gone(true));
        framework.uninstall(bundle);
        guard.healed(d.name());
        return d;
    }

    /** What was decided about it; until something was it is the product's. */
    private Entry entry(Bundle bundle, Described d) throws IOException {
        Entry entry = book.entries().get(d.name());
        return entry != null ? entry : new Entry(d.name(), d.kind(), d.symbolicName(), d.title(), "", false,
                List.of(new Held(d.version(), shelf.keep(shelf.bytes(bundle)), Held.PRODUCT, Held.PRODUCT)));
    }

    /** Takes out what earlier runs of the product left behind. */
    void tidy() {
        inventory.remains().forEach(bundle -> {
            LOG.info("{} was left behind and is taken out", bundle);
            framework.uninstall(bundle);
        });
    }

    /** Brings one module to what was decided about it. */
    void restore(Entry entry) throws IOException {
        Bundle bundle = inventory.bySymbolicName(entry.symbolicName());
        Held held = entry.current();
        if (entry.removed()) {
            if (bundle != null) {
                framework.uninstall(bundle);
            }
            return;
        }
        if (bundle == null) {
            framework.run(framework.install(entry.symbolicName(), shelf.kept(held.sha256())));
            return;
        }
        if (overtaken(entry, bundle)) {
            // the product's own has overtaken what was installed by hand
            LOG.info("{} {} of the product takes the place of {}", entry.name(), bundle.getVersion(), held.version());
            book.put(entry.with(new Held(bundle.getVersion().toString(), shelf.keep(shelf.bytes(bundle)), Held.PRODUCT, Held.PRODUCT)));
        } else if (!bundle.getLocation().startsWith(Framework.OURS) && !Shelf.sha256(shelf.bytes(bundle)).equals(held.sha256())) {
            framework.run(framework.exchange(bundle, shelf.kept(held.sha256())));
        } else if (bundle.getState() != Bundle.ACTIVE) {
            framework.run(bundle);
        }
    }

    /** Whether the product brings a newer version, or another build of the same one than it brought when the module was exchanged. */
    private boolean overtaken(Entry entry, Bundle bundle) throws IOException {
        if (bundle.getLocation().startsWith(Framework.OURS)) {
            return false;
        }
        String sum = Shelf.sha256(shelf.bytes(bundle));
        int order = bundle.getVersion().compareTo(Version.parseVersion(entry.current().version()));
        boolean known = entry.versions().stream().anyMatch(v -> v.sha256().equals(sum));
        return order > 0 || order == 0 && !known;
    }
}
