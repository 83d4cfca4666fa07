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
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * Cold start to the first page, against plain Karaf's cold start to its ssh port: the same JDK, a fresh folder each
 * time, turn and turn about. Karaf runs as it comes, but for its ports and an option that this JDK refuses.
 */
final class StartBench implements Benchmark {

    private static final int ROUNDS = Integer.getInteger("yichuan.starts", 5);
    private static final double PROMISE = 1.6;
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
        List<Started> karafs = new ArrayList<>();
        List<Started> ours = new ArrayList<>();
        List<Started> empties = new ArrayList<>();
        // the first of each reads its files from the disk, for both alike; it does not count
        for (int round = 0; round <= ROUNDS; round++) {
            Started karaf = karaf(plain, folder.resolve("karaf" + round));
            Started our = ours(folder.resolve("ours" + round), false);
            Started empty = ours(folder.resolve("empty" + round), true);
            System.out.printf("  Karaf %.2f s, with the sample %.2f s, empty %.2f s%s%n", karaf.seconds(), our.seconds(), empty.seconds(), round == 0 ? " (warming up)" : "");
            if (round > 0) {
                karafs.add(karaf);
                ours.add(our);
                empties.add(empty);
            }
        }
        return List.of(Line.time("cold start to the first page, with the sample", median(ours, Started::seconds), median(karafs, Started::seconds), "s", PROMISE),
                Line.time("cold start to the first page, --empty", median(empties, Started::seconds), median(karafs, Started::seconds), "s", PROMISE),
                Line.information("  processor time until then, with the sample", median(ours, Started::cpu), median(karafs, Started::cpu), "s"),
                Line.information("  resident memory then, with the sample", median(ours, Started::memory), median(karafs, Started::memory), "MB"),
                Line.information("  size of the distribution, unpacked", Folders.size(top.resolve("karaf-assembly/target/assembly")) / 1e6, Folders.size(plain) / 1e6, "MB"));
    }

    private static double median(List<Started> starts, ToDoubleFunction<Started> figure) {
        return Median.of(starts.stream().map(s -> figure.applyAsDouble(s)).toList());
    }

    private Started ours(Path data, boolean empty) throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(top.resolve("yichuan").toString(), "start", "--port", Integer.toString(port), "--data", data.toString()));
        if (empty) {
            command.add("--empty");
        }
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

    private static Started karaf(Path plain, Path copy) throws Exception {
        Folders.copy(plain, copy);
        int port = freePort();
        replace(copy.resolve("etc/org.apache.karaf.shell.cfg"), "sshPort *=.*", "sshPort = " + port);
        replace(copy.resolve("etc/org.apache.karaf.management.cfg"), "rmiRegistryPort *=.*", "rmiRegistryPort = " + freePort());
        replace(copy.resolve("etc/org.apache.karaf.management.cfg"), "rmiServerPort *=.*", "rmiServerPort = " + freePort());
        // refused by Java 24 and newer
        replace(copy.resolve("bin/inc"), "-Djava.security.manager=allow", "");
        long begun = System.nanoTime();
        Process process = process(List.of(copy.resolve("bin/karaf").toString(), "server"), copy.resolveSibling(copy.getFileName() + ".log"), Map.of());
        try {
            until("Karaf's ssh port", begun, process, () -> sshPort(port));
            return Started.now(begun, java(process));
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            Folders.delete(copy);
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
