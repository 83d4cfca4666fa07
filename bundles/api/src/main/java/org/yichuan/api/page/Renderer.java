package org.yichuan.api.page;

import org.osgi.annotation.versioning.ConsumerType;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;

/**
 * Extension point: writes a document as a file of one format. Register one as an OSGi service; {@link FinishedPages} finds
 * it by its format. May be called by several threads at once.
 *
 * <pre>{@code
 * public final class PlainText implements Renderer {
 *     public String format() { return "txt"; }
 *     public String mediaType() { return "text/plain"; }
 *     public Rendered render(OfficialText text, Issue issue) {
 *         return new Rendered(text.title().getBytes(StandardCharsets.UTF_8), 1, List.of());
 *     }
 * }
 * }</pre>
 */
@ConsumerType
public interface Renderer {

    /** Its format as the file's name ends, in lower case: {@code pdf}, {@code ofd}, {@code docx}. */
    String format();

    String mediaType();

    /**
     * The file, without any seal.
     *
     * @throws NotRendered when it cannot be set
     */
    Rendered render(OfficialText text, Issue issue);
}
