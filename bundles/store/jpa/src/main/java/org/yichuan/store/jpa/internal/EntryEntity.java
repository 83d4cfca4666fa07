package org.yichuan.store.jpa.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.sql.SQLException;
import java.util.UUID;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.store.jpa.internal.Jdbc.Row;
import org.yichuan.store.jpa.internal.Jdbc.Values;

/** A row of table journal_entry; known to JPA by its command, which is as unique as document and number are. */
@Entity
@Table(name = "journal_entry")
@NamedQuery(name = "entry.ofDocument", query = "select e from EntryEntity e where e.documentId = :document order by e.number")
class EntryEntity extends JournalRow {
    @Id @Column(name = "command_id") UUID commandId;
    @Column(name = "document_id") UUID documentId;
    @Column(name = "entry_number") long number;
    @Column(name = "task_id") UUID taskId;
    String text;

    /** All columns, in the order of {@link #all} and {@link #read}. */
    static final String ALL = "command_id, document_id, entry_number, happened_at, actor_id, actor_name, unit_id, unit_name, action, task_id, text, payload,"
            + " previous, hash";

    protected EntryEntity() {
    }

    EntryEntity(JournalEntry e) {
        super(e);
        commandId = e.commandId();
        documentId = e.documentId();
        number = e.number();
        taskId = e.taskId();
        text = Columns.text(e.text());
    }

    /** The values of {@link #ALL}. */
    Values all(Values v) throws SQLException {
        return v.id(commandId).id(documentId).number(number).number(at).id(actorId).text(actorName).id(unitId).text(unitName).text(action).id(taskId)
                .text(text).text(payload).text(previous).text(hash);
    }

    /** A row of {@link #ALL}. */
    static EntryEntity read(Row row) throws SQLException {
        EntryEntity e = new EntryEntity();
        e.commandId = row.id();
        e.documentId = row.id();
        e.number = row.number();
        e.at = row.number();
        e.actorId = row.id();
        e.actorName = row.text();
        e.unitId = row.id();
        e.unitName = row.text();
        e.action = row.text();
        e.taskId = row.id();
        e.text = row.text();
        e.payload = row.text();
        e.previous = row.text();
        e.hash = row.text();
        return e;
    }

    JournalEntry record() {
        return new JournalEntry(documentId, number, commandId, Columns.instant(at), actorId, actorName, unitId, unitName, action, taskId,
                text, payload, previous, hash);
    }
}
