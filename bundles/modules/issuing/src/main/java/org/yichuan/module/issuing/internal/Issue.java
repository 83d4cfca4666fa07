package org.yichuan.module.issuing.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Copies;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.NewTask;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Slots;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.Attachment;
import org.yichuan.api.document.Head;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.official.Outgoing.Delivery;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.official.Flow;
import org.yichuan.official.Papers;

/**
 * Dispatch 分发 of what was signed. A unit with a registry gets a document of its own, to sign for and register as any that
 * comes in; a station signs for it as it receives, a department as it reads. The office follows who has.
 */
public final class Issue extends BasicAction {
    private final Flow flow = new Flow();
    private final Papers papers = new Papers();

    public Issue() {
        super("issue", new Texts(Issue.class), Step.ISSUE);
    }

    @Override
    public Decision decide(Situation s, Input input) {
        Outgoing sheet = Receipts.sheet(s);
        int version = s.paper().version();
        if (sheet.stage(version, Receipts.numbered(s)) != Step.ISSUE) {
            return Decision.refuse(text("notReady"));
        }
        boolean paper = input.flag("paper");
        if (s.document().head().secrecy().classified() && !paper) {
            return Decision.refuse(text("classifiedDispatch"));
        }
        Map<UUID, Boolean> units = units(sheet, input);
        Map<UUID, Set<Post>> held = held(s);
        Message fault = paper ? null : fault(units, held, s);
        if (fault != null) {
            return Decision.refuse(fault);
        }
        boolean again = sheet.progress().dispatched() > 0;
        String note = again ? text("corrected", input.text("opinion")).zh() : input.text("opinion");
        Decision.Acceptance accepted = Decision.accept(s.document()).saying(paper ? text("onPaper", input.text("opinion")).zh() : note);
        List<Delivery> deliveries = new ArrayList<>(sheet.deliveries());
        if (!paper) {
            Head arriving = arriving(s, note);
            units.forEach((unit, main) -> deliveries.add(deliver(accepted, s, sheet, held, arriving, unit, main, note)));
        }
        if (s.open().stream().noneMatch(t -> t.step() == Step.TRACK) && !paper) {
            accepted.open(new NewTask(Step.TRACK, Slots.name(Step.TRACK, sheet.course().registry()), sheet.course().registry(), Post.REGISTRAR, null, null, ""));
        }
        return flow.follow(accepted, s, sheet.withDeliveries(deliveries).dispatched(version), version, Receipts.numbered(s), TaskState.DONE, "");
    }

    /** The units it goes to, each once, and whether as main recipient; as the office chose them now, otherwise as they were drafted. */
    private static Map<UUID, Boolean> units(Outgoing sheet, Input input) {
        boolean chosen = input.values().containsKey("recipients");
        Map<UUID, Boolean> units = new LinkedHashMap<>();
        (chosen ? input.ids("recipients") : sheet.course().recipients()).forEach(u -> units.put(u, true));
        (chosen ? input.ids("copies") : sheet.course().copies()).forEach(u -> units.putIfAbsent(u, false));
        return units;
    }

    private Message fault(Map<UUID, Boolean> units, Map<UUID, Set<Post>> held, Situation s) {
        if (units.isEmpty()) {
            return text("recipientsMissing");
        }
        for (UUID id : units.keySet()) {
            Unit unit = s.organisation().unit(id).orElse(null);
            if (unit == null) {
                return text("recipientGone");
            }
            if (id.equals(s.actingUnit())) {
                return text("recipientSelf", unit.name());
            }
            if (post(unit, held).isEmpty()) {
                return text("recipientVacant", unit.name());
            }
        }
        return null;
    }

