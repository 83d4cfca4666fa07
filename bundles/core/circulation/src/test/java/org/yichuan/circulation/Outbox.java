package org.yichuan.circulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yichuan.api.circulation.Command;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.Ids;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.official.Outgoing.Course;
import org.yichuan.api.official.StatutoryType;
import org.yichuan.api.official.TextVersion;
import org.yichuan.api.organisation.Person;
import org.yichuan.official.Papers;

/** Outgoing documents of an office, as tests make them. */
final class Outbox {
    final Papers papers = new Papers();
    final Office office;

    Outbox(Office office) {
        this.office = office;
    }

    OfficialText text(String... body) {
        return text(StatutoryType.NOTICE, "S关于做好防洪工作的通知", List.of("各站"), body);
    }

    OfficialText text(StatutoryType type, String title, List<String> recipients, String... body) {
        List<Block> blocks = new ArrayList<>();
        for (String line : body) {
            blocks.add(new Block.Paragraph(line));
        }
        return new OfficialText(type, title, recipients, blocks, List.of(), List.of("S"), LocalDate.of(2026, 3, 5), "", List.of());
    }

    /** Drafted in the first department, reviewed by its head, signed by the first leader, sent to all stations. */
    Course course(List<UUID> countersigners, boolean inTurn, List<UUID> recipients) {
        return new Course(office.house.registry.id(), List.of(), head(1).id(), countersigners, inTurn, List.of(leader(0).id()), recipients, List.of());
    }

    Course course() {
        return course(List.of(), false, stations());
    }

    List<UUID> stations() {
        return office.house.stations.stream().map(s -> s.id()).toList();
    }

    UUID department(int number) {
        return office.house.departments.get(number - 1).id();
    }

    Person head(int department) {
        return office.house.named("head" + department);
    }

    Person drafter() {
        return office.house.named("h1a");
    }

    Person leader(int index) {
        return office.house.leaders.get(index);
    }

    Person registrar() {
        return office.house.registrar;
    }

    Outcome draft(OfficialText text, Course course, Object... more) {
        Map<String, Object> input = new LinkedHashMap<>(Input.of(more).values());
        input.put("owner", department(1));
        input.put("text", papers.values(text));
        input.put("course", papers.values(course));
        return office.door.perform(drafter(), new Command(Ids.next(), null, null, "draft", -1, new Input(input)));
    }

    UUID drafted(OfficialText text, Course course, Object... more) {
        return ((Outcome.Done) draft(text, course, more)).documentId();
    }

    /** A document that has come to a step, everybody simply doing his part. */
    UUID at(Step step, OfficialText text, Course course, Object... more) {
        UUID id = drafted(text, course, more);
        for (int i = 0; i < 30 && office.open(id).stream().noneMatch(t -> t.step() == step); i++) {
            Outcome outcome = simply(id, office.open(id).stream().filter(t -> t.step().making()).findFirst().orElseThrow());
            if (!(outcome instanceof Outcome.Done)) {
                throw new AssertionError(outcome.message().zh());
            }
        }
        return id;
    }

    /** Whoever has the task does what is expected. */
    Outcome simply(UUID id, Task task) {
        return act(owner(task), id, task, switch (task.step()) {
            case DRAFT -> "submit";
            case REVIEW -> "review";
            case COUNTERSIGN -> "countersign";
            case SIGN -> "sign";
            case RECHECK -> "recheck";
            case NUMBER -> "number";
            case ISSUE -> "issue";
            case STATION -> "receive";
            case CIRCULATE -> "acknowledge";
            case REPLY -> "reply";
            default -> throw new IllegalStateException(task.step().name());
        }, "opinion", task.step() == Step.COUNTERSIGN ? "AGREE" : "", "code", "青车办", "who", "站长", "reason", "按意见修改");
    }

    Outcome act(Person person, UUID id, Task task, String action, Object... input) {
        return office.act(person, id, task, action, input);
    }

    /** Acts on the first open task of the step. */
    Outcome act(UUID id, Step step, String action, Object... input) {
        Task task = task(id, step);
        return act(owner(task), id, task, action, input);
    }

    Task task(UUID id, Step step) {
        return office.open(id).stream().filter(t -> t.step() == step).findFirst().orElseThrow(() -> new AssertionError("no " + step + " among " + office.open(id)));
    }

    Person owner(Task task) {
        return task.personId() != null ? office.house.person(task.personId()).orElseThrow() : office.house.holders(task.unitId(), task.post()).getFirst();
    }

    Outgoing sheet(UUID id) {
        return papers.outgoing(office.store.sheets.get(id));
    }

    List<TextVersion> versions(UUID id) {
        return office.store.versions.stream().filter(v -> v.documentId().equals(id)).toList();
    }

    OfficialText newest(UUID id) {
        return papers.text(office.store.texts.get(versions(id).getLast().sha256()));
    }

    Document document(UUID id) {
        return office.document(id);
    }
}
