package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a module was compiled against stays as it was, or its package says so by its version (semantic versioning by
 * package, OSGi Core 3.7.2). The baselines are the jars in {@code src/test/baseline}: after a change on purpose raise the
 * {@code @Version} of the package; with a new release put its jar there.
 */
class ApiBaselineTest {
    @ParameterizedTest
    @ValueSource(strings = {"api", "web/api"})
    void noPackageChangesWithoutSayingSo(String bundle) throws Exception {
        Path top = Path.of(System.getProperty("yichuan.top"));
        Path built = jar(top.resolve("bundles").resolve(bundle).resolve("target"), "org.yichuan." + bundle.replace('/', '.') + "-");
        Path base = jar(top.resolve("itests/src/test/baseline"), "org.yichuan." + bundle.replace('/', '.') + "-");
        try (Processor processor = new Processor(); Jar now = new Jar(built.toFile()); Jar before = new Jar(base.toFile())) {
            List<Baseline.Info> packages = List.copyOf(new Baseline(processor, new DiffPluginImpl()).baseline(now, before, null));
            assertThat(packages).as("exported packages compared").isNotEmpty();
            assertThat(packages.stream().filter(ApiBaselineTest::changedUnsaid)
                    .map(p -> p.packageName + " " + p.olderVersion + " changed (" + p.packageDiff.getDelta() + "): raise its @Version, now " + p.newerVersion))
                    .as("packages that changed without a new version").isEmpty();
        }
    }

    /** bnd lets a package whose version begins with 0 change as it likes; modules are compiled against ours all the same. */
    private static boolean changedUnsaid(Baseline.Info p) {
        boolean changed = switch (p.packageDiff.getDelta()) {
            case UNCHANGED, IGNORED, MICRO -> false;
            default -> true;
        };
        return p.mismatch || changed && p.newerVersion.compareTo(p.olderVersion) <= 0;
    }

    private static Path jar(Path folder, String name) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith(name) && f.toString().endsWith(".jar")
                    && !f.toString().endsWith("-sources.jar") && !f.toString().endsWith("-tests.jar")).findFirst().orElseThrow();
        }
    }
}
