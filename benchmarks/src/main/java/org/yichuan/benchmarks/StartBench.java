package org.yichuan.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Cold start to the first page, against plain Karaf's cold start to its ssh port: a fresh folder each time, turn and turn
 * about. On the same JDK, where Karaf runs as it comes but for its ports; on Java 24 and newer it needs an option less
 * and the product's agent. Where there is an older JDK that it accepts as it is, that is told as well.
 */
final class StartBench implements Benchmark {

    private static final int ROUNDS = Integer.getInteger("yichuan.starts", 5);
    private static final double PROMISE = 1.6;
    /** The first Java that has no security manager. */
    private static final int REFUSING = 24;
    private static final long LIMIT_SECONDS = 180;

    private final Path top;

    StartBench(Path top) {
        this.top = top.toAbsolutePath().normalize();
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Line> run(Path folder) throws Exception {
        Path plain = top.resolve("benchmarks/target/apache-karaf-" + System.getProperty("karaf.version", "4.4.10"));
        Path same = Path.of(System.getProperty("java.home"));
        Optional<Path> older = version(same) < REFUSING ? Optional.empty() : older();
        List<Started> ours = new ArrayList<>();
        List<Started> karafs = new ArrayList<>();
        List<Started> olders = new ArrayList<>();
        // the first of each reads its files from the disk, for all alike; it does not count
        for (int round = 0; round <= ROUNDS; round++) {
            Started karaf = karaf(plain, folder.resolve("karaf" + round), same);
            Started our = ours(folder.resolve("ours" + round));
            System.out.printf("  Karaf %.2f s, ours %.2f s%s%n", karaf.seconds(), our.seconds(), round == 0 ? " (warming up)" : "");
            if (round > 0) {
                karafs.add(karaf);
                ours.add(our);
                if (older.isPresent()) {
                    olders.add(karaf(plain, folder.resolve("older" + round), older.get()));
                }
            }
        }
        double our = median(ours, Started::seconds);
        List<Line> lines = new ArrayList<>(List.of(Line.time("cold start to the first page, same JDK", our, median(karafs, Started::seconds), "s", PROMISE)));
        if (older.isPresent()) {
            lines.add(Line.information("  against Karaf on JDK " + version(older.get()), our, median(olders, Started::seconds), "s"));
        }
        lines.addAll(List.of(Line.information("  processor time until then", median(ours, Started::cpu), median(karafs, Started::cpu), "s"),
                Line.information("  resident memory then", median(ours, Started::memory), median(karafs, Started::memory), "MB"),
                Line.information("  size of the distribution, unpacked", Folders.size(top.resolve("karaf-assembly/target/assembly")) / 1e6, Folders.size(plain) / 1e6, "MB")));
        return lines;
    }

    /** A JDK that Karaf's scripts accept as they are. */
    private static Optional<Path> older() throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(all)) {
            return homes.filter(h -> Files.isExecutable(h.resolve("bin/java")) && version(h) >= 17 && version(h) < REFUSING).findFirst();
        }
    }

    /** The feature version of a JDK, 0 when it does not say. */
    private static int version(Path home) {
        try {
            return Files.readAllLines(home.resolve("release")).stream().filter(l -> l.startsWith("JAVA_VERSION="))
                    .map(l -> l.replaceAll(".*\"(\\d+).*", "$1")).mapToInt(Integer::parseInt).findFirst().orElse(0);
        } catch (IOException unreadable) {
            return 0;
        }
    }

    private static double median(List<Started> starts, ToDoubleFunction<Started> figure) {
        return Median.of(starts.stream().map(s -> figure.applyAsDouble(s)).toList());
    }

    private Started ours(Path data) throws Exception {
        int port = freePort();
        List<String> command = List.of(top.resolve("yichuan").toString(), "start", "--port", Integer.toString(port), "--data", data.toString());
        long begun = System.nanoTime();
        Process process = process(command, data.resolveSibling(data.getFileName() + ".log"), Map.of("YICHUAN_NO_BUILD", "1"));
        try {
            until("the first page", begun, process, () -> firstPage(port));
            return Started.now(begun, Long.parseLong(Files.readString(data.resolve("yichuan.pid")).strip()));
        } finally {
            process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            process(List.of(top.resolve("yichuan").toString(), "stop", "--data", data.toString()), data.resolveSibling(data.getFileName() + ".log"), Map.of()).waitFor();
            Folders.delete(data);
        }
    }

    private Started karaf(Path plain, Path copy, Path java) throws Exception {
        Folders.copy(plain, copy);
        int port = freePort();
        replace(copy.resolve("etc/org.apache.karaf.shell.cfg"), "sshPort *=.*", "sshPort = " + port);
        replace(copy.resolve("etc/org.apache.karaf.management.cfg"), "rmiRegistryPort *=.*", "rmiRegistryPort = " + freePort());
        replace(copy.resolve("etc/org.apache.karaf.management.cfg"), "rmiServerPort *=.*", "rmiServerPort = " + freePort());
        Map<String, String> environment = new HashMap<>(Map.of("JAVA_HOME", java.toString()));
        if (version(java) >= REFUSING) {
            replace(copy.resolve("bin/inc"), "-Djava.security.manager=allow", "");
            Path launch = top.resolve("karaf-assembly/target/assembly/lib/yichuan");
            Files.copy(launch.resolve("asm.jar"), copy.resolve("lib/boot/asm.jar"));
            environment.put("EXTRA_JAVA_OPTS", "-javaagent:" + launch.resolve("org.yichuan.platform.launch.jar"));
        }
        long begun = System.nanoTime();
        Process process = process(List.of(copy.resolve("bin/karaf").toString(), "server"), copy.resolveSibling(copy.getFileName() + ".log"), environment);
        try {
            until("Karaf's ssh port", begun, process, () -> sshPort(port));
            return Started.now(begun, java(process));
        } finally {
            stop(process);
            Folders.delete(copy);
        }
    }

    /** The script ends before its Java does. */
    private static void stop(Process process) throws InterruptedException, ExecutionException {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroy);
        for (ProcessHandle handle : all) {
            try {
                handle.onExit().get(60, TimeUnit.SECONDS);
            } catch (TimeoutException stuck) {
                handle.destroyForcibly();
                handle.onExit().get();
            }
        }
    }

    /** The script's Java, or the script itself where it became Java. */
    private static long java(Process process) {
        return process.descendants().filter(h -> h.info().command().orElse("").endsWith("/java")).findFirst().map(ProcessHandle::pid).orElse(process.pid());
    }

    private static Process process(List<String> command, Path log, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private interface Answering {
        boolean answers() throws IOException;
    }

    private static void until(String what, long begun, Process process, Answering answering) throws InterruptedException {
        while (!answers(answering)) {
            if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(LIMIT_SECONDS) || !process.isAlive() && process.exitValue() != 0) {
                throw new IllegalStateException(what + " did not come; see the logs in benchmarks/target/run/start");
            }
            Thread.sleep(20);
        }
    }

    private static boolean answers(Answering answering) {
        try {
            return answering.answers();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean firstPage(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write("GET / HTTP/1.0\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return first(socket, 15).contains(" 200 ");
        }
    }

    private static boolean sshPort(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            return first(socket, 4).equals("SSH-");
        }
    }

    private static String first(Socket socket, int bytes) throws IOException {
        InputStream in = socket.getInputStream();
        return new String(in.readNBytes(bytes), StandardCharsets.US_ASCII);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void replace(Path file, String what, String by) throws IOException {
        Files.writeString(file, Files.readString(file).replaceAll(what, by));
    }
}
