package org.yichuan.api.page;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;

/**
 * Extension point: where issued documents are found as they were signed, for {@code yichuan:document-export}. The module that
 * issues registers one as an OSGi service.
 *
 * <pre>{@code
 * public final class Archive implements IssuedDocuments {
 *     public Optional<Issued> byNumber(String number) { return Optional.ofNullable(issued.get(number)); }
 *     public Optional<SealUse> sealed(String sha256) { return Optional.ofNullable(uses.get(sha256)); }
 *     public Optional<Issued> last() { return issued.values().stream().reduce((a, b) -> b); }
 * }
 * }</pre>
 */
@ConsumerType
public interface IssuedDocuments {

    /** The document of a number such as {@code 汉车办〔2026〕1号}. */
    Optional<Issued> byNumber(String number);

    /** The one that was issued last. */
    Optional<Issued> last();

    /** The use of a seal 用印 on the file of that hash (SHA-256, hex), as the journal has it; empty: it knows of none. */
    Optional<SealUse> sealed(String sha256);

    /** The hash (SHA-256, hex) by which the journal knows a file. */
    static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /**
     * A document as it was issued.
     *
     * @param documentId the document, or null of one that was invented
     */
    record Issued(UUID documentId, OfficialText text, Issue issue) {
    }

    /**
     * A use of a seal.
     *
     * @param entry number of its entry in the document's journal
     * @param by    who used it
     */
    record SealUse(UUID documentId, long entry, Instant at, String by) {
    }
}
