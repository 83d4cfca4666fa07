package org.yichuan.platform.launch;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Runs one command of the product's shell: sends it through the instance's socket, prints what comes back, and ends with
 * the command's exit status. Frames of the answer: one byte (1 output, 2 error, 0 end), four bytes length or status, bytes.
 */
public final class Shell {

    private Shell() {
    }

    /** @param arguments the socket's path, then the command's words */
    public static void main(String[] arguments) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(Path.of(arguments[0])));
            StringBuilder line = new StringBuilder();
            for (int i = 1; i < arguments.length; i++) {
                line.append(i == 1 ? "" : " ").append(arguments.length == 2 ? arguments[i] : quoted(arguments[i]));
            }
            byte[] bytes = line.toString().getBytes(StandardCharsets.UTF_8);
            channel.write(ByteBuffer.allocate(4 + bytes.length).putInt(bytes.length).put(bytes).flip());
            System.exit(print(Channels.newInputStream(channel)));
        } catch (IOException e) {
            System.err.println("The instance does not answer on its shell (" + e.getMessage() + "). Is it still starting? See: ./yichuan status");
            System.exit(3);
        }
    }

    private static int print(InputStream answer) throws IOException {
        DataInputStream in = new DataInputStream(answer);
        while (true) {
            int kind = in.readByte();
            int number = in.readInt();
            if (kind == 0) {
                System.out.flush();
                return number;
            }
            (kind == 2 ? System.err : System.out).write(in.readNBytes(number));
        }
    }

    /** A word as the shell reads it: as it is when plain, else in single quotes. */
    private static String quoted(String word) {
        return word.matches("[\\p{L}\\p{N}_:./@%+=,-]+") ? word : "'" + word.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
