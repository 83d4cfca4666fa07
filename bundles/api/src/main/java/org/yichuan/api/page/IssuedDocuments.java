package org.yichuan.api.page;

import java.util.Optional;
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

    /** A document as it was issued. */
    record Issued(OfficialText text, Issue issue) {
    }
}
