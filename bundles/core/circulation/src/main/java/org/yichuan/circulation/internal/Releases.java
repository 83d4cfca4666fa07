package org.yichuan.circulation.internal;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.Command;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.circulation.NewTask;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.Ids;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.store.CirculationStore;
import org.yichuan.api.store.CirculationStore.Conflict;
import org.yichuan.api.store.CirculationStore.Session;

/** Hands the tasks that nobody can answer any more, since a module went or a right was taken away, to whom they fall; and back, when it came again. */
final class Releases {
    private static final int TRIES = 8;

    private final CirculationStore store;
    private final Organisation organisation;
    private final List<ActionHandler> handlers;
    private final Rights rights;
    private final Planner planner;
    private final Clock clock;

    Releases(CirculationStore store, Organisation organisation, List<ActionHandler> handlers, Rights rights, Planner planner, Clock clock) {
        this.store = store;
        this.organisation = organisation;
        this.handlers = handlers;
        this.rights = rights;
        this.planner = planner;
        this.clock = clock;
    }

    /** What becomes of an open task: another that takes its place; empty: it stays. */
    private interface Turn {
        Optional<NewTask> of(Session session, Document document, List<Task> tasks, Task task);
    }

    /** Of all documents that have such tasks, each in a transaction of its own. @param tell told of each that was written. @return how many tasks fell */
    int fall(Person asked, String why, Consumer<Set<UUID>> tell) {
        return all(asked, why, tell, store.transact(this::stranded), (session, document, tasks, task) -> rights.answerable(Rights.asked(task), handlers) ? Optional.empty()
                : fallen(session, document, tasks, task));
    }

    /** What fell and can be answered again by whom it fell from goes back. @return how many tasks */
    int back(Person asked, String why, Consumer<Set<UUID>> tell) {
        return all(asked, why, tell, store.transact(this::withSubstitutes), (session, document, tasks, task) -> handedFrom(session, tasks, task)
                .filter(from -> rights.answerable(Rights.asked(from), handlers))
                // a task that has come back was handed over as well: it was not taken by whom it falls to
                .filter(from -> fallen(session, document, tasks, from).filter(to -> at(task, to)).isPresent()).map(Rights::asked));
    }

    private int all(Person asked, String why, Consumer<Set<UUID>> tell, Set<UUID> documents, Turn turn) {
        Person actor = organisation.person(asked.id()).filter(p -> p.active() && p.holds(Post.ADMINISTRATOR))
                .orElseThrow(() -> new IllegalArgumentException("only an administrator hands tasks back"));
        Unit unit = actor.postings().stream().filter(p -> p.post() == Post.ADMINISTRATOR).map(Posting::unitId).findFirst().flatMap(organisation::unit).orElseThrow();
        int turned = 0;
        for (UUID id : documents) {
            Set<UUID> touched = new HashSet<>();
            turned += one(id, actor, unit, why, touched, turn);
            if (!touched.isEmpty()) {
                tell.accept(touched);
            }
        }
        return turned;
    }

    /** Documents with an open task that nobody of its unit and post could answer; most posts can, or have none, so this reads little. */
    private Set<UUID> stranded(Session session) {
        Set<UUID> documents = new LinkedHashSet<>();
        for (Unit unit : organisation.units()) {
            for (Post post : Post.values()) {
                Set<Step> lost = EnumSet.copyOf(Settle.STEPS);
                lost.removeIf(step -> rights.answerable(new NewTask(step, "", unit.id(), post, null, null, ""), handlers));
                if (!lost.isEmpty()) {
                    documents.addAll(session.documentsWithOpen(unit.id(), post, lost));
                }
            }
        }
        return documents;
    }

