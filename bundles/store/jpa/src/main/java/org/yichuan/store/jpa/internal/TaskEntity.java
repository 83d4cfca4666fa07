package org.yichuan.store.jpa.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.organisation.Post;
import org.yichuan.store.jpa.internal.Jdbc.Row;
import org.yichuan.store.jpa.internal.Jdbc.Values;

/** A row of table task. */
@Entity
@Table(name = "task")
@NamedQuery(name = "task.ofDocument", query = "select t from TaskEntity t where t.documentId = :document order by t.openedBy, t.id")
@NamedQuery(name = "task.byIds", query = "select t from TaskEntity t where t.id in :ids")
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

    /** All columns, in the order of {@link #read}: the identities, what never changes once it is open, what becomes of it. */
    static final String BECOMING = "state, read_at, ended_at, ended_by, ended_person_id";
    static final String STAYING = "step, slot, unit_id, post, person_id, opened_by, opened_at, due_at, note";
    static final String ALL = "id, document_id, " + STAYING + ", " + BECOMING;

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

    /** The values of {@link #STAYING}. */
    Values staying(Values v) throws SQLException {
        return v.name(step).text(slot).id(unit).name(post).id(person).number(openedBy).number(openedAt).number(dueAt).text(note);
    }

    /** The values of {@link #BECOMING}. */
    Values becoming(Values v) throws SQLException {
        return v.name(state).number(readAt).number(endedAt).number(endedBy).id(endedPerson);
    }

    /** Whether nothing but what becomes of it differs. */
    boolean becameOf(TaskEntity before) {
        return before != null && before.step == step && before.slot.equals(slot) && Objects.equals(before.unit, unit) && before.post == post
                && Objects.equals(before.person, person) && before.openedBy == openedBy && Objects.equals(before.openedAt, openedAt)
                && Objects.equals(before.dueAt, dueAt) && before.note.equals(note);
    }

    /** A row of {@link #ALL}. */
    static TaskEntity read(Row row) throws SQLException {
        TaskEntity t = new TaskEntity();
        t.id = row.id();
        t.documentId = row.id();
        t.step = row.name(Step::valueOf);
        t.slot = row.text();
        t.unit = row.id();
        t.post = row.name(Post::valueOf);
        t.person = row.id();
        t.openedBy = row.number();
        t.openedAt = row.number();
        t.dueAt = row.number();
        t.note = row.text();
        t.state = row.name(TaskState::valueOf);
        t.readAt = row.number();
        t.endedAt = row.number();
        t.endedBy = row.number();
        t.endedPerson = row.id();
        return t;
    }

    Task record() {
        return new Task(id, documentId, step, slot, unit, post, person, state, openedBy, Columns.instant(openedAt), Columns.instant(dueAt),
                Columns.instant(readAt), Columns.instant(endedAt), endedBy, endedPerson, note);
    }
}
