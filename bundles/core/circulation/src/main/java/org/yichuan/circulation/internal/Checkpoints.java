package org.yichuan.circulation.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.yichuan.api.store.CirculationStore.Checkpoint;

/**
 * Signs checkpoints with the node's Ed25519 key and keeps a copy of each signature outside the database, so that cutting
 * off the newest checkpoints shows as well. Key and copy lie in {@code keys/} of the data folder.
 */
final class Checkpoints {
    private final KeyPair keys;
    private final Path copy;

    Checkpoints(Path folder) {
        try {
            Files.createDirectories(folder);
            this.copy = folder.resolve("checkpoints.txt");
            this.keys = keys(folder.resolve("journal.key"), folder.resolve("journal.pub"));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The key of the journal cannot be read or made in " + folder + "; check the folder's rights.", e);
        }
    }

    private static KeyPair keys(Path secret, Path open) throws IOException, GeneralSecurityException {
        if (Files.exists(secret) && Files.exists(open)) {
            KeyFactory factory = KeyFactory.getInstance("Ed25519");
            return new KeyPair(factory.generatePublic(new X509EncodedKeySpec(decode(open))), factory.generatePrivate(new PKCS8EncodedKeySpec(decode(secret))));
        }
        KeyPair fresh = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.writeString(secret, Base64.getEncoder().encodeToString(fresh.getPrivate().getEncoded()));
        if (Files.getFileStore(secret).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(secret, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(open, Base64.getEncoder().encodeToString(fresh.getPublic().getEncoded()));
        return fresh;
    }

    private static byte[] decode(Path file) throws IOException {
        return Base64.getDecoder().decode(Files.readString(file).strip());
    }

    Checkpoint sign(long number, Instant at, String heads, String previous) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(bytes(number, at, heads, previous));
            return new Checkpoint(number, at, heads, previous, Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the signature is this node's over just this checkpoint. */
    boolean genuine(Checkpoint c) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(keys.getPublic());
            signature.update(bytes(c.number(), c.at(), c.heads(), c.previous()));
            return signature.verify(Base64.getDecoder().decode(c.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Writes the copy outside the database; called after the commit. */
    void copy(Checkpoint c) throws IOException {
        Files.writeString(copy, c.number() + " " + c.signature() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
    }

    /** The copies, oldest first: {@code number signature}. */
    List<String> copies() throws IOException {
        return Files.exists(copy) ? Files.readAllLines(copy) : List.of();
    }

    private static byte[] bytes(long number, Instant at, String heads, String previous) {
        return (number + "\n" + at.toEpochMilli() + "\n" + heads + "\n" + previous).getBytes(StandardCharsets.UTF_8);
    }
}
