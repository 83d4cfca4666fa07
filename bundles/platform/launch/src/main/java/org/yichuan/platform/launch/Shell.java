package org.yichuan.platform.launch;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs one command of the product's shell: sends it through the instance's socket, prints what comes back, and ends with
 * the command's exit status. The question: the number of words, then each with its length in bytes before it. Frames of the answer: one byte (1 output, 2 error, 0 end), four bytes length or status, bytes.
 */
public final class Shell {

    private Shell() {
    }

    /** @param arguments the socket's path, then the command's words */
    public static void main(String[] arguments) {
        try {
            int status = run(Path.of(arguments[0]), List.of(arguments).subList(1, arguments.length), System.out, System.err);
            System.out.flush();
            System.exit(status);
        } catch (IOException e) {
            System.err.println("The instance does not answer on its shell (" + e + "). Is it still starting? See: ./yichuan status");
            System.exit(3);
        }
    }

    /**
     * Sends the words as they are: one word is a whole line for the shell to read, of several each is an argument.
     *
     * @param said   takes what the command prints
     * @param failed takes what it complains of
     * @return its exit status
     */
    public static int run(Path socket, List<String> words, OutputStream said, OutputStream failed) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            // the socket of a data folder with a long path is behind a link, see ShellSocket
            channel.connect(UnixDomainSocketAddress.of(socket.toRealPath()));
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
            out.writeInt(words.size());
            for (String word : words) {
                byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            out.flush();
            return print(new DataInputStream(Channels.newInputStream(channel)), said, failed);
        }
    }

    private static int print(DataInputStream in, OutputStream said, OutputStream failed) throws IOException {
        while (true) {
            int kind = in.readByte();
            int number = in.readInt();
            if (kind == 0) {
                return number;
            }
            (kind == 2 ? failed : said).write(in.readNBytes(number));
        }
    }
}
