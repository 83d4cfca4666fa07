package org.yichuan.circulation.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yichuan.api.circulation.NewTask;
import org.yichuan.api.circulation.Slots;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Way;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.settings.Settings;

/**
 * What is due next: a pure function of plan and tasks, not a machine that remembers where it was. A slot whose newest
 * task was returned or withdrawn, or that has none, is opened when every slot of the earlier phases is satisfied. So
 * whatever sequence of returns, passings-on and changes of plan came before, nobody's part is dropped.
 */
final class Planner {
    private final Organisation organisation;
    private final Settings settings;

    Planner(Organisation organisation, Settings settings) {
        this.organisation = organisation;
        this.settings = settings;
    }

    /** The tasks to open now, each with the time limit of its step. */
    List<NewTask> due(Document document, List<Task> tasks, Instant now) {
        return due(document, tasks).stream().map(task -> limited(task, document, now)).toList();
    }

    /** A step's own time limit counts from its beginning and is never later than the document's. */
    private NewTask limited(NewTask task, Document document, Instant now) {
        Integer days = document.plan().way().days().get(task.step());
        if (days == null) {
            return task;
        }
        Instant own = settings.workingDays().after(now, days);
        return task.until(document.dueAt() != null && document.dueAt().isBefore(own) ? document.dueAt() : own);
    }

    private List<NewTask> due(Document document, List<Task> tasks) {
        // what an outgoing document calls for follows from its sheet, which its handlers know
        if (document.ended() || document.outgoing()) {
            return List.of();
        }
        Map<String, Task> latest = Slots.latest(tasks);
        Map<String, NewTask> slots = slots(document, latest);
        List<NewTask> due = new ArrayList<>();
        for (int phase = 0; phase <= Step.CLOSE.phase() && due.isEmpty(); phase++) {
            int now = phase;
            List<NewTask> here = slots.values().stream().filter(s -> s.step().phase() == now).toList();
            boolean waiting = here.stream().filter(s -> holdsUp(document, s.step())).anyMatch(s -> isOpen(latest.get(s.slot())));
            for (NewTask slot : here) {
                boolean inTurn = slot.step() == Step.INSTRUCT && document.plan().leadersInTurn();
                if (isMissing(latest.get(slot.slot())) && !(inTurn && (waiting || !due.isEmpty()))) {
                    due.add(slot);
                }
            }
            if (waiting) {
                break;
            }
        }
        return due;
    }

    /** Where the document stands: at the earliest phase that is open. */
    static DocumentState state(Document document, List<Task> tasks) {
        if (document.ended()) {
            return document.state();
        }
        if (document.outgoing()) {
            return outgoing(document, tasks);
        }
        boolean closing = tasks.stream().anyMatch(t -> t.open() && t.step() == Step.CLOSE);
        int phase = tasks.stream().filter(Task::open).filter(t -> !closing || holdsUp(document, t.step())).mapToInt(t -> t.step().phase()).min().orElse(-1);
        return switch (phase) {
            case 0 -> DocumentState.ARRIVED;
            case 1 -> DocumentState.SIGNED_FOR;
            case 2 -> DocumentState.REGISTERED;
            case 3 -> DocumentState.PROPOSED;
            case 4 -> DocumentState.HANDLING;
            case 5 -> tasks.stream().anyMatch(t -> t.open() && t.step() == Step.AWAIT) ? DocumentState.DISPATCHED : DocumentState.HANDLING;
            case 6 -> DocumentState.REPORTED;
            default -> document.state();
        };
    }

    /** Where an outgoing document stands: at the step that is open; otherwise where its handlers put it. */
    private static DocumentState outgoing(Document document, List<Task> tasks) {
        return tasks.stream().filter(Task::open).map(Task::step).filter(Step::making).findFirst().map(step -> switch (step) {
            case DRAFT -> DocumentState.DRAFTING;
            case REVIEW -> DocumentState.REVIEWING;
            case COUNTERSIGN -> DocumentState.COUNTERSIGNING;
            case SIGN -> DocumentState.SIGNING;
            case RECHECK -> DocumentState.RECHECKING;
            case NUMBER -> DocumentState.NUMBERING;
            default -> DocumentState.ISSUING;
        }).orElse(document.state());
    }

    /** Whether what comes after a step waits for it: for the stations only where the way requires their signatures. */
    private static boolean holdsUp(Document document, Step step) {
        return step != Step.STATION || document.plan().way().requires(Way.Requirement.STATIONS);
    }

    private Map<String, NewTask> slots(Document document, Map<String, Task> latest) {
        Map<String, NewTask> slots = new LinkedHashMap<>();
        latest.values().stream().filter(t -> !planned(t.step())).forEach(t -> slots.put(t.slot(), again(t)));
        boolean dispatched = latest.values().stream().anyMatch(t -> t.step() == Step.AWAIT);
        if (!dispatched) {
            NewTask proposing = registry(document, Step.PROPOSE);
            if (document.plan().way().has(Step.PROPOSE) || latest.containsKey(proposing.slot())) {
                put(slots, latest, proposing);
            }
            Slots.of(document, document.plan(), organisation).forEach(slot -> put(slots, latest, slot));
        }
        put(slots, latest, registry(document, Step.CLOSE));
        return slots;
    }

    private static void put(Map<String, NewTask> slots, Map<String, Task> latest, NewTask slot) {
        Task before = latest.get(slot.slot());
        slots.put(slot.slot(), before == null || before.state() == TaskState.CANCELLED ? slot : again(before));
    }

    private static NewTask registry(Document document, Step step) {
        return new NewTask(step, Slots.name(step, document.owner()), document.owner(), Post.REGISTRAR, null, document.dueAt(), "");
    }

    private static NewTask again(Task task) {
        return new NewTask(task.step(), task.slot(), task.unitId(), task.post(), task.personId(), task.dueAt(), task.note());
    }

    private static boolean planned(Step step) {
        return switch (step) {
            case PROPOSE, INSTRUCT, HANDLE, CO_HANDLE, CIRCULATE, CLOSE -> true;
            default -> false;
        };
    }

    private static boolean isOpen(Task task) {
        return task != null && task.open();
    }

    private static boolean isMissing(Task task) {
        return task == null || switch (task.state()) {
            case RETURNED, WITHDRAWN, CANCELLED, PASSED -> true;
            case OPEN, DONE, DISPENSED -> false;
        };
    }
}
