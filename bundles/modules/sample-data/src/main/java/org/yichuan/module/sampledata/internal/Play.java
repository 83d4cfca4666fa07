package org.yichuan.module.sampledata.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Command;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.document.WorkingDays;
import org.yichuan.api.forms.Forms;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.store.Documents;
import org.yichuan.module.sampledata.internal.Scenario.Stage;

/** One sample document on its way, as far as its scenario goes. */
final class Play {
    private static final Logger LOG = LoggerFactory.getLogger(Play.class);

    private final Scenario scenario;
    private final Organisation organisation;
    private final Circulation door;
    private final Documents documents;
    private final Timeline clock;
    private final Instant received;
    private final Instant now;

    Play(Scenario scenario, Organisation organisation, Circulation door, Documents documents, Timeline clock, Instant now) {
        this.scenario = scenario;
        this.organisation = organisation;
        this.door = door;
        this.documents = documents;
        this.clock = clock;
        this.received = clock.instant();
        this.now = now;
    }

    void play() {
        UUID id = scenario.dispatched() ? dispatched() : perform(registrar(), null, null, "register", head());
        if (id == null) {
            return;
        }
        Stage stage = scenario.stage();
        if (stage == Stage.SENT_BACK) {
            answer(id, Step.SIGN_FOR, t -> true, "send-back", Input.of("reason", scenario.words()));
            return;
        }
        if (stage.reaches(Stage.SIGNED)) {
            answer(id, Step.SIGN_FOR, t -> true, "sign-for", Input.NONE);
        }
        if (stage.reaches(Stage.REGISTERED)) {
            answer(id, Step.REGISTER, t -> true, "register", head());
        }
        if (stage.reaches(Stage.PROPOSED)) {
            answer(id, Step.PROPOSE, t -> true, "propose", plan());
        }
        if (stage == Stage.CIRCULATING) {
            acknowledge(id, scenario.routed() ? scenario.circulation().size() : 1);
        }
        if (stage == Stage.INSTRUCTING) {
            instruct(id, 1);
        }
        if (stage.reaches(Stage.RETURNED)) {
            instruct(id, scenario.leaders().size());
        }
        if (stage == Stage.RETURNED) {
            back(id);
        }
        if (stage.reaches(Stage.ASSIGNED)) {
            assign(id);
        }
        if (stage.reaches(Stage.PROGRESS)) {
            progress(id);
        }
        if (stage.reaches(Stage.STATIONS_SOME) && !scenario.stations().isEmpty()) {
            stations(id);
        }
        if (stage.reaches(Stage.REPORTED)) {
            finish(id);
        }
        if (stage.reaches(Stage.CLOSED)) {
            answer(id, Step.CLOSE, t -> true, "close", Input.of("opinion", "已核对办理结果，同意办结销号。"));
        } else {
            chase(id);
        }
    }

    /** The section's own document of what the bureau dispatched. */
    private UUID dispatched() {
        Map<String, Object> input = new LinkedHashMap<>(plainHead().values());
        input.put("owner", unit("JCJ-JB"));
        input.put("recipients", List.of(unit(scenario.registry())));
        input.put("dueAt", limit());
        return perform(person("jb"), null, null, "dispatch", new Input(input)) == null ? null : find().map(row -> row.document().id()).orElse(null);
    }

    private Input head() {
        Map<String, Object> head = new LinkedHashMap<>(plainHead().values());
        Map<String, Object> form = SampleForms.values(scenario.category(), received.atZone(WorkingDays.ZONE).toLocalDate().plusDays(12).toString());
        if (!form.isEmpty()) {
            head.put(Forms.VALUES, form);
        }
        return new Input(head);
    }

    private Input plainHead() {
        return Input.of("owner", unit(scenario.registry()), "number", scenario.number(), "title", scenario.title(), "issuer", scenario.issuer(), "category",
                scenario.category(), "receivedAt", received, "urgency", scenario.urgency(), "importance", scenario.importance(), "secrecy", "NONE", "note", "",
                "propose", !scenario.routed());
    }

