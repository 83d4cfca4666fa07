package org.yichuan.platform.modules.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Only what the administrator trusts is installed: {@code FILE.sig} beside the file is an Ed25519 signature over all its
 * bytes, by one of the keys in {@code etc/yichuan-trusted-keys/}. See docs/decisions/0032.
 */
final class Trust {
    private static final Logger LOG = LoggerFactory.getLogger(Trust.class);
    private static final int RAW = 64;
    private final Path keys;
    private final Settings settings;

    Trust(Path keys, Settings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    /** Who vouches for this content of the file: name of the key; empty when it is unsigned and that is allowed. */
    String signer(Path file, byte[] content) throws IOException {
        Path signed = file.resolveSibling(file.getFileName() + ".sig");
        if (!Files.exists(signed)) {
            if (settings.unsignedAllowed()) {
                return "";
            }
            throw Said.refuse("unsigned", file.getFileName().toString());
        }
        byte[] signature = signature(Files.readAllBytes(signed));
        for (Map.Entry<String, PublicKey> key : keys().entrySet()) {
            if (genuine(key.getValue(), content, signature)) {
                return key.getKey();
            }
        }
        throw Said.refuse("notTrusted", file.getFileName().toString());
    }

    private static byte[] signature(byte[] bytes) {
        if (bytes.length == RAW) {
            return bytes;
        }
        try {
            return Base64.getMimeDecoder().decode(bytes);
        } catch (IllegalArgumentException noBase64) {
            return bytes;
        }
    }

    private static boolean genuine(PublicKey key, byte[] content, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException wrong) {
            return false;
        }
    }

    private Map<String, PublicKey> keys() throws IOException {
        Map<String, PublicKey> found = new LinkedHashMap<>();
        if (Files.isDirectory(keys)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(keys, "*.{pub,pem}")) {
                for (Path file : files) {
                    try {
                        String text = Files.readString(file, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----", "");
                        String name = file.getFileName().toString();
                        found.put(name.substring(0, name.lastIndexOf('.')),
                                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(text))));
                    } catch (IOException | GeneralSecurityException | IllegalArgumentException noKey) {
                        LOG.warn("{} is no Ed25519 public key and vouches for nothing", file, noKey);
                    }
                }
            }
        }
        return found;
    }
}
