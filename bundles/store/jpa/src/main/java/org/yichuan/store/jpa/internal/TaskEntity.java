package org.yichuan.store.jpa.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Query;
import jakarta.persistence.Table;
import java.util.UUID;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.organisation.Post;

/** A row of table task. */
@Entity
@Table(name = "task")
@NamedQuery(name = "task.ofDocument", query = "select t from TaskEntity t where t.documentId = :document order by t.openedBy, t.id")
@NamedQuery(name = "task.openOfDocuments", query = "select t from TaskEntity t where t.documentId in :documents and"
        + " t.state = org.yichuan.api.circulation.TaskState.OPEN order by t.documentId, t.openedBy, t.id")
@NamedQuery(name = "task.byIds", query = "select t from TaskEntity t where t.id in :ids")
@NamedQuery(name = "task.update", query = "update TaskEntity t set t.step = :step, t.slot = :slot, t.unit = :unit, t.post = :post,"
        + " t.person = :person, t.state = :state, t.openedBy = :openedBy, t.openedAt = :openedAt, t.dueAt = :dueAt, t.readAt = :readAt,"
        + " t.endedAt = :endedAt, t.endedBy = :endedBy, t.endedPerson = :endedPerson, t.note = :note where t.id = :id")
class TaskEntity {
    @Id UUID id;
    @Column(name = "document_id") UUID documentId;
    @Enumerated(EnumType.STRING) Step step;
    String slot;
    @Column(name = "unit_id") UUID unit;
    @Enumerated(EnumType.STRING) Post post;
    @Column(name = "person_id") UUID person;
    @Enumerated(EnumType.STRING) TaskState state;
    @Column(name = "opened_by") long openedBy;
    @Column(name = "opened_at") Long openedAt;
    @Column(name = "due_at") Long dueAt;
    @Column(name = "read_at") Long readAt;
    @Column(name = "ended_at") Long endedAt;
    @Column(name = "ended_by") long endedBy;
    @Column(name = "ended_person_id") UUID endedPerson;
    String note;

    protected TaskEntity() {
    }

    TaskEntity(Task t) {
        id = t.id();
        documentId = t.documentId();
        step = t.step();
        slot = t.slot();
        unit = t.unitId();
        post = t.post();
        person = t.personId();
        state = t.state();
        openedBy = t.openedBy();
        openedAt = Columns.micros(t.openedAt());
        dueAt = Columns.micros(t.dueAt());
        readAt = Columns.micros(t.readAt());
        endedAt = Columns.micros(t.endedAt());
        endedBy = t.endedBy();
        endedPerson = t.endedPerson();
        note = Columns.text(t.note());
    }

    Query update(Query query) {
        return query.setParameter("step", step).setParameter("slot", slot).setParameter("unit", unit).setParameter("post", post)
                .setParameter("person", person).setParameter("state", state).setParameter("openedBy", openedBy)
                .setParameter("openedAt", openedAt).setParameter("dueAt", dueAt).setParameter("readAt", readAt)
                .setParameter("endedAt", endedAt).setParameter("endedBy", endedBy).setParameter("endedPerson", endedPerson)
                .setParameter("note", note).setParameter("id", id);
    }

    Task record() {
        return new Task(id, documentId, step, slot, unit, post, person, state, openedBy, Columns.instant(openedAt), Columns.instant(dueAt),
                Columns.instant(readAt), Columns.instant(endedAt), endedBy, endedPerson, note);
    }
}
