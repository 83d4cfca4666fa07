package org.yichuan.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.yichuan.platform.launch.Shell;

/** The product's shell by its socket: what the launcher's {@code shell} does, without a JVM for each command. */
final class Socket {

    private Socket() {
    }

    static Product.Result ask(Path data, String... words) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = Shell.run(data.resolve("shell.sock"), List.of(words), said, said);
        return new Product.Result(status, said.toString(StandardCharsets.UTF_8));
    }
}
