package org.yichuan.module.sampledata.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Command;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.document.WorkingDays;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.store.Documents;
import org.yichuan.module.sampledata.internal.Scenario.Stage;

/**
 * Some weeks of documents under way, made through the door by the people whose turn it is. Every command's identity
 * follows from the document and the step, so a run that was interrupted is taken up again and nothing is done twice.
 */
public final class SampleDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(SampleDocuments.class);
    private static final Map<String, String> NEEDED = Map.of("db", "register propose close", "jb", "dispatch", "duanzhang", "instruct", "aq-head", "assign",
            "aq-1", "report pass-to-stations progress", "zhan01", "receive");

    private final Organisation organisation;
    private final Circulation circulation;
    private final Documents documents;
    private final WorkingDays workingDays = new WorkingDays();

    public SampleDocuments(Organisation organisation, Circulation circulation, Documents documents) {
        this.organisation = organisation;
        this.circulation = circulation;
        this.documents = documents;
    }

    /** Whether everything they need is there by now. */
    boolean possible() {
        try {
            Set<String> actions = circulation.actions().stream().map(ActionHandler::action).collect(Collectors.toSet());
            documents.todoCount(person("db"), Set.of(Step.SIGN_FOR));
            return NEEDED.entrySet().stream().allMatch(n -> List.of(n.getValue().split(" ")).stream()
                    .allMatch(action -> actions.contains(action) && circulation.granted(person(n.getKey()), action)));
        } catch (RuntimeException notThere) {
            LOG.debug("not yet", notThere);
            return false;
        }
    }

    /** Makes them, unless they are all there. @throws InterruptedException when it is to stop */
    void create() throws InterruptedException {
        List<Scenario> all = Scenario.all(Year.now(WorkingDays.ZONE).getValue());
        // the last one is registered after everything else, so it tells that all was done
        if (find(all.getLast()).isPresent()) {
            return;
        }
        LOG.info("making {} sample documents", all.size());
        int made = 0;
        for (Scenario scenario : all) {
            play(scenario);
            if (++made % 10 == 0) {
                LOG.info("{} of {} sample documents made", made, all.size());
            }
            // leave the machine to the people who are waiting for a page
            Thread.sleep(20);
        }
        LOG.info("sample documents made");
    }

    private void play(Scenario s) {
        UUID id = s.dispatched() ? dispatched(s) : registered(s);
        if (id == null) {
            return;
        }
        Stage stage = s.stage();
        if (stage == Stage.SENT_BACK) {
            answer(s, id, Step.SIGN_FOR, t -> true, "send-back", Input.of("reason", s.words()));
            return;
        }
        if (stage.reaches(Stage.SIGNED)) {
            answer(s, id, Step.SIGN_FOR, t -> true, "sign-for", Input.NONE);
        }
        if (stage.reaches(Stage.REGISTERED)) {
            answer(s, id, Step.REGISTER, t -> true, "register", head(s));
        }
        if (stage.reaches(Stage.PROPOSED)) {
            answer(s, id, Step.PROPOSE, t -> true, "propose", plan(s));
        }
        if (stage == Stage.CIRCULATING) {
            acknowledge(s, id, 1);
        }
        if (stage == Stage.INSTRUCTING) {
            instruct(s, id, 1);
        }
        if (stage.reaches(Stage.HANDLING)) {
            instruct(s, id, s.leaders().size());
        }
        if (stage.reaches(Stage.ASSIGNED)) {
            assign(s, id);
        }
        if (stage.reaches(Stage.PROGRESS)) {
            progress(s, id);
        }
        if (stage.reaches(Stage.STATIONS_SOME) && !s.stations().isEmpty()) {
            stations(s, id);
        }
        if (stage.reaches(Stage.REPORTED)) {
            finish(s, id);
        }
        if (stage.reaches(Stage.CLOSED)) {
            answer(s, id, Step.CLOSE, t -> true, "close", Input.of("opinion", "已核对办理结果，同意办结销号。"));
        }
    }

    /** The document as registered from paper. */
    private UUID registered(Scenario s) {
        return perform(s, person(registrar(s)), null, null, "register", head(s));
    }

    /** The section's own document of what the bureau dispatched. */
    private UUID dispatched(Scenario s) {
        Map<String, Object> input = new LinkedHashMap<>(head(s).values());
        input.put("owner", unit("JCJ-JB"));
        input.put("recipients", List.of(unit(s.registry())));
        input.put("dueAt", limit(s));
        return perform(s, person("jb"), null, null, "dispatch", new Input(input)) == null ? null
                : find(s).map(row -> row.document().id()).orElse(null);
    }

    private Input head(Scenario s) {
        return Input.of("owner", unit(s.registry()), "number", s.number(), "title", s.title(), "issuer", s.issuer(), "category", s.category(), "receivedAt",
                received(s), "urgency", s.urgency(), "importance", s.importance(), "secrecy", "NONE", "note", "");
    }

    private Input plan(Scenario s) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("leadUnit", s.lead().isEmpty() ? null : unit(s.lead()));
        plan.put("coUnits", s.coHandlers().stream().map(this::unit).toList());
        plan.put("circulation", s.circulation().stream().map(l -> person(l).id()).toList());
        plan.put("leaders", s.leaders().stream().map(l -> person(l).id()).toList());
        plan.put("leadersInTurn", s.leaders().size() > 2 || s.stage() == Stage.INSTRUCTING);
        if (limit(s).isBefore(Instant.now()) && Math.floorMod(s.key().hashCode(), 3) != 0) {
            // most of what came long ago was given a longer time; the rest is overdue, as in life
            plan.put("dueAt", workingDays.after(Instant.now(), 1 + Math.floorMod(s.key().hashCode(), 7)));
        }
        plan.put("opinion", s.lead().isEmpty() ? "拟请有关同志传阅。" : "拟请" + name(s.lead()) + "主办，呈领导批示。");
        return new Input(plan);
    }

    private void instruct(Scenario s, UUID id, int leaders) {
        for (String leader : s.leaders().subList(0, Math.min(leaders, s.leaders().size()))) {
            boolean first = leader.equals(s.leaders().getFirst());
            answer(s, id, Step.INSTRUCT, t -> person(leader).id().equals(t.personId()), "instruct",
                    Input.of("opinion", first && !s.words().isEmpty() ? s.words() : "同意，请按拟办意见办理。"));
        }
    }

    private void assign(Scenario s, UUID id) {
        String login = s.lead().substring(s.lead().indexOf('-') + 1).toLowerCase(Locale.ROOT) + (s.daysAgo() % 2 == 0 ? "-1" : "-2");
        answer(s, id, Step.HANDLE, t -> t.personId() == null, "assign", Input.of("person", person(login).id(), "opinion", "请具体经办，按时限报结果。"));
    }

    private void progress(Scenario s, UUID id) {
        answer(s, id, Step.HANDLE, t -> true, "progress", Input.of("opinion", "已拟定落实措施，正在组织实施。"));
        if (!s.coHandlers().isEmpty()) {
            answer(s, id, Step.CO_HANDLE, t -> t.unitId().equals(unit(s.coHandlers().getFirst())), "opinion", Input.of("opinion", "无不同意见，将配合落实。"));
        }
        acknowledge(s, id, 1);
    }

    private void acknowledge(Scenario s, UUID id, int people) {
        for (String login : s.circulation().subList(0, Math.min(people, s.circulation().size()))) {
            answer(s, id, Step.CIRCULATE, t -> person(login).id().equals(t.personId()), "acknowledge", Input.of("opinion", "已阅。"));
        }
    }

    private void stations(Scenario s, UUID id) {
        answer(s, id, Step.HANDLE, t -> true, "pass-to-stations", Input.of("stations", s.stations().stream().map(this::station).toList(), "requirement",
                "请组织传达学习，对照要求自查整改，并做好记录备查。"));
        int waiting = s.stage() == Stage.STATIONS_SOME ? (s.stations().size() + 1) / 2 : 0;
        for (int number : s.stations().subList(waiting, s.stations().size())) {
            answer(s, id, Step.STATION, t -> t.unitId().equals(station(number)), "receive", Input.NONE);
        }
    }

    private void finish(Scenario s, UUID id) {
        for (String code : s.coHandlers()) {
            answer(s, id, Step.CO_HANDLE, t -> t.unitId().equals(unit(code)), "opinion", Input.of("opinion", "已配合完成。"));
        }
        acknowledge(s, id, s.circulation().size());
        answer(s, id, Step.HANDLE, t -> true, "report",
                Input.of("result", "已按要求办理完毕：组织传达学习，完成自查，发现的问题均已整改，资料存档备查。"));
    }

    /** Answers the first open task of the step that fits, as the person whose it is; nothing when there is none. */
    private void answer(Scenario s, UUID id, Step step, Predicate<Task> fits, String action, Input input) {
        Documents.File file = documents.file(person(registrar(s)), id).orElse(null);
        if (file == null) {
            LOG.warn("sample document {} is not to be seen by its registry", s.title());
            return;
        }
        file.tasks().stream().filter(t -> t.open() && t.step() == step && fits.test(t)).findFirst().ifPresent(task -> {
            Optional<Person> actor = task.personId() != null ? organisation.person(task.personId())
                    : organisation.holders(task.unitId(), task.post()).stream().findFirst();
            actor.ifPresent(a -> perform(s, a, id, task, action, input));
        });
    }

    /** @return the document, or null when it was refused */
    private UUID perform(Scenario s, Person actor, UUID id, Task task, String action, Input input) {
        UUID command = Lines.id("command", s.key(), action, task == null ? "" : task.slot());
        Outcome outcome = circulation.perform(actor, new Command(command, id, task == null ? null : task.id(), action, -1, input));
        return switch (outcome) {
            case Outcome.Done done -> done.documentId();
            case Outcome.Repeated again -> again.documentId();
            case Outcome.Refused refused -> refused(s, actor, action, refused);
            case Outcome.Overtaken overtaken -> refused(s, actor, action, overtaken);
        };
    }

    private static UUID refused(Scenario s, Person actor, String action, Outcome outcome) {
        LOG.warn("sample document {}: {} by {} was refused: {}", s.title(), action, actor.login(), outcome.message().zh());
        return null;
    }

    private Optional<Documents.Row> find(Scenario s) {
        String end = s.title().replaceAll("^.*\\d{4}年", "");
        Documents.Query query = new Documents.Query("", "", end.substring(Math.max(0, end.length() - 10)), null, Set.of(), Set.of(), Set.of(), null, null, null, null,
                false, Documents.Sort.RECEIVED, false);
        return documents.register(person(registrar(s)), query, 0, 20).stream().filter(row -> row.document().head().title().replaceAll("\\d{4}年", "").equals(s.key()))
                .findFirst();
    }

    /** Morning or afternoon of so many working days ago, never in the future. */
    private Instant received(Scenario s) {
        LocalDate day = LocalDate.now(WorkingDays.ZONE);
        for (int left = s.daysAgo(); left > 0;) {
            day = day.minusDays(1);
            left -= workingDays.isWorkingDay(day) ? 1 : 0;
        }
        Instant at = day.atTime(LocalTime.of(8, 30).plusMinutes(Math.floorMod(s.title().hashCode(), 480))).atZone(WorkingDays.ZONE).toInstant();
        return at.isAfter(Instant.now()) ? Instant.now().minusSeconds(60L * (1 + Math.floorMod(s.title().hashCode(), 50))) : at;
    }

    private Instant limit(Scenario s) {
        return workingDays.after(received(s), Urgency.valueOf(s.urgency()).workingDays());
    }

    private static String registrar(Scenario s) {
        return s.registry().equals("QSD-DQB") ? "dqb" : "db";
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
