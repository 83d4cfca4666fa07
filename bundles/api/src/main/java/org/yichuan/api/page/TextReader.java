package org.yichuan.api.page;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Extension point: reads a file of one format as the text of a document to be drafted from it. Register one as an OSGi
 * service; the editor of drafts offers it. May be called by several threads at once.
 *
 * <pre>{@code
 * public final class PlainText implements TextReader {
 *     public String format() { return "txt"; }
 *     public ReadText read(byte[] file) { return new ReadText(text(new String(file, StandardCharsets.UTF_8)), List.of()); }
 * }
 * }</pre>
 */
@ConsumerType
public interface TextReader {

    /** Its format as the file's name ends, in lower case: {@code docx}. */
    String format();

    /**
     * The text of a file, with its structure recognised, and what of the file it could not hold. Nothing is fetched from
     * outside the file, nothing in it is run.
     *
     * @throws NotRendered when it cannot be read, with what to do
     */
    ReadText read(byte[] file);
}
