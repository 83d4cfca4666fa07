package org.yichuan.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.document.Attachment;
import org.yichuan.api.document.Document;
import org.yichuan.api.forms.Filled;
import org.yichuan.api.forms.Indexed;
import org.yichuan.api.official.SerialNumber;
import org.yichuan.api.official.TextVersion;
import org.yichuan.api.organisation.Post;

/** The port through which the circulation keeps documents. Only the circulation uses it. */
@ProviderType
public interface CirculationStore {

    /**
     * Runs {@code work} in one transaction and commits; rolls back on any throwable.
     *
     * @throws Conflict when another transaction changed a document first, or inserted the same command
     */
    <T> T transact(Function<Session, T> work);

    /** Another transaction was first: nothing was written. */
    final class Conflict extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Conflict(Throwable cause) {
            super(cause);
        }
    }

    /** One transaction. */
    interface Session {
        Optional<Document> document(UUID id);

        /** All tasks of the document, in the order they were opened. */
        List<Task> tasks(UUID documentId);

        List<Attachment> attachments(UUID documentId);

        /** What was filled in on the forms of the document, the registry's first. */
        List<Filled> filled(UUID documentId);

        /** Writes what was filled in on a unit's form, in place of what was there. */
        void fill(UUID documentId, Filled filled, List<Indexed> indexed);

        List<JournalEntry> entriesAfter(UUID documentId, long number);

        Optional<JournalEntry> entryOf(UUID commandId);

        void insert(Document document);

        /** Replaces the document. @param expected the version it was read with; another one there is a {@link Conflict} */
        void update(Document document, long expected);

        void insert(Task task);

        void update(Task task);

        void insert(Attachment attachment);

        void append(JournalEntry entry);

        /** Takes a key for ever (an imported row); a {@link Conflict} when it is taken. */
        void claim(String key);

        /** Every entry, by document, then number. */
        void entries(Consumer<JournalEntry> sink);

        /** Every document. */
        void documents(Consumer<Document> sink);

        /** The documents on which a post of a unit has an open task of one of these steps; read off an index. */
        Set<UUID> documentsWithOpen(UUID unitId, Post post, Set<Step> steps);

        /** Documents whose newest entry is not older than {@code since}. */
        List<Document> changedSince(Instant since);

        /** The sheet of an outgoing document, as JSON. */
        Optional<String> sheet(UUID documentId);

        /** Keeps the sheet of an outgoing document in place of the one before. */
        void keep(UUID documentId, Decision.Sheet sheet);

        /** The versions of a document's text, oldest first. */
        List<TextVersion> versions(UUID documentId);

        Optional<String> text(String sha256);

        /** @param text the text of that hash; kept once, however many versions have it */
        void insert(TextVersion version, String text);

        /** The next serial of a series, which is this transaction's until it ends; begins the series when there is none. Empty: another registry keeps it. */
        Optional<Integer> nextSerial(String code, int year, UUID registry);

        Optional<SerialNumber> serial(String code, int year, int serial);

        /** Keeps what became of a serial in place of what was known of it. */
        void keep(SerialNumber serial);

        List<Checkpoint> checkpoints();

        void insert(Checkpoint checkpoint);
    }

    /**
     * A signed checkpoint.
     *
     * @param number    1, 2, 3 …
     * @param heads     lines {@code documentId number hash}, one a chain that moved
     * @param previous  signature of the checkpoint before (Base64), empty for the first
     * @param signature Ed25519 (Base64) over number, time, heads and previous
     */
    record Checkpoint(long number, Instant at, String heads, String previous, String signature) { }
}
