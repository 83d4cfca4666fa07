package org.yichuan.circulation.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.yichuan.api.circulation.Command;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.circulation.NewTask;
import org.yichuan.api.circulation.Numbering;
import org.yichuan.api.circulation.Slots;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.Attachment;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Ids;
import org.yichuan.api.official.SerialNumber;
import org.yichuan.api.official.TextVersion;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.store.CirculationStore.Conflict;
import org.yichuan.api.store.CirculationStore.Session;

/** Writes one accepted decision within one transaction: the document, its tasks, its journal entry, and what follows elsewhere. */
final class Work {
    private final Session session;
    private final Planner planner;
    private final Person actor;
    private final Unit unit;
    private final Instant now;
    private final List<UUID> touched = new ArrayList<>();
    /** The number that this action gave, kept or voided, or null. */
    private SerialNumber serial;
    /** The text that copies bear; read once. */
    private TextVersion newest;

    Work(Session session, Planner planner, Person actor, Unit unit, Instant now) {
        this.session = session;
        this.planner = planner;
        this.actor = actor;
        this.unit = unit;
        this.now = now;
    }

    /** Never earlier than what was done to the document before: a clock that was set back does not turn the order round. */
    static Instant now(Clock clock, List<Task> tasks) {
        Instant last = tasks.stream().flatMap(t -> Stream.of(t.openedAt(), t.readAt(), t.endedAt())).filter(Objects::nonNull).max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(last) ? last : now;
    }

    /** Every document written. */
    List<UUID> touched() {
        return touched;
    }

    /** Writes the decision; {@code before} is null for a new document. */
    Document write(Document before, List<Task> tasks, Task answered, Command command, Decision.Acceptance decision, String payload) {
        Document document = serial == null || serial.use() == Numbering.Use.VOIDED ? decision.document()
                : decision.document().with(decision.document().head().numbered(serial.text()));
        long number = document.version() + 1;
        List<Task> all = new ArrayList<>(tasks);
        List<Task> changed = new ArrayList<>();
        for (Decision.Ended end : decision.ended()) {
            replace(all, changed, end.taskId(), t -> t.ended(end.as(), now, number, actor.id()));
        }
        if (decision.marksRead() && answered != null && answered.readAt() == null) {
            replace(all, changed, answered.id(), t -> t.read(now));
        }
        List<Task> opened = new ArrayList<>();
        decision.opened().forEach(t -> opened.add(task(document.id(), t, number)));
        all.addAll(opened);
        if (decision.advances()) {
            for (NewTask due : planner.due(document, all, now)) {
                Task task = task(document.id(), due, number);
                opened.add(task);
                all.add(task);
            }
        }
        UUID answeredId = answered == null ? null : answered.id();
        String said = serial == null ? decision.text() : (serial.text() + " " + decision.text()).strip();
        JournalEntry entry = entry(document, number, command.id(), command.action(), answeredId, said, payload);
        Document after = document.with(Planner.state(document, all)).entered(number, entry.hash());
        if (before == null) {
            session.insert(after);
        } else {
            session.update(after, before.version());
        }
        changed.forEach(session::update);
        opened.forEach(session::insert);
        decision.attached().forEach(a -> session.insert(owned(a, document.id())));
        session.append(entry);
        touched.add(document.id());
        paper(document.id(), number, decision);
        decision.spawned().forEach(s -> spawn(s, command, document));
        decision.notices().forEach(n -> notice(n, command));
        return after;
    }

    /**
     * Gives, keeps or voids the number that the decision asks for; to be called before {@link #write}. Until the
     * transaction ends the series is locked, so its serials follow one another whoever else asks, and whoever is rolled back.
     *
     * @return false when there is no such serial to be had
     */
    boolean number(Command command, Decision.Acceptance decision) {
        Numbering wanted = decision.numbering();
        UUID id = decision.document().id();
        if (wanted.serial() == 0) {
            Optional<Integer> next = session.nextSerial(wanted.code(), wanted.year(), wanted.registry());
            next.ifPresent(n -> serial = new SerialNumber(wanted.code(), wanted.year(), n, wanted.as(), id, now, actor.name(), wanted.reason()));
        } else {
            SerialNumber known = session.serial(wanted.code(), wanted.year(), wanted.serial()).orElse(null);
            boolean own = known != null && known.documentId().equals(id);
            boolean reserved = known != null && known.use() == Numbering.Use.RESERVED;
            if (wanted.as() == Numbering.Use.VOIDED ? own && known.use() != Numbering.Use.VOIDED : wanted.as() == Numbering.Use.ISSUED && reserved && !own) {
                serial = new SerialNumber(wanted.code(), wanted.year(), wanted.serial(), wanted.as(), id, now, actor.name(), wanted.reason());
                if (!own) {
                    notice(new Decision.Notice(known.documentId(), "", TaskState.DONE, decision.document().head().title(), DocumentState.VOIDED), command);
                }
            }
        }
        if (serial != null) {
            session.keep(serial);
        }
        return serial != null;
    }

