package org.yichuan.platform.modules.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.modules.By;
import org.yichuan.api.modules.ModuleRefused;

/**
 * {@code deploy/}: a file put in is installed, one put in its place updates it, one taken out is removed. Looked at five
 * times a second; a file counts when it has not changed between two looks, so that a copy under way is left alone.
 */
final class DropFolder {
    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
    private static final int LOOK_MILLIS = 200;
    private static final String REFUSED = ".refused.txt";

    private final Path folder;
    private final Manager manager;
    private final Catalogue catalogue;
    /** What each file looked like when it was dealt with. */
    private final Map<String, Stamp> done = new HashMap<>();
    private Map<String, Stamp> before = Map.of();

    /** @param vouched size and time of its signature, so that one that comes later counts */
    private record Stamp(long size, long changed, long vouched) { }

    DropFolder(Path folder, Manager manager, Catalogue catalogue) {
        this.folder = folder;
        this.manager = manager;
        this.catalogue = catalogue;
    }

    /** Looks until the thread is interrupted. */
    void watch() throws InterruptedException {
        for (boolean first = true;; first = false) {
            try {
                look(first);
            } catch (IOException | UncheckedIOException e) {
                LOG.debug("{} cannot be read", folder, e);
            } catch (RuntimeException e) {
                LOG.error("{} could not be dealt with", folder, e);
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private void look(boolean first) throws IOException {
        Map<String, Stamp> now = stamps();
        if (first) {
            before = now;
            gone(now);
        }
        for (Map.Entry<String, Stamp> file : now.entrySet()) {
            String name = file.getKey();
            if (file.getValue().equals(before.get(name)) && !file.getValue().equals(done.get(name))) {
                done.put(name, file.getValue());
                put(folder.resolve(name), name);
            }
        }
        for (String name : new TreeSet<>(done.keySet())) {
            if (!now.containsKey(name)) {
                done.remove(name);
                Files.deleteIfExists(folder.resolve(name + REFUSED));
                catalogue.accepted(name);
                taken(name);
            }
        }
        before = now;
    }

    /** Taken out while the product was stopped. */
    private void gone(Map<String, Stamp> now) {
        manager.dropped().keySet().stream().filter(file -> !now.containsKey(file)).toList().forEach(this::taken);
    }

    private void put(Path file, String name) throws IOException {
        By by = new By(null, "deploy", "put into deploy/");
        try {
            if (name.endsWith(".xml")) {
                manager.permission(by, file);
            } else {
                manager.drop(by, file);
            }
            catalogue.accepted(name);
            Files.deleteIfExists(folder.resolve(name + REFUSED));
        } catch (ModuleRefused refused) {
            LOG.warn("deploy/{} is refused: {}", name, refused.getMessage());
            catalogue.refused(name, refused);
            Files.writeString(folder.resolve(name + REFUSED), refused.why().zh() + "\n" + refused.why().en() + "\n");
        }
    }

    private void taken(String name) {
        By by = new By(null, "deploy", "taken out of deploy/");
        try {
            if (name.endsWith(".xml")) {
                manager.permissionGone(by, name);
            } else {
                String module = manager.dropped().get(name);
                if (module != null) {
                    manager.taken(by, module);
                }
            }
        } catch (ModuleRefused refused) {
            LOG.warn("deploy/{} was taken out, and could not be removed: {}", name, refused.getMessage());
            catalogue.refused(name, refused);
        }
    }

    private Map<String, Stamp> stamps() throws IOException {
        Map<String, Stamp> stamps = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{jar,kar,xml}")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!name.startsWith(".") && Files.isRegularFile(file)) {
                    Path signature = folder.resolve(name + ".sig");
                    stamps.put(name, new Stamp(Files.size(file), Files.getLastModifiedTime(file).toMillis(),
                            Files.exists(signature) ? Files.getLastModifiedTime(signature).toMillis() : 0));
                }
            }
        }
        return stamps;
    }
}
