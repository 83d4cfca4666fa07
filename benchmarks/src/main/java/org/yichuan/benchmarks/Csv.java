package org.yichuan.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A table as a file of comma-separated values, as both databases load it: null is nothing, every text is quoted. */
final class Csv implements AutoCloseable {

    private final BufferedWriter out;
    private final boolean bytes;

    /** @param bytes identities as the hexadecimal digits of 16 bytes instead of the usual form */
    Csv(Path file, boolean bytes) throws IOException {
        this.out = Files.newBufferedWriter(file);
        this.bytes = bytes;
    }

    void row(Object... values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            switch (values[i]) {
                case null -> { }
                case UUID id -> out.write(bytes ? id.toString().replace("-", "") : id.toString());
                case Number number -> out.write(number.toString());
                case Enum<?> constant -> out.write(constant.name());
                default -> out.write('"' + values[i].toString().replace("\"", "\"\"") + '"');
            }
        }
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
