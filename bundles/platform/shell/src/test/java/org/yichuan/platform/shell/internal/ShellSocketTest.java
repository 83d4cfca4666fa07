package org.yichuan.platform.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellSocketTest {
    private final AtomicReference<String> line = new AtomicReference<>();
    private final Map<String, Object> variables = new TreeMap<>();

    @Test
    void runsACommandAndTellsItsStatus(@TempDir Path data) throws IOException {
        ShellSocket socket = new ShellSocket(factory(), data.toString());
        socket.start();
        assertThat(Files.getPosixFilePermissions(data.resolve("shell.sock"))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(ask(data, "works")).isEqualTo("said works\n[0]");
        assertThat(ask(data, "fails")).isEqualTo("no such luck\n[1]");
        assertThat(ask(data, "seven")).isEqualTo("7\n[7]");
        socket.stop();
        assertThat(data.resolve("shell.sock")).doesNotExist();
    }

    @Test
    void argumentsAreNeverReadAsTheShellsLanguage(@TempDir Path data) throws IOException {
        ShellSocket socket = new ShellSocket(factory(), data.toString());
        socket.start();
        ask(data, "works", "it's", "$(rm -rf) | \"`\\ 国办发", "");
        assertThat(line.get()).isEqualTo("works $_word1 $_word2 $_word3");
        assertThat(variables).containsEntry("_word1", "it's").containsEntry("_word2", "$(rm -rf) | \"`\\ 国办发").containsEntry("_word3", "");
        socket.stop();
    }

    @Test
    void opensInAFolderWhosePathIsTooLongForASocket(@TempDir Path top) throws IOException {
        Path data = Files.createDirectories(top.resolve("a".repeat(80)).resolve("b".repeat(80)));
        ShellSocket killed = new ShellSocket(factory(), data.toString());
        killed.start();
        Path left = Files.readSymbolicLink(data.resolve("shell.sock"));
        ShellSocket socket = new ShellSocket(factory(), data.toString());
        socket.start();
        assertThat(left.getParent()).doesNotExist();
        assertThat(ask(data, "works")).isEqualTo("said works\n[0]");
        Path folder = Files.readSymbolicLink(data.resolve("shell.sock")).getParent();
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        socket.stop();
        assertThat(folder).doesNotExist();
    }

    private static String ask(Path data, String... words) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(data.resolve("shell.sock").toRealPath()));
            DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
            out.writeInt(words.length);
            for (String word : words) {
                byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            DataInputStream in = new DataInputStream(Channels.newInputStream(channel));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            while (in.readByte() != 0) {
                answer.write(in.readNBytes(in.readInt()));
            }
            return answer.toString(StandardCharsets.UTF_8) + "[" + in.readInt() + "]";
        }
    }

    private SessionFactory factory() {
        return proxy(SessionFactory.class, (method, arguments) -> session((PrintStream) arguments[1]));
    }

    private Session session(PrintStream out) {
        return proxy(Session.class, (method, arguments) -> switch (method) {
            case "put" -> variables.put((String) arguments[0], arguments[1]);
            case "execute" -> execute(arguments[0].toString(), out);
            default -> null;
        });
    }

    private Object execute(String command, PrintStream out) {
        line.set(command);
        if (command.equals("fails")) {
            throw new IllegalStateException("no such luck");
        }
        if (command.equals("seven")) {
            return 7;
        }
        out.println("said " + command);
        return null;
    }

    private interface Body {
        Object run(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Body body) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> body.run(method.getName(), arguments)));
    }
}
