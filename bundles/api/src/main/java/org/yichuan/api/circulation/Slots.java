package org.yichuan.api.circulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.Plan;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;

/**
 * The places in a document's way that someone must fill. A slot is named by step and by whom the plan named; all tasks
 * that take one another's place over returns and passings-on share it, so that nobody's part can be lost.
 */
public final class Slots {

    private Slots() {
    }

    public static String name(Step step, UUID who) {
        return step.name() + ":" + who;
    }

    /** The tasks that a plan calls for, whoever has done his already, in order of phase. */
    public static List<NewTask> of(Document document, Plan plan, Organisation organisation) {
        List<NewTask> wanted = new ArrayList<>();
        plan.leaders().forEach(id -> wanted.add(person(document, Step.INSTRUCT, id, Post.LEADER, organisation)));
        if (plan.leadUnit() != null) {
            wanted.add(new NewTask(Step.HANDLE, name(Step.HANDLE, plan.leadUnit()), plan.leadUnit(), Post.HEAD, null, document.dueAt(), ""));
        }
        plan.coUnits().forEach(id -> wanted.add(new NewTask(Step.CO_HANDLE, name(Step.CO_HANDLE, id), id, Post.HEAD, null, document.dueAt(), "")));
        plan.circulation().forEach(id -> wanted.add(person(document, Step.CIRCULATE, id, null, organisation)));
        return wanted;
    }

    private static NewTask person(Document document, Step step, UUID id, Post preferred, Organisation organisation) {
        Posting posting = organisation.person(id).map(p -> posting(p, preferred)).orElseThrow(() -> new IllegalArgumentException("no such person: " + id));
        return new NewTask(step, name(step, id), posting.unitId(), posting.post(), id, document.dueAt(), "");
    }

    private static Posting posting(Person person, Post preferred) {
        return person.postings().stream().filter(p -> p.post() == preferred).findFirst().or(() -> person.postings().stream().findFirst())
                .orElseThrow(() -> new IllegalArgumentException("no post: " + person.login()));
    }

    /** The newest task of each slot, slots in the order they were first opened. */
    public static Map<String, Task> latest(List<Task> tasks) {
        Map<String, Task> latest = new LinkedHashMap<>();
        tasks.forEach(task -> latest.put(task.slot(), task));
        return latest;
    }

    /** The tasks done so far to which the owner of {@code task} may send the document back: newest of their slot, of an earlier phase. */
    public static List<Task> returnable(List<Task> tasks, Task task) {
        return latest(tasks).values().stream()
                .filter(t -> t.state() == TaskState.DONE && t.step().phase() < task.step().phase() && t.step() != Step.SIGN_FOR && t.step() != Step.AWAIT
                        && t.step() != Step.STATION && t.step() != Step.FEEDBACK)
                .toList();
    }

    /**
     * Whether a task is the one that a notice is about: of that slot, or waiting for a unit to sign for what the notice
     * tells the end of.
     */
    public static boolean waits(Task task, String slot) {
        return task.slot().equals(slot) || task.step() == Step.RECEIPT && slot.startsWith(Step.AWAIT.name() + ":")
                && task.slot().endsWith(slot.substring(Step.AWAIT.name().length()));
    }

    /** A task like {@code task}, to be opened again for whoever owned or did it. */
    public static NewTask again(Task task, String note) {
        UUID person = Optional.ofNullable(task.personId()).orElse(task.endedPerson());
        return new NewTask(task.step(), task.slot(), task.unitId(), task.post(), person, task.dueAt(), note);
    }
}
