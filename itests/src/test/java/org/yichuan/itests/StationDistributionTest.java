package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A station's own node: receive and look-up, and nothing to write with, however it is asked. */
class StationDistributionTest {
    private static final Path TOP = Path.of(System.getProperty("yichuan.top"));
    @TempDir
    Path folder;

    @Test
    void noHandlerThatWritesIsInIt() throws Exception {
        Path system = TOP.resolve("karaf-assembly/station/target/assembly/system/org/yichuan");
        Set<String> bundles = new TreeSet<>();
        Set<String> handlers = new TreeSet<>();
        try (Stream<Path> files = Files.walk(system)) {
            for (Path jar : files.filter(f -> f.toString().endsWith(".jar")).toList()) {
                bundles.add(jar.getFileName().toString().replaceAll("-0\\..*", ""));
                handlers.addAll(handlers(jar));
            }
        }
        assertThat(bundles.stream().filter(b -> b.contains(".module.") || b.contains(".level.") || b.contains(".permission."))).containsExactlyInAnyOrder(
                "org.yichuan.module.receive", "org.yichuan.module.lookup", "org.yichuan.module.sampledata", "org.yichuan.level.station");
        // what signs for, reads, and ends in words a task whose module is gone (granted to no station); the shapes they are made of
        assertThat(handlers).containsExactlyInAnyOrder("org.yichuan.module.receive.internal.Answers", "org.yichuan.circulation.internal.Read",
                "org.yichuan.circulation.internal.Settle", "org.yichuan.circulation.internal.Release", "org.yichuan.circulation.internal.KnownHandler",
                "org.yichuan.api.circulation.ActionHandler", "org.yichuan.api.circulation.Answer");
    }

    /** Classes that are handlers or make one: they name the interface in their constant pool and decide or return one. */
    private static Set<String> handlers(Path jar) throws Exception {
        Set<String> found = new TreeSet<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements();) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().startsWith("org/yichuan/") && entry.getName().endsWith(".class")) {
                    String content = new String(file.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
                    boolean decides = content.contains("(Lorg/yichuan/api/circulation/Situation;Lorg/yichuan/api/circulation/Input;)Lorg/yichuan/api/circulation/Decision;");
                    boolean makes = content.contains("()Lorg/yichuan/api/circulation/ActionHandler;") && content.contains("org/yichuan/api/circulation/Answer");
                    String name = entry.getName().replace('/', '.').replaceAll("\\.class$", "");
                    if ((decides || makes) && !name.equals("org.yichuan.circulation.internal.Door")) {
                        found.add(name);
                    }
                }
            }
        }
        return found;
    }

    @Test
    void theResolverRefusesAModuleThatWrites() throws Exception {
        try (Product product = Product.start(folder.resolve("data"), "--distribution", "station", "--empty")) {
            String list = ask(product, "yichuan:module-list").output();
            assertThat(list).contains("level-station").doesNotContain("level-section").containsPattern("(?m)^receive +module ").containsPattern("(?m)^lookup +module ")
                    .doesNotContain("registration").doesNotContain("feedback");
            assertThat(ask(product, "yichuan:info").output()).contains("actions: 4 (read receive release settle)");
            Files.writeString(product.data.resolve("etc/yichuan-modules.properties"), "unsigned = allow\n");
            for (String module : List.of("registration", "instruction", "handling", "feedback", "ledger")) {
                Path jar;
                try (Stream<Path> files = Files.list(TOP.resolve("bundles/modules/" + module + "/target"))) {
                    jar = files.filter(f -> f.getFileName().toString().matches("org\\.yichuan\\.module\\.[a-z]+-.*SNAPSHOT\\.jar")).findFirst().orElseThrow();
                }
                // not the manager's good will: the framework cannot resolve it either
                try (JarFile file = new JarFile(jar.toFile())) {
                    assertThat(file.getManifest().getMainAttributes().getValue("Require-Capability")).containsPattern("yichuan\\.permission;filter:=\"[^\"]*\"(,|$)");
                }
                Product.Result refused = ask(product, "yichuan:module-install", jar.toString());
                assertThat(refused.status()).as(refused.output()).isNotZero();
                assertThat(refused.output()).contains("No level of this node lets its actions in");
            }
            Product.Result unknown = ask(product, "yichuan:module-install", "registration");
            assertThat(unknown.status()).isNotZero();
            assertThat(unknown.output()).contains("There is no module registration");
            assertThat(ask(product, "yichuan:info").output()).contains("actions: 4 (read receive release settle)");
        }
    }

    @Test
    void anySubsetOfLevelsIsALineInEtc() throws Exception {
        Path data = folder.resolve("two");
        try (Product product = Product.start(data, "--empty")) {
            product.run("stop");
            Path levels = data.resolve("etc/yichuan-levels.properties");
            Files.writeString(levels, Files.readString(levels).replaceFirst("(?m)^levels = .*$", "levels = yichuan-level-department, yichuan-level-station"));
            assertThat(product.startAgain().status()).isZero();
            String list = ask(product, "yichuan:module-list").output();
            assertThat(list).contains("level-department").contains("level-station").doesNotContain("level-bureau").doesNotContain("level-section").contains("handling")
                    .doesNotContain("registration");
        }
    }

    private static Product.Result ask(Product product, String... words) throws Exception {
        return Socket.ask(product.data, words);
    }
}
