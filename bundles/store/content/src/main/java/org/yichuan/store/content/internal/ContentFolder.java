package org.yichuan.store.content.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.store.ContentStore;

/** The folder: a file is written aside, forced, then moved to its place in one step. */
public final class ContentFolder {

    private static final Logger LOG = LoggerFactory.getLogger(ContentFolder.class);
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int BUFFER = 64 * 1024;

    /** A file in its place. */
    public record Kept(String sha256, long size, Path file) { }

    private final Path folder;
    private final Path incoming;

    private ContentFolder(Path folder) {
        this.folder = folder;
        this.incoming = folder.resolve("incoming");
    }

    public static ContentFolder open(Path folder) throws IOException {
        ContentFolder opened = new ContentFolder(folder.toAbsolutePath());
        Files.createDirectories(opened.incoming);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(opened.incoming)) {
            for (Path file : left) {
                LOG.info("Removing {}, left by an interrupted upload", file.getFileName());
                Files.deleteIfExists(file);
            }
        }
        force(opened.folder);
        return opened;
    }

    /** @throws ContentStore.TooLarge when there are more than {@code limit} bytes; nothing is kept then */
    public Kept put(InputStream content, long limit) throws IOException {
        Path aside = incoming.resolve(UUID.randomUUID().toString());
        try {
            MessageDigest digest = sha256();
            long size = write(content, aside, digest, limit);
            String hash = HexFormat.of().formatHex(digest.digest());
            Path place = place(hash);
            if (!Files.exists(place)) {
                move(aside, place);
            }
            return new Kept(hash, size, place);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static long write(InputStream content, Path aside, MessageDigest digest, long limit) throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (FileChannel file = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new ContentStore.TooLarge();
                }
                digest.update(buffer, 0, read);
                ByteBuffer part = ByteBuffer.wrap(buffer, 0, read);
                while (part.hasRemaining()) {
                    file.write(part);
                }
            }
            file.force(true);
        }
        return size;
    }

    private void move(Path aside, Path place) throws IOException {
        Path parent = place.getParent();
        if (!Files.isDirectory(parent)) {
            Files.createDirectories(parent);
            force(folder);
        }
        try {
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("The folder for files must lie on one file system", e);
        }
        force(parent);
    }

    public InputStream open(String sha256) throws IOException {
        if (!SHA_256.matcher(sha256).matches()) {
            throw new NoSuchFileException("no content");
        }
        return Files.newInputStream(place(sha256));
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    /** Forces a directory's entries; some systems cannot, and need not. */
    private static void force(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
                entries.force(true);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