    /** The posts that somebody holds, by unit: asked for each of five hundred units, the organisation would go through all people each time. */
    private static Map<UUID, Set<Post>> held(Situation s) {
        Map<UUID, Set<Post>> held = new HashMap<>();
        s.organisation().people().stream().filter(Person::active).flatMap(p -> p.postings().stream())
                .forEach(p -> held.computeIfAbsent(p.unitId(), u -> EnumSet.noneOf(Post.class)).add(p.post()));
        return held;
    }

    /** The post that signs for it in a unit; empty: nobody holds it. */
    private static Optional<Post> post(Unit unit, Map<UUID, Set<Post>> held) {
        List<Post> posts = switch (unit.level()) {
            case STATION -> List.of(Post.STATION_CLERK);
            case DEPARTMENT -> List.of(Post.HEAD, Post.REGISTRAR);
            default -> List.of(Post.REGISTRAR);
        };
        return posts.stream().filter(held.getOrDefault(unit.id(), Set.of())::contains).findFirst();
    }

    /** What its register says of it when it arrives. */
    private Head arriving(Situation s, String note) {
        Head h = s.document().head();
        OfficialText text = papers.text(s.paper().text());
        String issuer = text.signature().isEmpty() ? h.issuer() : String.join("、", text.signature());
        String category = switch (Receipts.sheet(s).kind()) {
            case MEETING -> "MEETING_NOTICE";
            case TELEGRAM -> "MINISTRY_TELEGRAM";
            case LETTER -> "LETTER_FROM_BELOW";
            default -> s.organisation().house(s.document().owner()).level() == Level.BUREAU ? "BUREAU_DOCUMENT" : "NOTICE";
        };
        return new Head(h.number(), h.title(), issuer, category, s.now(), h.urgency(), h.importance(), h.secrecy(), h.secrecyUntil(), note);
    }

    private Delivery deliver(Decision.Acceptance accepted, Situation s, Outgoing sheet, Map<UUID, Set<Post>> held, Head arriving, UUID id, boolean main, String note) {
        Unit unit = s.organisation().unit(id).orElseThrow();
        Post post = post(unit, held).orElseThrow();
        // whoever had it before and has not signed yet signs for the corrected one
        s.open().stream().filter(t -> own(t, id)).forEach(t -> accepted.end(t, TaskState.CANCELLED));
        Instant due = due(s, sheet, arriving, id);
        UUID copy = null;
        if (unit.level() == Level.STATION || unit.level() == Level.DEPARTMENT) {
            Step step = unit.level() == Level.STATION ? Step.STATION : Step.CIRCULATE;
            accepted.open(new NewTask(step, Slots.name(step, id), id, post, null, due, note));
        } else {
            Decision.Spawned spawned = Copies.of(s, s.document(), arriving, id, due, files(s));
            copy = spawned.document().id();
            accepted.spawn(spawned).open(new NewTask(Step.RECEIPT, Slots.name(Step.RECEIPT, id), s.actingUnit(), null, null, due, unit.name()));
        }
        if (sheet.kind() == Outgoing.Kind.MEETING) {
            accepted.open(new NewTask(Step.REPLY, Slots.name(Step.REPLY, id), id, post, null, due, note));
        }
        return new Delivery(id, copy, main, s.paper().version(), s.now(), null, "");
    }

    /** The time limit that its drafter set; of a telegram otherwise the one that its urgency has in the unit, from the hour it is sent. */
    private static Instant due(Situation s, Outgoing sheet, Head arriving, UUID unit) {
        return s.document().dueAt() == null && sheet.kind() == Outgoing.Kind.TELEGRAM ? s.settings().due(unit, arriving) : s.document().dueAt();
    }

    /** The files that were signed with the text. */
    private List<Attachment> files(Situation s) {
        return papers.text(s.paper().text()).files().stream().map(f -> new Attachment(null, null, f.name(), f.mediaType(), f.size(), f.sha256(), s.now())).toList();
    }

    private static boolean own(Task task, UUID unit) {
        return !task.step().making() && task.step() != Step.TRACK && task.slot().endsWith(":" + unit);
    }
}
