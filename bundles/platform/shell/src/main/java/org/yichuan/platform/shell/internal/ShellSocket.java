package org.yichuan.platform.shell.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on {@code shell.sock} in the data folder, which only the user who runs the product can open. */
public final class ShellSocket {
    private static final Logger LOG = LoggerFactory.getLogger(ShellSocket.class);
    /** Asked instead of a command: how the words after it may go on. */
    private static final String COMPLETE = "complete";
    private static final int LONGEST = 1 << 20;
    /** What every system takes as a socket's path, in bytes; the limit is 108 on Linux, 104 on macOS. */
    private static final int LONGEST_PATH = 100;

    private final SessionFactory sessions;
    private final Path path;
    private ServerSocketChannel server;

    public ShellSocket(SessionFactory sessions, String dataFolder) {
        this.sessions = sessions;
        this.path = Path.of(dataFolder, "shell.sock");
    }

    public void start() throws IOException {
        remove();
        Path bound = shortened();
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(bound));
        Files.setPosixFilePermissions(bound, PosixFilePermissions.fromString("rw-------"));
        Thread.ofPlatform().name("shell-socket").daemon().start(this::accept);
    }

    public void stop() throws IOException {
        server.close();
        remove();
    }

    /** A path too long for a socket becomes a link to one in a folder of the user's own. */
    private Path shortened() throws IOException {
        if (path.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_PATH) {
            return path;
        }
        Path folder = Files.createTempDirectory(Path.of("/tmp"), "yichuan-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path bound = folder.resolve("shell.sock");
        Files.createSymbolicLink(path, bound);
        return bound;
    }

    /** Also what a killed process has left behind. */
    private void remove() throws IOException {
        if (Files.isSymbolicLink(path)) {
            Path bound = Files.readSymbolicLink(path);
            Files.deleteIfExists(bound);
            Files.deleteIfExists(bound.getParent());
        }
        Files.deleteIfExists(path);
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                SocketChannel client = server.accept();
                Thread.ofPlatform().name("shell-command").daemon().start(() -> serve(client));
            } catch (ClosedChannelException stopped) {
                return;
            } catch (IOException e) {
                LOG.warn("a shell client could not be served", e);
            }
        }
    }

    private void serve(SocketChannel client) {
        try (client; DataInputStream in = new DataInputStream(Channels.newInputStream(client));
                DataOutputStream out = new DataOutputStream(Channels.newOutputStream(client))) {
            int status = run(words(in), out);
            synchronized (out) {
                out.writeByte(0);
                out.writeInt(status);
                out.flush();
            }
        } catch (IOException e) {
            LOG.info("a shell client went away: {}", e.toString());
        }
    }

    private static List<String> words(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 1 || count > LONGEST) {
            throw new IOException("a question of " + count + " words");
        }
        List<String> words = new ArrayList<>();
        for (int i = 0, left = LONGEST; i < count; i++) {
            int length = in.readInt();
            if (length < 0 || length > left) {
                throw new IOException("a question longer than " + LONGEST + " bytes");
            }
            left -= length;
            words.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        }
        return words;
    }

    private int run(List<String> asked, DataOutputStream out) {
        PrintStream said = new PrintStream(new Frames(out, 1), true, StandardCharsets.UTF_8);
        PrintStream failed = new PrintStream(new Frames(out, 2), true, StandardCharsets.UTF_8);
        Session session = sessions.create(InputStream.nullInputStream(), said, failed);
        try {
            if (asked.getFirst().equals(COMPLETE)) {
                Endings.of(session, asked.subList(1, asked.size())).forEach(said::println);
                return 0;
            }
            List<String> words = Words.ordered(session.getRegistry(), asked);
            // arguments go as variables: whatever is in them, the shell does not read it as its own language
            StringBuilder line = new StringBuilder(words.get(0));
            for (int i = 1; i < words.size(); i++) {
                session.put("_word" + i, words.get(i));
                line.append(" $_word").append(i);
            }
            Object result = session.execute(line);
            if (result != null) {
                said.println(result);
            }
            return result instanceof Integer status ? status : 0;
        } catch (Exception e) {
            LOG.info("shell command failed: {}", asked.get(0), e);
            failed.println(e.getMessage() == null ? e.toString() : e.getMessage().lines().findFirst().orElse(""));
            return 1;
        } finally {
            said.flush();
            failed.flush();
            session.close();
        }
    }

    /** Writes each piece as a frame. */
    private static final class Frames extends OutputStream {
        private final DataOutputStream out;
        private final int kind;

        Frames(DataOutputStream out, int kind) {
            this.out = out;
            this.kind = kind;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            synchronized (out) {
                out.writeByte(kind);
                out.writeInt(length);
                out.write(bytes, offset, length);
                out.flush();
            }
        }
    }
}
