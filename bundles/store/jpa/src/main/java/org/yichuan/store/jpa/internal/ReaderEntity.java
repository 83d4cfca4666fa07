package org.yichuan.store.jpa.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/**
 * A row of table reader: who sees a document because of a task, once however often there was one. Three kinds: a person;
 * a unit's post (the task named no person); a unit, for those who oversee it, where {@code post} is {@link #ANY}, or
 * {@link #OWN} when the unit is the document's owner, whose registrars see it anyway.
 */
@Entity
@Table(name = "reader")
@NamedQuery(name = "reader.ofDocument", query = "select r from ReaderEntity r where r.documentId = :document")
@NamedQuery(name = "reader.head", query = "update ReaderEntity r set r.receivedAt = :receivedAt, r.classified = :classified"
        + " where r.documentId = :document")
class ReaderEntity {

    static final String ANY = "*";
    static final String OWN = "=";

    @Id String id;
    @Column(name = "document_id") UUID documentId;
    @Column(name = "unit_id") UUID unit;
    String post;
    @Column(name = "person_id") UUID person;
    short classified;
    @Column(name = "received_at") Long receivedAt;

    protected ReaderEntity() {
    }

    ReaderEntity(String id, Target target, DocumentEntity document) {
        this.id = id;
        documentId = document.id;
        unit = target.unit();
        post = target.post();
        person = target.person();
        classified = classified(document);
        receivedAt = document.receivedAt;
    }

    static short classified(DocumentEntity document) {
        return (short) (document.secrecy.classified() ? 1 : 0);
    }

    Target target() {
        return new Target(unit, post, person);
    }

    /** Who sees it. */
    record Target(UUID unit, String post, UUID person) {

        /** Whom a task is put to, and who oversees them. */
        static List<Target> of(TaskEntity task, UUID owner) {
            Target debtor = task.person != null ? new Target(null, null, task.person)
                    : new Target(task.unit, task.post == null ? null : task.post.name(), null);
            return task.unit == null ? List.of(debtor) : List.of(debtor, new Target(task.unit, task.unit.equals(owner) ? OWN : ANY, null));
        }
    }
}
