package org.yichuan.platform.modules.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.yichuan.api.modules.By;
import org.yichuan.api.modules.Module.Kind;
import org.yichuan.api.text.Message;

/** What installing, updating, going back and removing do; the {@link Manager} sees to who asks, and that one follows the other. */
final class Steps {
    private final Book book;
    private final Inventory inventory;
    private final Trust trust;
    private final Shelf shelf;
    private final Catalogue catalogue;
    private final Installer installer;
    private final Falling falling;

    Steps(Book book, Inventory inventory, Trust trust, Shelf shelf, Catalogue catalogue, Installer installer, Falling falling) {
        this.book = book;
        this.inventory = inventory;
        this.trust = trust;
        this.shelf = shelf;
        this.catalogue = catalogue;
        this.installer = installer;
        this.falling = falling;
    }

    /** The bundles of a file, and who vouches for it. */
    record Parcel(String name, List<Shelf.Jar> jars, String signer) { }

    String putNamed(By by, String name) throws IOException {
        Entry entry = book.entries().get(name);
        if (inventory.bundles().containsKey(name)) {
            throw Said.refuse("thereAlready", name, Described.of(inventory.bundles().get(name)).version());
        }
        if (entry != null && entry.removed()) {
            List<Shelf.Jar> jars = new ArrayList<>();
            for (Entry e : book.entries().values()) {
                if (e.removed() && (e.name().equals(name) || e.group().equals(entry.group()) && !e.group().isEmpty())) {
                    jars.add(Shelf.jar(e.symbolicName(), shelf.kept(e.current().sha256())));
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
    Parcel read(Path file) throws IOException {
        byte[] content = shelf.read(file);
        return new Parcel(file.getFileName().toString(), shelf.open(file.getFileName().toString(), content), trust.signer(file, content));
    }

    /** @return the module */
    String put(By by, Parcel parcel, String origin) throws IOException {
        List<Described> put = installer.put(parcel.jars(), parcel.name(), origin, parcel.signer());
        if (put.isEmpty()) {
            throw Said.refuse("nothingNew", parcel.name());
        }
        put.forEach(d -> book.record(by, "install", d.name(), d.version(), Said.whence(origin, parcel.signer()), true));
        falling.resume(by, put.stream().map(Described::name).toList());
        return put.getFirst().name();
    }

    /** Installs a file of the drop folder, or lets it take the place of what it is another version of. */
    void drop(By by, Path file) throws IOException {
        Parcel parcel = read(file);
        String origin = "deploy/" + file.getFileName();
        for (Shelf.Jar jar : parcel.jars()) {
            Bundle there = inventory.bySymbolicName(jar.symbolicName());
            if (there != null) {
                Entry entry = book.entries().get(Described.of(there).name());
                if (entry == null || !entry.current().sha256().equals(Shelf.sha256(jar.bytes()))) {
                    update(by, Described.of(there).name(), parcel, origin);
                }
                return;
            }
        }
        put(by, parcel, origin);
    }

    /** @return the module */
    String update(By by, String name, Parcel parcel, String origin) throws IOException {
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
        return module;
    }

    /** @return the module */
    String rollback(By by, String name) throws IOException {
        Entry entry = book.entries().get(name);
        if (entry == null || entry.versions().size() < 2 || entry.removed()) {
            throw Said.refuse("nothingBefore", name);
        }
        exchange(by, "rollback", Map.of(bundle(name), entry.versions().get(1)));
        book.put(entry.back());
        return name;
    }

    private void exchange(By by, String step, Map<Bundle, Held> next) throws IOException {
        installer.exchange(next).forEach(e -> book.record(by, step, e.before().name(), e.next().version(),
                Said.message("from", e.before().version(), Said.whence(e.next().origin(), e.next().signer())), true));
    }

    Void takeOut(By by, String name) throws IOException {
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
        falling.release(by, name);
        return null;
    }

    /** @throws org.yichuan.api.modules.ModuleRefused when it is not there */
    Bundle bundle(String name) {
        Bundle bundle = inventory.bundles().get(name);
        if (bundle == null) {
            throw Said.refuse("unknownModule", name);
        }
        return bundle;
    }
}
