package org.yichuan.api.circulation;

import java.time.Instant;
import java.util.UUID;

/**
 * One entry of a document's journal. The entries of a document are a hash chain.
 *
 * @param number    1, 2, 3 … within the document
 * @param commandId the command that made it, unique over all documents; a notice to a related document has an id of its own
 * @param action    code of the action
 * @param taskId    the task answered, or null
 * @param text      the words that were said
 * @param payload   the input as JSON
 * @param previous  hash of the entry before, empty for the first
 * @param hash      SHA-256 (hex) over all the above
 */
public record JournalEntry(UUID documentId, long number, UUID commandId, Instant at, UUID actorId, String actorName, UUID unitId,
        String unitName, String action, UUID taskId, String text, String payload, String previous, String hash) {
    /** Name in the payload that says which way the command came when it was not a page. */
    public static final String VIA = "via";
    /** The product's shell, in which whoever runs the product may act as anyone. */
    public static final String SHELL = "shell";

    /** Whether it was done in the shell in the actor's name, not by his own hand at a page. */
    public boolean throughShell() {
        // a quotation mark inside a JSON text is escaped, so no text that somebody typed can read like this
        return payload != null && payload.contains("\"" + VIA + "\":\"" + SHELL + "\"");
    }
}
