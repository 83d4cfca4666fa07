package org.yichuan.store.jpa.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.UUID;
import org.yichuan.api.circulation.JournalEntry;

/** A row of table journal_entry; known to JPA by its command, which is as unique as document and number are. */
@Entity
@Table(name = "journal_entry")
@NamedQuery(name = "entry.byCommand", query = "select e from EntryEntity e where e.commandId = :command")
@NamedQuery(name = "entry.after", query = "select e from EntryEntity e where e.documentId = :document and e.number > :number order by e.number")
@NamedQuery(name = "entry.ofDocuments", query = "select e from EntryEntity e where e.documentId in :documents order by e.documentId, e.number")
@NamedQuery(name = "entry.saidAs", query = "select e from EntryEntity e where e.documentId in :documents and e.action = :action"
        + " order by e.documentId, e.number")
@NamedQuery(name = "entry.between", query = "select e from EntryEntity e where e.documentId > :after and e.documentId <= :upTo"
        + " order by e.documentId, e.number")
@NamedQuery(name = "entry.beyond", query = "select e from EntryEntity e where e.documentId > :after order by e.documentId, e.number")
class EntryEntity {
    @Id @Column(name = "command_id") UUID commandId;
    @Column(name = "document_id") UUID documentId;
    @Column(name = "entry_number") long number;
    @Column(name = "happened_at") Long at;
    @Column(name = "actor_id") UUID actorId;
    @Column(name = "actor_name") String actorName;
    @Column(name = "unit_id") UUID unitId;
    @Column(name = "unit_name") String unitName;
    String action;
    @Column(name = "task_id") UUID taskId;
    String text;
    String payload;
    String previous;
    String hash;

    protected EntryEntity() {
    }

    EntryEntity(JournalEntry e) {
        commandId = e.commandId();
        documentId = e.documentId();
        number = e.number();
        at = Columns.micros(e.at());
        actorId = e.actorId();
        actorName = Columns.text(e.actorName());
        unitId = e.unitId();
        unitName = Columns.text(e.unitName());
        action = e.action();
        taskId = e.taskId();
        text = Columns.text(e.text());
        payload = Columns.text(e.payload());
        previous = e.previous();
        hash = e.hash();
    }

    JournalEntry record() {
        return new JournalEntry(documentId, number, commandId, Columns.instant(at), actorId, actorName, unitId, unitName, action, taskId,
                text, payload, previous, hash);
    }
}
