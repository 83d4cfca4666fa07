package org.yichuan.api.store;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/** Files by the hash of their content. What is put is on disk, forced, before {@link #put} returns. */
@ProviderType
public interface ContentStore {

    /** Largest file accepted: 200 MB. */
    long LIMIT = 200L * 1024 * 1024;

    /**
     * Stores a stream.
     *
     * @param name file name as given, a hint for telling the type
     * @throws TooLarge when it is longer than {@link #LIMIT}; nothing is kept
     */
    Stored put(String name, InputStream content) throws IOException;

    /** @throws java.nio.file.NoSuchFileException when there is no such content */
    InputStream open(String sha256) throws IOException;

    /** @param mediaType sniffed by Apache Tika from content and name */
    record Stored(String sha256, long size, String mediaType) { }

    /** More than {@link #LIMIT} bytes. */
    final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
