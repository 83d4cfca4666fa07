package org.yichuan.platform.modules.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.modules.ModuleRefused;
import org.yichuan.api.modules.Modules;

/** Files of bundles: kept by their hash, taken out of archives, found in the product's features. */
final class Shelf {
    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
    private final BundleContext context;
    private final Path folder;

    Shelf(BundleContext context, Path folder) {
        this.context = context;
        this.folder = folder;
    }

    /** A bundle's file, not installed yet. */
    record Jar(String symbolicName, String version, Manifest manifest, byte[] bytes) { }

    byte[] read(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw Said.refuse("noFile", file.toString());
        }
        if (Files.size(file) > Modules.LARGEST) {
            throw tooLarge(file.getFileName().toString());
        }
        return Files.readAllBytes(file);
    }

    private static ModuleRefused tooLarge(String name) {
        return Said.refuse("tooLarge", name, Modules.LARGEST >> 20);
    }

    /** The bundles in a jar or in a kar. */
    List<Jar> open(String name, byte[] content) throws IOException {
        if (!name.endsWith(".kar")) {
            return List.of(jar(name, content));
        }
        List<Jar> jars = new ArrayList<>();
        boolean archive = false;
        int left = Modules.LARGEST;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                archive = true;
                if (entry.getName().endsWith(".jar")) {
                    // what is small when packed need not be so unpacked
                    byte[] bytes = zip.readNBytes(left + 1);
                    left -= bytes.length;
                    if (left < 0) {
                        throw tooLarge(name);
                    }
                    jars.add(jar(entry.getName(), bytes));
                }
            }
        } catch (ZipException broken) {
            LOG.info("{} cannot be read as a kar: {}", name, broken.toString());
            throw Said.refuse("notABundle", name);
        }
        if (jars.isEmpty()) {
            throw Said.refuse(archive ? "emptyArchive" : "notABundle", name);
        }
        return jars;
    }

    static Jar jar(String name, byte[] bytes) throws IOException {
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(bytes))) {
            Manifest manifest = in.getManifest();
            String symbolic = manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-SymbolicName");
            if (symbolic != null) {
                String version = manifest.getMainAttributes().getValue("Bundle-Version");
                return new Jar(symbolic.split(";")[0].strip(), version == null ? "0.0.0" : version.strip(), manifest, bytes);
            }
        } catch (IOException | IllegalArgumentException | SecurityException broken) {
            LOG.info("{} cannot be read as a jar: {}", name, broken.toString());
        }
        throw Said.refuse("notABundle", name);
    }

    /** The module's bundles of a feature that the product brings; empty when it brings none of that name. */
    List<Jar> feature(String name) {
        var reference = context.getServiceReference(FeaturesService.class);
        FeaturesService features = reference == null ? null : context.getService(reference);
        if (features == null) {
            return List.of();
        }
        try {
            for (String full : new String[] {"yichuan-module-" + name, "yichuan-" + name, name}) {
                for (Feature feature : features.listFeatures()) {
                    if (feature.getName().equals(full) && feature.getName().startsWith("yichuan-")) {
                        return jars(feature);
                    }
                }
            }
            return List.of();
        } catch (Exception e) {
            throw new IllegalStateException("the product's features cannot be read", e);
        }
    }

    private static List<Jar> jars(Feature feature) throws IOException {
        List<Jar> jars = new ArrayList<>();
        for (BundleInfo info : feature.getBundles()) {
            if (!info.isDependency()) {
                try (InputStream in = URI.create(info.getLocation()).toURL().openStream()) {
                    jars.add(jar(info.getLocation(), in.readAllBytes()));
                }
            }
        }
        return jars;
    }

    /** The file of a bundle that runs from where the product installed it. */
    byte[] bytes(Bundle bundle) throws IOException {
        try (InputStream in = URI.create(bundle.getLocation()).toURL().openStream()) {
            return in.readAllBytes();
        }
    }

    /** Keeps a file. @return its hash */
    String keep(byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        String hash = sha256(bytes);
        Path file = folder.resolve(hash + ".jar");
        if (!Files.exists(file)) {
            Path fresh = Files.createTempFile(folder, "new", ".jar");
            Files.write(fresh, bytes);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return hash;
    }

    byte[] kept(String hash) throws IOException {
        return Files.readAllBytes(folder.resolve(hash + ".jar"));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
