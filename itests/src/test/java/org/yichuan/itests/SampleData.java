package org.yichuan.itests;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The data folder of a product that has been started, has made its sample documents and has been stopped: made once by
 * the build under test, and copied for every test that wants an instance of its own. Making them takes longer than a start.
 */
final class SampleData {
    /** What a start makes anew, and what holds the folder's own name. */
    private static final Set<String> OF_THE_INSTANCE = Set.of("karaf", "etc", "log", "lock", "karaf.pid", "yichuan.pid", "yichuan.port", "shell.sock", "derby.log");

    private SampleData() { }

    /** Copies it to a folder that is not there yet. */
    static void copyTo(Path data) throws Exception {
        copy(made(), data);
    }

    /** Of this build and of today: the sample documents' dates are counted from the day they were made. */
    private static Path made() throws Exception {
        Path target = Files.createDirectories(Product.TOP.resolve("itests/target"));
        try (Stream<Path> files = Files.walk(Product.TOP.resolve("karaf-assembly/target/assembly/system/org/yichuan"));
             // the forks of the tests wait for each other here
             FileChannel lock = FileChannel.open(target.resolve("sample-data.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE); var held = lock.lock()) {
            long build = files.mapToLong(file -> file.toFile().lastModified()).max().orElseThrow();
            Path made = target.resolve("sample-data-" + build + "-" + LocalDate.now());
            if (!Files.exists(made)) {
                Path work = Files.createTempDirectory("yichuan-sample");
                Product.start(work.resolve("data")).close();
                Path half = target.resolve("sample-data-half");
                Product.delete(half);
                copy(work.resolve("data"), half);
                Files.move(half, made, StandardCopyOption.ATOMIC_MOVE);
                Product.delete(work);
            }
            return made;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path within = from.relativize(file);
                if (!OF_THE_INSTANCE.contains(within.getName(0).toString())) {
                    Files.copy(file, to.resolve(within), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
