package org.yichuan.api.store;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.document.Attachment;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Importance;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.organisation.Person;

/**
 * Reading documents. Every method shows only what the reader may see; what he may not see does not exist for him.
 * A reader may see a document when he is a registrar of its owner, a leader of its house, or when he, or (unless the
 * task named a person) his unit's post, has or had a task on it; heads and registrars also see what their unit's people have tasks on.
 */
@ProviderType
public interface Documents {

    /** A document with everything that belongs to it; empty also when the reader may not see it. */
    Optional<File> file(Person reader, UUID documentId);

    /** The register 台帐 of the units in which the reader is a registrar, or (for a leader) of his house. */
    List<Row> register(Person reader, Query query, int offset, int limit);

    int registerCount(Person reader, Query query);

    /** Look-up 调阅 over everything the reader may see. */
    List<Row> lookUp(Person reader, Query query, int offset, int limit);

    int lookUpCount(Person reader, Query query);

    /** The reader's open tasks of these steps, due first. */
    List<Todo> todo(Person reader, Set<Step> steps, int offset, int limit);

    int todoCount(Person reader, Set<Step> steps);

    /** Other documents of the same house with the same number, or the same title received within a year. */
    List<Row> duplicates(Person reader, UUID house, String number, String title);

    /** Opens a file for reading; empty also when the reader may not see its document. */
    Optional<Download> download(Person reader, UUID attachmentId);

    /** The document with its tasks, journal and files. */
    record File(Document document, List<Task> tasks, List<JournalEntry> journal, List<Attachment> attachments) { }

    /** A line of a list: the document, its open tasks, and the entries said as instruct, its whole process for the register. */
    record Row(Document document, List<Task> open, List<JournalEntry> journal) { }

    record Todo(Task task, Document document) { }

    record Download(Attachment attachment, Opener content) { }

    interface Opener {
        InputStream open() throws IOException;
    }

    enum Sort { RECEIVED, NUMBER, TITLE, DUE, STATE, URGENCY }

    /** Filters; null or empty: not filtered by it. {@code text} is sought in number, title and issuer. */
    record Query(String text, String number, String title, UUID leadUnit, Set<String> categories, Set<DocumentState> states, Set<Urgency> urgencies,
            Importance importance, Secrecy secrecy, Instant receivedFrom, Instant receivedBefore, boolean overdueOnly, Sort sort, boolean ascending) {

        public static final Query ALL = new Query("", "", "", null, Set.of(), Set.of(), Set.of(), null, null, null, null, false, Sort.RECEIVED, false);
    }
}
