package org.yichuan.circulation.internal;

import java.util.Optional;
import java.util.UUID;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.circulation.NewTask;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.document.Document;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.store.CirculationStore.Session;
import org.yichuan.api.text.Texts;

/** 交回: to whom a task falls that nobody can answer any more. As an action it only gives the journal its name; nobody performs it. */
public final class Release extends BasicAction {
    static final String ACTION = "release";

    public Release() {
        super(ACTION, new Texts(Release.class));
    }

    @Override
    public boolean ends() {
        return false;
    }

    @Override
    public Decision decide(Situation situation, Input input) {
        return Decision.refuse(text("releaseByHand"));
    }

    /** The task in the hands of whom it falls to; empty when they have it already. */
    static Optional<NewTask> fallen(Session session, Document document, Task task, Organisation organisation) {
        UUID unit = task.unitId();
        Post post = post(unit, organisation);
        // a station has no registrar: back along the way the task came, to the department that asked
        for (Task at = task; post == null && at != null;) {
            JournalEntry opening = session.entriesAfter(document.id(), at.openedBy() - 1).stream().findFirst().orElse(null);
            if (opening == null) {
                break;
            }
            unit = opening.unitId();
            post = unit == null ? null : post(unit, organisation);
            UUID answered = opening.taskId();
            Task now = at;
            at = session.tasks(document.id()).stream().filter(t -> t.id().equals(answered) && t.openedBy() < now.openedBy()).findFirst().orElse(null);
        }
        if (post == null) {
            unit = document.owner();
            post = Post.REGISTRAR;
        }
        boolean theirs = task.personId() == null && task.unitId().equals(unit) && task.post() == post;
        return theirs ? Optional.empty() : Optional.of(new NewTask(task.step(), task.slot(), unit, post, null, task.dueAt(), task.note()));
    }

    private static Post post(UUID unit, Organisation organisation) {
        return !organisation.holders(unit, Post.REGISTRAR).isEmpty() ? Post.REGISTRAR : !organisation.holders(unit, Post.HEAD).isEmpty() ? Post.HEAD : null;
    }
}
