package org.yichuan.api.circulation;

import java.time.Instant;
import java.util.UUID;
import org.yichuan.api.organisation.Post;

/** A task to be opened; the door gives it its identity, its time and the entry that opens it. See {@link Task}. */
public record NewTask(Step step, String slot, UUID unitId, Post post, UUID personId, Instant dueAt, String note) {

    /** The same, due at another time. */
    public NewTask until(Instant dueAt) {
        return new NewTask(step, slot, unitId, post, personId, dueAt, note);
    }
}
