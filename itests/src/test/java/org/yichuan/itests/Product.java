package org.yichuan.itests;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An instance of the product, started by its launcher as a user would, on a free port and a data folder of its own. */
final class Product implements AutoCloseable {
    static final Path TOP = Path.of(System.getProperty("yichuan.top"));
    final Path data;
    final int port;

    private Product(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    /** What a command printed and how it ended. */
    record Result(int status, String output) { }

    /** An instance of its own with the sample organisation and its documents, which are copied, not made anew. */
    static Product withSample(Path data) throws Exception {
        SampleData.copyTo(data);
        return start(data);
    }

    /** An instance from nothing: with the sample documents when it is not to be empty, and with all of them. */
    static Product start(Path data, String... options) throws Exception {
        Product product = new Product(data, freePort());
        Result result = product.startAgain(options);
        if (result.status() != 0) {
            throw new IllegalStateException(result.output());
        }
        if (!List.of(options).contains("--empty")) {
            product.awaitSample();
        }
        return product;
    }

    /** Until all sample documents are in: lists that grow under a click would open another line. */
    private void awaitSample() throws Exception {
        for (int tries = 0; tries < 200; tries++) {
            if (shell("yichuan:info").output().contains("sample documents: complete")) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new IllegalStateException("the sample documents are not complete: " + shell("yichuan:info").output());
    }

    Result startAgain(String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of("start", "--port", String.valueOf(port)));
        words.addAll(List.of(options));
        return run(words.toArray(String[]::new));
    }

    /** An instance that runs already. */
    static Product running(Path data) throws IOException {
        return new Product(data, Integer.parseInt(Files.readString(data.resolve("yichuan.port")).strip()));
    }

    /** Deletes the data of an instance that has been stopped. */
    void remove() throws IOException {
        delete(data);
    }

    /** Deletes a folder with all that is in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Runs the launcher on this instance. */
    Result run(String... words) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(TOP.resolve("yichuan").toString());
        command.add(words[0]);
        command.add("--data");
        command.add(data.toString());
        command.addAll(List.of(words).subList(1, words.length));
        Path output = Files.createTempFile("yichuan", ".txt");
        // a file, not a pipe: what is started in the background must not hold the test's end of a pipe open
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).redirectInput(Path.of("/dev/null").toFile());
        builder.environment().put("YICHUAN_NO_BUILD", "1");
        Process process = builder.start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(String.join(" ", words) + " did not end: " + Files.readString(output));
        }
        return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    Result shell(String... command) throws Exception {
        List<String> words = new ArrayList<>(List.of("shell", "--"));
        words.addAll(List.of(command));
        return run(words.toArray(String[]::new));
    }

    /** As {@link #shell}, without a process for each: through the instance's socket, as the launcher does it. */
    Result command(String... words) throws IOException {
        return Socket.ask(data, words);
    }

    String address() {
        return "http://127.0.0.1:" + port + "/";
    }

    void killHard() throws Exception {
        long pid = Long.parseLong(Files.readString(data.resolve("yichuan.pid")).strip());
        ProcessHandle handle = ProcessHandle.of(pid).orElseThrow();
        handle.destroyForcibly();
        handle.onExit().get(30, TimeUnit.SECONDS);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws Exception {
        run("stop");
    }
}
