package org.yichuan.module.sampledata.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Reads the tables of the sample and makes its identities, the same each time. */
final class Lines {

    private Lines() {
    }

    static List<String[]> read(String name) {
        InputStream found = Lines.class.getResourceAsStream(name);
        if (found == null) {
            throw new IllegalStateException("no " + name);
        }
        try (BufferedReader in = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
            return in.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).map(l -> l.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static UUID id(String... what) {
        return UUID.nameUUIDFromBytes(("yichuan sample " + String.join("/", what)).getBytes(StandardCharsets.UTF_8));
    }

    static List<String> list(String text) {
        return text.isBlank() ? List.of() : List.of(text.split(","));
    }
}
