package org.yichuan.web.api;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.yichuan.api.store.Documents;

/**
 * Extension point: what a module shows of a document on its page beside what the product shows itself. Made anew whenever
 * the document changed.
 *
 * <pre>{@code
 * public final class Copies implements DocumentPart {
 *     public String code() { return "copies"; }
 *     public Optional<Component> part(Desk desk, Documents.File file) {
 *         return file.document().outgoing() ? Optional.of(new Span("1")) : Optional.empty();
 *     }
 * }
 * }</pre>
 */
@ConsumerType
public interface DocumentPart {

    /** Unique in the product; under it a failure is reported. */
    String code();

    /** Place among the parts: the smallest comes first. */
    default int order() {
        return 50;
    }

    /** The part; empty for a document that it has nothing to say of. */
    Optional<Component> part(Desk desk, Documents.File file);
}
