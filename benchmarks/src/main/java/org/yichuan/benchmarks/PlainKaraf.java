package org.yichuan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Karaf as Maven brings it, the peer; only its ports are changed. Java 24 and newer refuse one of its options and lack what
 * it calls: there it runs without the option and with the product's agent.
 */
final class PlainKaraf implements Node {
    /** The first Java that has no security manager. */
    static final int REFUSING = 24;

    private final Path copy;
    private final Process process;
    private final long pid;
    private final Started started;

    private PlainKaraf(Path copy, Process process, long pid, Started started) {
        this.copy = copy;
        this.process = process;
        this.pid = pid;
        this.started = started;
    }

    /** Where the build has unpacked it. */
    static Path unpacked(Path top) {
        return top.resolve("benchmarks/target/apache-karaf-" + System.getProperty("karaf.version", "4.4.10"));
    }

    /** Starts a fresh copy. */
    static PlainKaraf start(Path top, Path copy, Path jdk) throws Exception {
        Folders.copy(unpacked(top), copy);
        int port = Processes.freePort();
        Processes.replace(copy.resolve("etc/org.apache.karaf.shell.cfg"), "sshPort *=.*", "sshPort = " + port);
        Processes.replace(copy.resolve("etc/org.apache.karaf.management.cfg"), "rmiRegistryPort *=.*", "rmiRegistryPort = " + Processes.freePort());
        Processes.replace(copy.resolve("etc/org.apache.karaf.management.cfg"), "rmiServerPort *=.*", "rmiServerPort = " + Processes.freePort());
        Map<String, String> environment = new HashMap<>(Map.of("JAVA_HOME", jdk.toString()));
        if (version(jdk) >= REFUSING) {
            Processes.replace(copy.resolve("bin/inc"), "-Djava.security.manager=allow", "");
            Path launch = top.resolve("karaf-assembly/target/assembly/lib/yichuan");
            Files.copy(launch.resolve("asm.jar"), copy.resolve("lib/boot/asm.jar"));
            environment.put("EXTRA_JAVA_OPTS", "-javaagent:" + launch.resolve("org.yichuan.platform.launch.jar"));
        }
        long begun = System.nanoTime();
        Process process = Processes.start(List.of(copy.resolve("bin/karaf").toString(), "server"), copy.resolveSibling(copy.getFileName() + ".log"), environment);
        try {
            Processes.await("Karaf's ssh port", process, () -> Processes.first(port, "", 4).equals("SSH-"));
            long pid = java(process);
            return new PlainKaraf(copy, process, pid, Started.now(begun, pid));
        } catch (Exception failed) {
            Processes.stop(process);
            throw failed;
        }
    }

    /** The script's Java, or the script itself where it became Java. */
    private static long java(Process process) {
        return process.descendants().filter(h -> h.info().command().orElse("").endsWith("/java")).findFirst().map(ProcessHandle::pid).orElse(process.pid());
    }

    /** The feature version of a JDK, 0 when it does not say. */
    static int version(Path jdk) {
        try {
            return Files.readAllLines(jdk.resolve("release")).stream().filter(l -> l.startsWith("JAVA_VERSION="))
                    .map(l -> l.replaceAll(".*\"(\\d+).*", "$1")).mapToInt(Integer::parseInt).findFirst().orElse(0);
        } catch (IOException unreadable) {
            return 0;
        }
    }

    @Override
    public Started started() {
        return started;
    }

    @Override
    public long pid() {
        return pid;
    }

    @Override
    public void close() throws Exception {
        Processes.stop(process);
        Folders.delete(copy);
    }
}