    /** Sheet and text of an outgoing document. */
    private void paper(UUID documentId, long entry, Decision.Acceptance decision) {
        if (decision.sheet() != null) {
            session.keep(documentId, decision.sheet());
        }
        if (decision.written() != null) {
            Decision.Written w = decision.written();
            int version = session.versions(documentId).size() + 1;
            session.insert(new TextVersion(documentId, version, entry, now, actor.id(), actor.name(), w.reason(), w.substance(),
                    Chain.sha256(w.text().getBytes(StandardCharsets.UTF_8))), w.text());
        }
    }

    /** What is dispatched from an outgoing document bears its newest text. */
    private void spawn(Decision.Spawned spawned, Command command, Document from) {
        spawn(spawned, command);
        if (from.outgoing()) {
            newest = newest == null ? session.versions(from.id()).getLast() : newest;
            session.insert(new TextVersion(spawned.document().id(), 1, 1, now, actor.id(), actor.name(), newest.reason(), true, newest.sha256()), null);
        }
    }

    private void spawn(Decision.Spawned spawned, Command command) {
        Document document = spawned.document();
        JournalEntry entry = entry(document, 1, Ids.next(), command.action(), null, "", "{}");
        List<Task> tasks = spawned.tasks().stream().map(t -> task(document.id(), t, 1)).toList();
        session.insert(document.with(Planner.state(document, tasks)).entered(1, entry.hash()));
        tasks.forEach(session::insert);
        spawned.attachments().forEach(a -> session.insert(owned(a, document.id())));
        session.append(entry);
        touched.add(document.id());
    }

    private void notice(Decision.Notice notice, Command command) {
        Document before = session.document(notice.documentId()).orElse(null);
        if (before == null || before.ended()) {
            return;
        }
        long number = before.version() + 1;
        List<Task> all = new ArrayList<>(session.tasks(before.id()));
        List<Task> changed = new ArrayList<>();
        Task waiting = all.stream().filter(t -> t.open() && Slots.waits(t, notice.endSlot())).findFirst().orElse(null);
        List<Task> opened = new ArrayList<>();
        boolean over = notice.becomes() != null && (waiting != null || notice.endSlot().isEmpty());
        Document document = over ? before.with(notice.becomes()) : before;
        if (waiting != null) {
            replace(all, changed, waiting.id(), t -> t.ended(notice.as(), now, number, actor.id()));
        }
        if (waiting != null && !over) {
            planner.due(document, all, now).forEach(due -> opened.add(task(document.id(), due, number)));
            all.addAll(opened);
        }
        JournalEntry entry = entry(document, number, Ids.next(), command.action(), waiting == null ? null : waiting.id(), notice.text(), "{}");
        session.update(document.with(Planner.state(document, all)).entered(number, entry.hash()), document.version());
        changed.forEach(session::update);
        opened.forEach(session::insert);
        session.append(entry);
        touched.add(document.id());
    }

    private static void replace(List<Task> all, List<Task> changed, UUID id, java.util.function.UnaryOperator<Task> change) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)) {
                Task after = change.apply(all.get(i));
                all.set(i, after);
                changed.add(after);
                return;
            }
        }
        throw new Conflict(new IllegalStateException("task " + id + " is gone"));
    }

    private Task task(UUID documentId, NewTask t, long entry) {
        return new Task(Ids.next(), documentId, t.step(), t.slot(), t.unitId(), t.post(), t.personId(), TaskState.OPEN, entry, now, t.dueAt(), null, null, 0,
                null, t.note());
    }

    private JournalEntry entry(Document document, long number, UUID commandId, String action, UUID taskId, String text, String payload) {
        return Chain.seal(new JournalEntry(document.id(), number, commandId, now, actor.id(), actor.name(), unit.id(), unit.name(), action, taskId, text,
                payload, document.chainHead(), ""));
    }

    private static Attachment owned(Attachment a, UUID documentId) {
        return new Attachment(a.id(), documentId, a.name(), a.mediaType(), a.size(), a.sha256(), a.addedAt());
    }
}