    private Input plan() {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("leadUnit", scenario.lead().isEmpty() ? null : unit(scenario.lead()));
        plan.put("coUnits", scenario.coHandlers().stream().map(this::unit).toList());
        plan.put("circulation", scenario.circulation().stream().map(l -> person(l).id()).toList());
        plan.put("leaders", scenario.leaders().stream().map(l -> person(l).id()).toList());
        plan.put("leadersInTurn", scenario.leaders().size() > 2 || scenario.stage() == Stage.INSTRUCTING);
        boolean underWay = !scenario.stage().reaches(Stage.REPORTED);
        if (underWay && limit().isBefore(now) && Math.floorMod(scenario.key().hashCode(), 3) != 0) {
            // most of what came long ago was given a longer time; the rest is overdue, as in life
            plan.put("dueAt", door.settings().workingDays().after(now, 1 + Math.floorMod(scenario.key().hashCode(), 7)));
        }
        plan.put("opinion", scenario.lead().isEmpty() ? "拟请有关同志传阅。" : "拟请" + name(scenario.lead()) + "主办"
                + (scenario.leaders().isEmpty() ? "。" : "，呈领导批示。"));
        return new Input(plan);
    }

    private void instruct(UUID id, int leaders) {
        for (String leader : scenario.leaders().subList(0, Math.min(leaders, scenario.leaders().size()))) {
            boolean first = leader.equals(scenario.leaders().getFirst());
            answer(id, Step.INSTRUCT, t -> person(leader).id().equals(t.personId()), "instruct",
                    Input.of("opinion", first && !scenario.words().isEmpty() ? scenario.words() : "同意，请按拟办意见办理。"));
        }
    }

    /** The lead unit sends it back to the registrar. */
    private void back(UUID id) {
        UUID proposed = tasks(id).stream().filter(t -> t.step() == Step.PROPOSE).reduce((a, b) -> b).map(Task::id).orElse(null);
        answer(id, Step.HANDLE, t -> true, "return", Input.of("to", proposed, "reason", "此件涉及的设备不归本科室管理，请重新确定主办科室。"));
    }

    private void assign(UUID id) {
        String login = scenario.lead().substring(scenario.lead().indexOf('-') + 1).toLowerCase(Locale.ROOT) + (scenario.daysAgo() % 2 == 0 ? "-1" : "-2");
        if (!scenario.lead().isEmpty()) {
            answer(id, Step.HANDLE, t -> t.personId() == null, "assign", Input.of("person", person(login).id(), "opinion", "请具体经办，按时限报结果。"));
        }
    }

    private void progress(UUID id) {
        answer(id, Step.HANDLE, t -> true, "progress", Input.of("opinion", "已拟定落实措施，正在组织实施。"));
        if (!scenario.coHandlers().isEmpty()) {
            answer(id, Step.CO_HANDLE, t -> t.unitId().equals(unit(scenario.coHandlers().getFirst())), "opinion", Input.of("opinion", "无不同意见，将配合落实。"));
        }
        acknowledge(id, 1);
    }

    private void acknowledge(UUID id, int people) {
        for (String login : scenario.circulation().subList(0, Math.min(people, scenario.circulation().size()))) {
            answer(id, Step.CIRCULATE, t -> person(login).id().equals(t.personId()), "acknowledge", Input.of("opinion", "已阅。"));
        }
    }

    private void stations(UUID id) {
        answer(id, Step.HANDLE, t -> true, "pass-to-stations", Input.of("stations", scenario.stations().stream().map(this::station).toList(), "requirement",
                "请组织传达学习，对照要求自查整改，并做好记录备查。"));
        int waiting = scenario.stage() == Stage.STATIONS_SOME ? (scenario.stations().size() + 1) / 2 : 0;
        for (int number : scenario.stations().subList(waiting, scenario.stations().size())) {
            answer(id, Step.STATION, t -> t.unitId().equals(station(number)), "receive", Input.NONE);
        }
    }

