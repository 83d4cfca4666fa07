package org.yichuan.official;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.NewTask;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Slots;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;

/**
 * The tasks of an outgoing document follow from its sheet: what it calls for is open, and nothing else. So nobody's part
 * is lost, whatever was sent back and changed in whatever order.
 */
public final class Flow {
    private final Papers papers = new Papers();

    /**
     * Keeps the sheet, and brings the tasks to what it calls for; a document it calls for nothing of any more is issued.
     *
     * @param version  newest version of the text after this action
     * @param numbered whether the document bears a number after this action
     * @param answered what becomes of the task that is answered; the others that are not wanted any more are cancelled
     * @param note     what those who get a task now are told, may be empty
     */
    public Decision.Acceptance follow(Decision.Acceptance accepted, Situation s, Outgoing sheet, int version, boolean numbered, TaskState answered, String note) {
        List<NewTask> wanted = new ArrayList<>(wanted(accepted.document(), sheet, version, numbered, s.organisation()));
        if (wanted.isEmpty()) {
            accepted.becomes(DocumentState.ISSUED);
        }
        for (Task task : s.open()) {
            boolean his = s.task() != null && task.id().equals(s.task().id());
            if (task.step().making() && (his || wanted.stream().noneMatch(t -> t.slot().equals(task.slot())))) {
                accepted.end(task, his ? answered : TaskState.CANCELLED);
            } else {
                wanted.removeIf(t -> t.slot().equals(task.slot()));
            }
        }
        wanted.forEach(t -> accepted.open(new NewTask(t.step(), t.slot(), t.unitId(), t.post(), t.personId(), t.dueAt(), note)));
        return keep(accepted, sheet).standing();
    }

    /** Keeps the sheet; the tasks stay as they are. */
    public Decision.Acceptance keep(Decision.Acceptance accepted, Outgoing sheet) {
        return accepted.keep(new Decision.Sheet(papers.json(sheet), sheet.course().registry(), sheet.drafter(), sheet.kind().name()));
    }

    /** The tasks that the sheet calls for at the step it stands at. */
    public static List<NewTask> wanted(Document d, Outgoing o, int version, boolean numbered, Organisation organisation) {
        Step step = o.stage(version, numbered);
        return switch (step) {
            case null -> List.of();
            case DRAFT -> drafters(d, o, organisation);
            case REVIEW -> List.of(person(d, step, o.course().reviewer(), organisation, Post.HEAD, Post.REGISTRAR, Post.LEADER));
            case COUNTERSIGN -> o.missingCountersigners().stream().limit(o.course().inTurn() ? 1 : Long.MAX_VALUE)
                    .map(unit -> new NewTask(step, Slots.name(step, unit), unit, Post.HEAD, null, d.dueAt(), "")).toList();
            case SIGN -> o.missingSigners().stream().map(p -> person(d, step, p, organisation, Post.LEADER)).toList();
            default -> List.of(new NewTask(step, Slots.name(step, o.course().registry()), o.course().registry(), Post.REGISTRAR, null, d.dueAt(), ""));
        };
    }

    /** The drafter and his helpers; when none of them is there any more, whoever heads or keeps the documents of their unit. */
    private static List<NewTask> drafters(Document d, Outgoing o, Organisation organisation) {
        List<UUID> people = new ArrayList<>(List.of(o.drafter()));
        o.course().helpers().stream().filter(p -> !people.contains(p)).forEach(people::add);
        List<NewTask> tasks = new ArrayList<>();
        for (UUID id : people) {
            organisation.person(id).filter(Person::active).flatMap(p -> p.postings().stream().filter(x -> x.unitId().equals(d.owner())).findFirst())
                    .ifPresent(x -> tasks.add(new NewTask(Step.DRAFT, Slots.name(Step.DRAFT, id), x.unitId(), x.post(), id, d.dueAt(), "")));
        }
        if (tasks.isEmpty()) {
            Post post = organisation.holders(d.owner(), Post.HEAD).isEmpty() ? Post.REGISTRAR : Post.HEAD;
            tasks.add(new NewTask(Step.DRAFT, Slots.name(Step.DRAFT, d.owner()), d.owner(), post, null, d.dueAt(), ""));
        }
        return tasks;
    }

    private static NewTask person(Document d, Step step, UUID id, Organisation organisation, Post... preferred) {
        Posting posting = posting(id, organisation, preferred).orElseThrow(() -> new IllegalArgumentException("no post: " + id));
        return new NewTask(step, Slots.name(step, id), posting.unitId(), posting.post(), id, d.dueAt(), "");
    }

    /** The post in which a person is asked; empty: he is not there, or has none of these. */
    public static Optional<Posting> posting(UUID id, Organisation organisation, Post... preferred) {
        Optional<Person> person = organisation.person(id).filter(Person::active);
        return person.flatMap(p -> Arrays.stream(preferred).flatMap(post -> p.postings().stream().filter(x -> x.post() == post)).findFirst());
    }
}
