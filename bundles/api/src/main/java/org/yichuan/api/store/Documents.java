package org.yichuan.api.store;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
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
import org.yichuan.api.forms.Filled;
import org.yichuan.api.forms.SearchKey;
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

    /**
     * What the documents of the register come to by a field of a form, as far as the reader may find them by it.
     *
     * @param field {@link org.yichuan.api.forms.Sheet#key}
     * @param each  a figure for each text that is kept, most frequent first, no more than 200; otherwise one for all of them
     */
    List<Figure> figures(Person reader, Query query, String field, boolean each);

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

    /** The document with its tasks, journal and files, and what was filled in on its forms. */
    record File(Document document, List<Task> tasks, List<JournalEntry> journal, List<Attachment> attachments, List<Filled> filled) { }

    /** A line of a list: the document, its open tasks, and the entries said as instruct, its whole process for the register; what was filled in. */
    record Row(Document document, List<Task> open, List<JournalEntry> journal, List<Filled> filled) { }

    /**
     * How often something was filled in.
     *
     * @param text      {@link SearchKey#text}; empty: of all
     * @param documents in how many documents
     * @param values    how often, several units may have
     * @param sum       of the numbers; null when there are none
     * @param least     the smallest of them, or null
     * @param most      the greatest, or null
     */
    record Figure(String text, int documents, int values, BigDecimal sum, BigDecimal least, BigDecimal most) { }

    record Todo(Task task, Document document) { }

    record Download(Attachment attachment, Opener content) { }

    interface Opener {
        InputStream open() throws IOException;
    }

    enum Sort { RECEIVED, NUMBER, TITLE, DUE, STATE, URGENCY }

    /**
     * What is sought by a field of a form. Documents whose field the reader may not see are not found by it.
     *
     * @param field {@link org.yichuan.api.forms.Sheet#key}
     * @param from  where the values begin that are sought; its text is how they begin when there is no number
     * @param to    the last number that is sought, or null: just the one of {@code from}
     */
    record Sought(String field, SearchKey from, BigDecimal to) { }

    /**
     * Filters; null or empty: not filtered by it. {@code text} is sought in number, title and issuer.
     *
     * @param fields what is sought by fields of forms
     * @param by     the field of a form by which it is sorted, instead of {@code sort}; empty: by none
     */
    record Query(String text, String number, String title, UUID leadUnit, Set<String> categories, Set<DocumentState> states, Set<Urgency> urgencies,
            Importance importance, Secrecy secrecy, Instant receivedFrom, Instant receivedBefore, boolean overdueOnly, Sort sort, boolean ascending,
            List<Sought> fields, String by) {

        public static final Query ALL = new Query("", "", "", null, Set.of(), Set.of(), Set.of(), null, null, null, null, false, Sort.RECEIVED, false);

        public Query {
            fields = fields == null ? List.of() : List.copyOf(fields);
            by = by == null ? "" : by;
        }

        /** Without fields of forms. */
        public Query(String text, String number, String title, UUID leadUnit, Set<String> categories, Set<DocumentState> states, Set<Urgency> urgencies,
                Importance importance, Secrecy secrecy, Instant receivedFrom, Instant receivedBefore, boolean overdueOnly, Sort sort, boolean ascending) {
            this(text, number, title, leadUnit, categories, states, urgencies, importance, secrecy, receivedFrom, receivedBefore, overdueOnly, sort, ascending, List.of(), "");
        }

        /** In another order. @param by the field of a form, or empty */
        public Query sorted(Sort sort, String by, boolean ascending) {
            return new Query(text, number, title, leadUnit, categories, states, urgencies, importance, secrecy, receivedFrom, receivedBefore, overdueOnly, sort, ascending,
                    fields, by);
        }

        /** Of what was received within a time. */
        public Query received(Instant from, Instant before) {
            return new Query(text, number, title, leadUnit, categories, states, urgencies, importance, secrecy, from, before, overdueOnly, sort, ascending, fields, by);
        }

        public Query with(List<Sought> fields) {
            return new Query(text, number, title, leadUnit, categories, states, urgencies, importance, secrecy, receivedFrom, receivedBefore, overdueOnly, sort, ascending,
                    fields, by);
        }
    }
}
