package org.yichuan.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.yichuan.platform.launch.Shell;

/**
 * The product, started by its launcher as a user would, with the sample organisation.
 *
 * @param top     of the checkout
 * @param data    its data folder
 * @param port    of its pages
 * @param pid     of its Java
 * @param started how the start went, until the first page
 */
record Product(Path top, Path data, int port, long pid, Started started) implements Node {

    /** @param distribution full or station @param more further options of the launcher */
    static Product start(Path top, Path data, String distribution, String... more) throws Exception {
        int port = Processes.freePort();
        List<String> command = new ArrayList<>(List.of(top.resolve("yichuan").toString(), "start", "--port", Integer.toString(port), "--data", data.toString(),
                "--distribution", distribution));
        command.addAll(List.of(more));
        long begun = System.nanoTime();
        Process process = Processes.start(command, log(data), Map.of("YICHUAN_NO_BUILD", "1"));
        try {
            Processes.await("the first page", process, () -> Processes.first(port, "GET / HTTP/1.0\r\nHost: localhost\r\n\r\n", 15).contains(" 200 "));
            long pid = Long.parseLong(Files.readString(data.resolve("yichuan.pid")).strip());
            Started started = Started.now(begun, pid);
            process.waitFor(Processes.LIMIT_SECONDS, TimeUnit.SECONDS);
            return new Product(top, data, port, pid, started);
        } catch (Exception failed) {
            stop(top, data);
            throw failed;
        }
    }

    private static Path log(Path data) {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    private static void stop(Path top, Path data) throws IOException, InterruptedException {
        Processes.start(List.of(top.resolve("yichuan").toString(), "stop", "--data", data.toString()), log(data), Map.of()).waitFor();
    }

    /**
     * Runs one command of its shell, by its socket.
     *
     * @return what it printed
     * @throws IllegalStateException when the command fails
     */
    String shell(String... words) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = Shell.run(data.resolve("shell.sock"), List.of(words), said, said);
        String printed = said.toString(StandardCharsets.UTF_8);
        if (status != 0) {
            throw new IllegalStateException(String.join(" ", words) + ": " + printed);
        }
        return printed;
    }

    /** Waits until all documents of the sample organisation are there, which come in while the pages answer already. */
    void awaitSample() throws InterruptedException {
        await("sample documents: complete");
    }

    /** Waits until it says of itself that it is ready. */
    void awaitReady() throws InterruptedException {
        await("state: ready");
    }

    private void await(String line) throws InterruptedException {
        for (int tries = 0; !says(line); tries++) {
            if (tries > Processes.LIMIT_SECONDS) {
                throw new IllegalStateException("it does not come to “" + line + "”");
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private boolean says(String line) {
        try {
            return shell("yichuan:info").contains(line);
        } catch (IOException | IllegalStateException notYet) {
            return false; // the first page comes before the shell and its commands
        }
    }

    String address() {
        return "http://127.0.0.1:" + port + "/";
    }

    @Override
    public void close() throws Exception {
        stop(top, data);
        Folders.delete(data);
    }
}
