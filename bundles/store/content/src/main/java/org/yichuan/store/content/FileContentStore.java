package org.yichuan.store.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.yichuan.api.store.ContentStore;
import org.yichuan.store.content.internal.ContentFolder;
import org.yichuan.store.content.internal.MediaTypes;

/** Files in a folder, {@code ab/cdef…} by the SHA-256 of their content; the same content is kept once. */
public final class FileContentStore implements ContentStore {

    private final ContentFolder folder;
    private final MediaTypes types = new MediaTypes();

    private FileContentStore(ContentFolder folder) {
        this.folder = folder;
    }

    /** Opens the folder, made where there is none; what an interrupted upload left is removed. */
    public static FileContentStore open(Path folder) {
        try {
            return new FileContentStore(ContentFolder.open(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for files cannot be used: " + folder, e);
        }
    }

    /** The folder {@code content} below the node's data: system property yichuan.data, or karaf.data. */
    public static FileContentStore configured() {
        return open(Path.of(System.getProperty("yichuan.data", System.getProperty("karaf.data", "data")), "content"));
    }

    @Override
    public Stored put(String name, InputStream content) throws IOException {
        ContentFolder.Kept kept = folder.put(content, LIMIT);
        return new Stored(kept.sha256(), kept.size(), types.of(kept.file(), name));
    }

    @Override
    public InputStream open(String sha256) throws IOException {
        return folder.open(sha256);
    }
}
