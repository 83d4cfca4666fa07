package org.yichuan.api.circulation;

import java.time.Instant;
import java.util.UUID;
import org.yichuan.api.organisation.Post;

/**
 * Something someone is expected to do to a document.
 *
 * @param slot     the place in the plan it fills ({@code INSTRUCT:person}, {@code HANDLE:unit} …); all tasks that take
 *                 one another's place over returns and passings-on share it
 * @param unitId   unit that owes it
 * @param post     post that owes it when no person is named
 * @param personId the person who owes it, or null: anyone who holds the post in the unit
 * @param openedBy number of the journal entry that opened it
 * @param readAt   when its owner first opened the document, or null
 * @param endedBy  number of the journal entry that ended it, or 0
 * @param endedPerson who ended it, or null
 * @param note     what is required, in words (requirement to stations, reason of a return); may be empty
 */
public record Task(UUID id, UUID documentId, Step step, String slot, UUID unitId, Post post, UUID personId, TaskState state,
        long openedBy, Instant openedAt, Instant dueAt, Instant readAt, Instant endedAt, long endedBy, UUID endedPerson, String note) {

    public boolean open() {
        return state == TaskState.OPEN;
    }

    /** This task ended so. */
    public Task ended(TaskState state, Instant at, long entry, UUID person) {
        return new Task(id, documentId, step, slot, unitId, post, personId, state, openedBy, openedAt, dueAt, readAt, at, entry, person, note);
    }

    public Task read(Instant at) {
        return new Task(id, documentId, step, slot, unitId, post, personId, state, openedBy, openedAt, dueAt, at, endedAt, endedBy, endedPerson, note);
    }
}
