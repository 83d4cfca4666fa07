package org.yichuan.module.sampledata.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.SampleDoor;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.document.Category;
import org.yichuan.api.document.Way;
import org.yichuan.api.document.WorkingDays;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.settings.OwnCategory;
import org.yichuan.api.settings.Route;
import org.yichuan.api.settings.Setting;
import org.yichuan.api.settings.Settings;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Message;

/**
 * Some weeks of documents under way, made through the door by the people whose turn it is, at the times they would have
 * done so. Every command's identity follows from the document and the step, so a run that was interrupted is taken up
 * again and nothing is done twice.
 */
public final class SampleDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(SampleDocuments.class);
    private static final Map<String, String> NEEDED = Map.of("db", "register propose close settings recheck number issue", "jb", "dispatch", "duanzhang", "instruct sign", "aq-head",
            "assign return review countersign", "aq-1", "report pass-to-stations progress draft submit", "zhan01", "receive");

    private final Organisation organisation;
    private final Circulation circulation;
    private final SampleDoor past;
    private final Documents documents;

    /** @param past through which they are given their past */
    public SampleDocuments(Organisation organisation, Circulation circulation, SampleDoor past, Documents documents) {
        this.organisation = organisation;
        this.circulation = circulation;
        this.past = past;
        this.documents = documents;
    }

    /** The actions they need that are not there, or not granted, by now; empty: they can be made. */
    Set<String> missing() {
        Set<String> missing = new TreeSet<>();
        try {
            Set<String> actions = circulation.actions().stream().map(ActionHandler::action).collect(Collectors.toSet());
            documents.todoCount(person("db"), Set.of(Step.SIGN_FOR));
            NEEDED.forEach((login, needed) -> List.of(needed.split(" ")).stream()
                    .filter(action -> !actions.contains(action) && !action.equals("settings") || !circulation.granted(person(login), action)).forEach(missing::add));
        } catch (RuntimeException notThere) {
            LOG.debug("not yet", notThere);
            NEEDED.values().forEach(needed -> missing.addAll(List.of(needed.split(" "))));
        }
        return missing;
    }

    /** Whether they are all there. */
    boolean complete() {
        return past.isComplete();
    }

    /** Makes them, unless they are all there. @throws InterruptedException when it is to stop */
    void create() throws InterruptedException {
        if (complete()) {
            return;
        }
        settings();
        Instant now = Instant.now();
        List<Scenario> all = Scenario.all(Year.now(WorkingDays.ZONE).getValue());
        LOG.info("making {} sample documents", all.size());
        int made = 0;
        for (Scenario scenario : all) {
            Timeline clock = new Timeline(circulation.settings().workingDays(), received(scenario.daysAgo(), scenario.title(), now), now, scenario.key().hashCode());
            new Play(scenario, organisation, past.open(clock), documents, clock, now).play();
            if (++made % 10 == 0) {
                LOG.info("{} of {} sample documents made", made, all.size());
            }
            // leave the machine to the people who are waiting for a page
            Thread.sleep(5);
        }
        for (OutgoingSample.Line line : OutgoingSample.all()) {
            Timeline clock = new Timeline(circulation.settings().workingDays(), received(line.daysAgo(), line.title(), now), now, line.title().hashCode());
            new OutgoingSample(organisation, past.open(clock), documents, clock).play(line);
        }
        past.complete();
        LOG.info("sample documents made");
    }

    /** A category and a route of the registry's own, and templates that it keeps for its house. */
    private void settings() {
        UUID registry = SampleOrganisation.unitId("QSD-DB");
        set(new OwnCategory(registry, new Category("SAFETY_REPORT", new Message("安全信息", "Safety report"), 5)));
        set(new Route(Lines.id("route", "inspection"), 0, new Message("督查通知流程", "Inspection notices"), registry, "INSPECTION_NOTICE", Way.OPTIONAL, null, List.of(),
                List.of(), List.of(), false, Map.of(Step.INSTRUCT, 1, Step.HANDLE, 5), Set.of(Way.Requirement.RESULT, Way.Requirement.STATIONS)));
        OutgoingSample.templates().stream().filter(t -> circulation.settings().versions(t.key()).isEmpty()).forEach(this::set);
    }

    private void set(Setting setting) {
        Settings.Result result = circulation.settings().change(person("db"), setting);
        if (!result.done()) {
            LOG.warn("sample setting {} was refused: {}", setting.key(), result.message().zh());
        }
    }

    /** Morning or afternoon of so many working days ago, never in the future. */
    private Instant received(int daysAgo, String title, Instant now) {
        WorkingDays workingDays = circulation.settings().workingDays();
        LocalDate day = now.atZone(WorkingDays.ZONE).toLocalDate();
        for (int left = daysAgo; left > 0;) {
            day = day.minusDays(1);
            left -= workingDays.isWorkingDay(day) ? 1 : 0;
        }
        Instant at = day.atTime(LocalTime.of(8, 30).plusMinutes(Math.floorMod(title.hashCode(), 480))).atZone(WorkingDays.ZONE).toInstant();
        return at.isBefore(now) ? at : now.minusSeconds(60L * (10 + Math.floorMod(title.hashCode(), 50)));
    }

    private Person person(String login) {
        return organisation.person(SampleOrganisation.personId(login)).orElseThrow();
    }
}
