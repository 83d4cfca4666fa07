package org.yichuan.api.official;

import java.util.regex.Pattern;

/**
 * An annex that is a file.
 *
 * @param name      file name as given, in one line; shown as text only
 * @param mediaType sniffed from the content, never taken from the client
 * @param size      bytes
 * @param sha256    hash of the content (hex), under which it is stored
 */
public record AnnexFile(String name, String mediaType, long size, String sha256) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    /** What breaks a line or turns its direction. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

    /** @throws IllegalArgumentException when the hash is none, or it has no name */
    public AnnexFile {
        name = name == null ? "" : UNSEEN.matcher(name).replaceAll(" ").strip();
        if (name.isEmpty() || sha256 == null || !HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("no file: " + name + " " + sha256);
        }
    }
}