    /** Documents with an open task of those to whom tasks fall. */
    private Set<UUID> withSubstitutes(Session session) {
        Set<UUID> documents = new LinkedHashSet<>();
        for (Unit unit : organisation.units()) {
            documents.addAll(session.documentsWithOpen(unit.id(), Post.REGISTRAR, Settle.STEPS));
            documents.addAll(session.documentsWithOpen(unit.id(), Post.HEAD, Settle.STEPS));
        }
        return documents;
    }

    private int one(UUID id, Person actor, Unit unit, String why, Set<UUID> touched, Turn turn) {
        for (int attempt = 1; ; attempt++) {
            try {
                return store.transact(session -> one(session, id, actor, unit, why, touched, turn));
            } catch (Conflict conflict) {
                touched.clear();
                if (attempt == TRIES) {
                    throw conflict;
                }
            }
        }
    }

    private int one(Session session, UUID id, Person actor, Unit unit, String why, Set<UUID> touched, Turn turn) {
        Document document = session.document(id).orElse(null);
        if (document == null || document.ended()) {
            return 0;
        }
        List<Task> tasks = session.tasks(id);
        Decision.Acceptance accepted = Decision.accept(document).saying(why).standing();
        for (Task task : tasks) {
            if (task.open() && Settle.STEPS.contains(task.step())) {
                turn.of(session, document, tasks, task).ifPresent(next -> accepted.end(task, TaskState.PASSED).open(next));
            }
        }
        if (accepted.ended().isEmpty()) {
            return 0;
        }
        Work work = new Work(session, planner, actor, unit, Work.now(clock, tasks));
        work.write(document, tasks, null, new Command(Ids.next(), id, null, Release.ACTION, -1, Input.NONE), accepted, "{}");
        touched.addAll(work.touched());
        return accepted.ended().size();
    }

    /** The task in the hands of whom it falls to; empty when they have it already. */
    private Optional<NewTask> fallen(Session session, Document document, List<Task> tasks, Task task) {
        UUID unit = task.unitId();
        Post post = post(unit);
        // a station has no registrar: back along the way the task came, to the department that asked
        for (Task at = task; post == null && at != null;) {
            Task now = at;
            Optional<Task> handed = handedFrom(session, tasks, now);
            JournalEntry opening = handed.isPresent() ? null : opening(session, now);
            if (opening == null) {
                at = handed.orElse(null);
                continue;
            }
            unit = opening.unitId();
            post = unit == null ? null : post(unit);
            UUID answered = opening.taskId();
            at = tasks.stream().filter(t -> t.id().equals(answered) && t.openedBy() < now.openedBy()).findFirst().orElse(null);
        }
        if (post == null) {
            unit = document.owner();
            post = Post.REGISTRAR;
        }
        NewTask next = new NewTask(task.step(), task.slot(), unit, post, null, task.dueAt(), task.note());
        return at(task, next) ? Optional.empty() : Optional.of(next);
    }

    /** Whether the task is in the hands that the other would be in. */
    private static boolean at(Task task, NewTask other) {
        return task.personId() == null && task.unitId().equals(other.unitId()) && task.post() == other.post();
    }

    /** The task whose place this one took when it fell or went back; empty when it was opened by what somebody did. */
    private static Optional<Task> handedFrom(Session session, List<Task> tasks, Task task) {
        Optional<Task> from = tasks.stream().filter(t -> t.state() == TaskState.PASSED && t.endedBy() == task.openedBy() && t.step() == task.step() && t.slot().equals(task.slot()))
                .findFirst();
        JournalEntry opening = from.isPresent() ? opening(session, task) : null;
        return opening != null && opening.action().equals(Release.ACTION) ? from : Optional.empty();
    }

    private static JournalEntry opening(Session session, Task task) {
        return session.entriesAfter(task.documentId(), task.openedBy() - 1).stream().findFirst().orElse(null);
    }

    private Post post(UUID unit) {
        return !organisation.holders(unit, Post.REGISTRAR).isEmpty() ? Post.REGISTRAR : !organisation.holders(unit, Post.HEAD).isEmpty() ? Post.HEAD : null;
    }
}
