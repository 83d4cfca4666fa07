package org.yichuan.itests;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The product's shell by its socket: what the launcher's {@code shell} does, without a JVM for each command. */
final class Socket {

    private Socket() {
    }

    static Product.Result ask(Path data, String... words) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(data.resolve("shell.sock").toRealPath()));
            ByteArrayOutputStream question = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(question);
            out.writeInt(words.length);
            for (String word : words) {
                byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
            Channels.newOutputStream(channel).write(question.toByteArray());
            DataInputStream in = new DataInputStream(Channels.newInputStream(channel));
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            for (;;) {
                int kind = in.readByte();
                int number = in.readInt();
                if (kind == 0) {
                    return new Product.Result(number, said.toString(StandardCharsets.UTF_8));
                }
                said.write(in.readNBytes(number));
            }
        }
    }
}
