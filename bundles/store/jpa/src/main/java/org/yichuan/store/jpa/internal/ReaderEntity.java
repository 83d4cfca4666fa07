package org.yichuan.store.jpa.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.UUID;
import org.yichuan.api.organisation.Post;

/** A row of table reader: who sees a document because of a task, however often he had one. */
@Entity
@Table(name = "reader")
@NamedQuery(name = "reader.ofDocument", query = "select r from ReaderEntity r where r.documentId = :document")
@NamedQuery(name = "reader.head", query = "update ReaderEntity r set r.receivedAt = :receivedAt, r.classified = :classified"
        + " where r.documentId = :document")
class ReaderEntity {
    @Id UUID id;
    @Column(name = "document_id") UUID documentId;
    @Column(name = "unit_id") UUID unit;
    @Enumerated(EnumType.STRING) Post post;
    @Column(name = "person_id") UUID person;
    short classified;
    @Column(name = "received_at") Long receivedAt;

    protected ReaderEntity() {
    }

    ReaderEntity(UUID id, Target target, DocumentEntity document) {
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

    /** Whom a task is put to; no post where a person is named. */
    record Target(UUID unit, Post post, UUID person) {
        static Target of(TaskEntity task) {
            return new Target(task.unit, task.person == null ? task.post : null, task.person);
        }
    }
}
