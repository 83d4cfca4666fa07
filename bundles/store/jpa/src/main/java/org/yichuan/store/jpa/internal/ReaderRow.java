package org.yichuan.store.jpa.internal;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.yichuan.store.jpa.internal.Jdbc.Row;
import org.yichuan.store.jpa.internal.Jdbc.Values;

/**
 * A row of table reader: who sees a document because of a task, once however often there was one. Three kinds: a person;
 * a unit's post (the task named no person); a unit, for those who oversee it, where {@code post} is {@link #ANY}, or
 * {@link #OWN} when the unit is the document's owner, whose registrars see it anyway.
 *
 * @param id the task it came of and its place among that task's readers
 */
record ReaderRow(String id, Target target, DocumentEntity document) {

    static final String ANY = "*";
    static final String OWN = "=";
    /** All columns, in the order of {@link #all}. */
    static final String ALL = "id, document_id, unit_id, post, person_id, classified, received_at";

    /** The values of {@link #ALL}. */
    Values all(Values v) throws SQLException {
        return v.text(id).id(document.id).id(target.unit).text(target.post).id(target.person).small(classified(document)).number(document.receivedAt);
    }

    static short classified(DocumentEntity document) {
        return (short) (document.secrecy.classified() ? 1 : 0);
    }

    /** Who sees it. */
    record Target(UUID unit, String post, UUID person) {

        /** Whom a task is put to, and who oversees them. */
        static List<Target> of(TaskEntity task, UUID owner) {
            Target debtor = task.person != null ? new Target(null, null, task.person)
                    : new Target(task.unit, task.post == null ? null : task.post.name(), null);
            return task.unit == null ? List.of(debtor) : List.of(debtor, new Target(task.unit, task.unit.equals(owner) ? OWN : ANY, null));
        }

        /** A row of unit, post and person. */
        static Target read(Row row) throws SQLException {
            return new Target(row.id(), row.text(), row.id());
        }
    }
}