    private void finish(UUID id) {
        for (String code : scenario.coHandlers()) {
            answer(id, Step.CO_HANDLE, t -> t.unitId().equals(unit(code)), "opinion", Input.of("opinion", "已配合完成。"));
        }
        for (long left = tasks(id).stream().filter(t -> t.open() && t.step() == Step.CIRCULATE).count(); left > 0; left--) {
            answer(id, Step.CIRCULATE, t -> true, "acknowledge", Input.of("opinion", "已阅。"));
        }
        answer(id, Step.HANDLE, t -> true, "report",
                Input.of("result", "已按要求办理完毕：组织传达学习，完成自查，发现的问题均已整改，资料存档备查。"));
    }

    /** What is over its time limit was chased. */
    private void chase(UUID id) {
        boolean late = documents.file(registrar(), id).map(f -> f.document().overdue(now)).orElse(false);
        if (late && Math.floorMod(scenario.key().hashCode(), 2) == 0) {
            perform(registrar(), id, null, "remind", Input.of("opinion", "已超过办理时限，请抓紧办理并报结果。"));
        }
    }

    private List<Task> tasks(UUID id) {
        return documents.file(registrar(), id).map(Documents.File::tasks).orElse(List.of());
    }

    /** Answers the first open task of the step that fits, as the person whose it is; nothing when there is none. */
    private void answer(UUID id, Step step, Predicate<Task> fits, String action, Input input) {
        tasks(id).stream().filter(t -> t.open() && t.step() == step && fits.test(t)).findFirst().ifPresent(task -> {
            Optional<Person> actor = task.personId() != null ? organisation.person(task.personId())
                    : organisation.holders(task.unitId(), task.post()).stream().findFirst();
            actor.ifPresent(a -> perform(a, id, task, action, input));
        });
    }

    /** @return the document, or null when it was refused */
    private UUID perform(Person actor, UUID id, Task task, String action, Input input) {
        UUID command = Lines.id("command", scenario.key(), action, task == null ? "" : task.slot());
        if (!action.equals("dispatch")) {
            clock.next(action);
        }
        Outcome outcome = door.perform(actor, new Command(command, id, task == null ? null : task.id(), action, -1, input));
        return switch (outcome) {
            case Outcome.Done done -> done.documentId();
            case Outcome.Repeated again -> again.documentId();
            case Outcome.Refused refused -> refused(actor, action, refused);
            case Outcome.Overtaken overtaken -> refused(actor, action, overtaken);
        };
    }

    private UUID refused(Person actor, String action, Outcome outcome) {
        LOG.warn("sample document {}: {} by {} was refused: {}", scenario.title(), action, actor.login(), outcome.message().zh());
        return null;
    }

    private Optional<Documents.Row> find() {
        String end = scenario.title().replaceAll("^.*\\d{4}年", "");
        Documents.Query query = new Documents.Query("", "", end.substring(Math.max(0, end.length() - 10)), null, Set.of(), Set.of(), Set.of(), null, null, null, null,
                false, Documents.Sort.RECEIVED, false);
        return documents.register(registrar(), query, 0, 20).stream()
                .filter(row -> row.document().head().title().replaceAll("\\d{4}年", "").equals(scenario.key())).findFirst();
    }

    private Instant limit() {
        WorkingDays workingDays = door.settings().workingDays();
        return workingDays.after(received, door.settings().limit(unit(scenario.registry()), scenario.category(), Urgency.valueOf(scenario.urgency())));
    }

    private Person registrar() {
        return person(scenario.registry().equals("QSD-DQB") ? "dqb" : "db");
    }

    private Person person(String login) {
        return organisation.person(SampleOrganisation.personId(login)).orElseThrow();
    }

    private UUID unit(String code) {
        return SampleOrganisation.unitId(code);
    }

    private UUID station(int number) {
        return SampleOrganisation.unitId("QSD-Z%02d".formatted(number));
    }

    private String name(String code) {
        return organisation.unit(unit(code)).orElseThrow().name();
    }
}
