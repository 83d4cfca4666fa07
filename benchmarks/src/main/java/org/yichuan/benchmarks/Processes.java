package org.yichuan.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Processes that are started, waited for and ended. */
final class Processes {
    static final long LIMIT_SECONDS = 180;
    private static final int STEP = 20;

    private Processes() {
    }

    /** What is asked again and again; that nobody is there yet to answer counts as no. */
    interface Question {
        boolean yes() throws IOException;
    }

    /** Starts it with the JDK that measures, or with the {@code JAVA_HOME} given. */
    static Process start(List<String> command, Path log, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** @throws IllegalStateException when it does not come in time, or the process has failed */
    static void await(String what, Process process, Question question) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!yes(question)) {
            if (System.nanoTime() > end || !process.isAlive() && process.exitValue() != 0) {
                throw new IllegalStateException(what + " did not come; see the logs in benchmarks/target/run");
            }
            Thread.sleep(STEP);
        }
    }

    private static boolean yes(Question question) {
        try {
            return question.yes();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends it with all that it started: a script ends before its Java does. */
    static void stop(Process process) throws InterruptedException, ExecutionException {
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

    /** The first bytes that come from a port of this machine when this is sent to it. */
    static String first(int port, String sent, int bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.US_ASCII);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static void replace(Path file, String what, String by) throws IOException {
        Files.writeString(file, Files.readString(file).replaceAll(what, by));
    }
}
