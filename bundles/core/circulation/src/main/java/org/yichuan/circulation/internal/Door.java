package org.yichuan.circulation.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.CirculationListener;
import org.yichuan.api.circulation.Command;
import org.yichuan.api.circulation.Consequence;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Grant;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.circulation.NewTask;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.circulation.Paper;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Slots;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.document.Attachment;
import org.yichuan.api.document.Category;
import org.yichuan.api.document.Document;
import org.yichuan.api.forms.Filled;
import org.yichuan.api.forms.Filling;
import org.yichuan.api.forms.Forms;
import org.yichuan.api.modules.Bounded;
import org.yichuan.api.modules.ModuleGuard;
import org.yichuan.api.official.TextVersion;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.settings.RouteTemplate;
import org.yichuan.api.settings.Settings;
import org.yichuan.api.store.CirculationStore;
import org.yichuan.api.store.CirculationStore.Conflict;
import org.yichuan.api.store.CirculationStore.Session;
import org.yichuan.api.store.SettingsStore;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/** The one door. */
public final class Door implements Circulation {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    /** A command that loses to others this often is told so; each time one of the others has got through. */
    private static final int TRIES = 8;
    /** A handler is a pure function; one that takes longer never comes back. */
    private static final Duration DECIDING = Duration.ofSeconds(5);

    private final CirculationStore store;
    private final Organisation organisation;
    private final List<ActionHandler> handlers;
    private final List<CirculationListener> listeners;
    private final List<Consequence> consequences;
    private final List<Forms> forms;
    private final ModuleGuard guard;
    private final Bounded bounded;
    private final Rights rights;
    private final Planner planner;
    private final SettingsKeeper settings;
    private final Releases releases;
    private final Clock clock;
    private final Runnable allowed;
    private final Texts texts = new Texts(Door.class);
    private final ObjectMapper json = new ObjectMapper();

    /** @param categories those of modules @param templates routes of modules */
    public Door(CirculationStore store, SettingsStore settings, Organisation organisation, List<ActionHandler> handlers, List<Grant> grants,
            List<Category> categories, List<RouteTemplate> templates, List<CirculationListener> listeners, List<Consequence> consequences, List<Forms> forms,
            ModuleGuard guard, Clock clock) {
        this.store = store;
        this.organisation = organisation;
        this.handlers = handlers;
        this.listeners = listeners;
        this.consequences = consequences;
        this.forms = forms;
        this.guard = guard;
        this.bounded = new Bounded("module");
        this.rights = new Rights(grants, organisation, guard);
        this.settings = new SettingsKeeper(settings, organisation, rights, handlers, categories, templates, forms, clock);
        this.planner = new Planner(organisation, this.settings);
        this.releases = new Releases(store, organisation, handlers, rights, planner, clock);
        this.clock = clock;
        this.allowed = () -> { };
    }

    private Door(Door other, Clock clock, Runnable allowed) {
        this.store = other.store;
        this.organisation = other.organisation;
        this.handlers = other.handlers;
        this.listeners = other.listeners;
        this.consequences = other.consequences;
        this.forms = other.forms;
        this.guard = other.guard;
        this.bounded = other.bounded;
        this.rights = other.rights;
        this.settings = other.settings;
        this.planner = other.planner;
        this.releases = new Releases(other.store, other.organisation, other.handlers, other.rights, other.planner, clock);
        this.clock = clock;
        this.allowed = allowed;
    }

    /** The same door by another clock. @param allowed throws when it may not be used any more; asked before every action */
    public Door at(Clock clock, Runnable allowed) {
        return new Door(this, clock, allowed);
    }

    @Override
    public Outcome perform(Person asked, Command command) {
        allowed.run();
        // the person as he is now: a post taken away counts at once, whatever a session remembers
        Person actor = organisation.person(asked.id()).filter(Person::active).orElse(null);
        Optional<ActionHandler> handler = handler(command.action());
        if (actor == null || handler.isEmpty()) {
            return new Outcome.Refused(texts.message(actor == null ? "noAccount" : "noAction", command.action()));
        }
        for (int attempt = 1; ; attempt++) {
            Set<UUID> touched = new HashSet<>();
            try {
                Outcome outcome = store.transact(session -> attempt(session, actor, handler.get(), command, touched));
                if (outcome instanceof Outcome.Done) {
                    tell(touched);
                }
                return outcome;
            } catch (Conflict conflict) {
                Optional<JournalEntry> before = store.transact(session -> session.entryOf(command.id()));
                if (before.isPresent()) {
                    return repeated(before.get());
                }
                if (attempt == TRIES) {
                    LOG.warn("{} by {} on {} lost to others {} times", command.action(), actor.login(), command.documentId(), TRIES, conflict);
                    return new Outcome.Overtaken(texts.message("busy"));
                }
            }
        }
    }

    private Outcome attempt(Session session, Person actor, ActionHandler handler, Command command, Set<UUID> touched) {
        Document document = null;
        List<Task> tasks = List.of();
        Task task = null;
        Optional<UUID> unit;
        boolean creating = command.documentId() == null;
        if (creating) {
            unit = handler.creates() ? rights.unitToCreate(actor, owner(command.input()), handler) : Optional.empty();
        } else {
            document = session.document(command.documentId()).orElse(null);
            if (document == null) {
                return otherwise(session, command, new Outcome.Refused(texts.message("noDocument")));
            }
            tasks = session.tasks(document.id());
            task = tasks.stream().filter(t -> t.id().equals(command.taskId())).findFirst().orElse(null);
            Outcome.Overtaken overtaken = overtaken(session, actor, handler, command, document, task);
            if (overtaken != null) {
                return otherwise(session, command, overtaken);
            }
            boolean fits = handler.steps().isEmpty() && handler.outgoing() == document.outgoing() || task != null && handler.steps().contains(task.step());
            unit = fits ? rights.unitFor(actor, handler, document, task, handlers) : Optional.empty();
        }
        if (unit.isEmpty()) {
            LOG.info("refused: {} by {} on {}: no right", command.action(), actor.login(), command.documentId());
            return otherwise(session, command, new Outcome.Refused(document == null ? texts.message("noRight", handler.title())
                    : notNow(actor, handler, document, tasks)));
        }
        if (document != null && document.ended()) {
            return otherwise(session, command, new Outcome.Refused(texts.message("ended")));
        }
        Instant now = Work.now(clock, tasks);
        Situation situation = new Situation(document, tasks, creating ? List.of() : attachments(session, handler, document), task, actor,
                unit.get(), now, organisation, settings, paper(session, document));
        Decision decision = decide(handler, situation, command.input());
        if (!(decision instanceof Decision.Acceptance accepted)) {
            return otherwise(session, command, new Outcome.Refused(((Decision.Refusal) decision).why()));
        }
        Step unknown = wanted(document, accepted).map(NewTask::step).filter(step -> !accepted.document().plan().way().has(step)).findFirst().orElse(null);
        if (unknown != null) {
            return otherwise(session, command, new Outcome.Refused(texts.message("noSuchStep", texts.message(unknown.name()))));
        }
        NewTask unanswerable = wanted(document, accepted).filter(t -> !rights.answerable(t, handlers)).findFirst().orElse(null);
        if (unanswerable != null) {
            return otherwise(session, command, new Outcome.Refused(texts.message("cannotAnswer", owner(unanswerable), texts.message(unanswerable.step().name()))));
        }
        Filling filling = filling(session, situation, accepted.document(), handler, command.input());
        if (filling.refusal() != null) {
            return otherwise(session, command, new Outcome.Refused(filling.refusal()));
        }
        follow(situation, handler, command.input()).forEach(accepted::open);
        String claim = command.input().text("claim");
        if (creating && !claim.isEmpty()) {
            session.claim(claim);
        }
        Work work = new Work(session, planner, actor, organisation.unit(unit.get()).orElseThrow(), now);
        if (accepted.numbering() != null && !work.number(command, accepted)) {
            return otherwise(session, command, new Outcome.Refused(texts.message("noSerial", accepted.numbering().code(), accepted.numbering().year(),
                    accepted.numbering().serial())));
        }
        Document after = work.write(document, tasks, task, command, accepted, payload(command.input()));
        filling.filled().forEach(f -> session.fill(after.id(), f, filling.indexed().getOrDefault(f.unit(), List.of())));
        touched.addAll(work.touched());
        return new Outcome.Done(after.id(), after.version(), texts.message("done", handler.title()));
    }

    /** What is filled in on the document's form with the action; nothing is read where nobody shaped one. */
    private Filling filling(Session session, Situation s, Document after, ActionHandler handler, Input input) {
        boolean given = input.values().containsKey(Forms.VALUES);
        boolean shaped = settings.layers().stream().anyMatch(l -> l.category().equals(after.head().category()));
        if (!given && !shaped) {
            return Filling.NOTHING;
        }
        Forms known = forms.stream().findFirst().orElse(null);
        if (known == null) {
            return new Filling(texts.message("formsAway"), List.of(), Map.of());
        }
        try {
            List<Filled> before = s.document() == null ? List.of() : session.filled(after.id());
            return bounded.call(known, DECIDING, () -> known.fill(s, after, handler.action(), input, before));
        } catch (RuntimeException | LinkageError broken) {
            LOG.error("the form of {} could not be read", handler.action(), broken);
            return new Filling(texts.message("brokenAction", handler.title()), List.of(), Map.of());
        }
    }

    /** What other modules call for after this action, of those who can answer it. */
    private List<NewTask> follow(Situation situation, ActionHandler handler, Input input) {
        List<NewTask> tasks = new ArrayList<>();
        for (Consequence consequence : consequences) {
            try {
                bounded.call(consequence, DECIDING, () -> consequence.of(situation, handler.action(), input)).stream()
                        .filter(t -> rights.answerable(t, handlers)).forEach(tasks::add);
            } catch (RuntimeException | LinkageError broken) {
                LOG.error("what follows from {} could not be told by {}", handler.action(), consequence.getClass().getName(), broken);
            }
        }
        return tasks;
    }

    /** The tasks that this decision hands to someone by name or post: those it opens and, when it changes the plan, the plan's. */
    private Stream<NewTask> wanted(Document before, Decision.Acceptance accepted) {
        boolean planned = before == null || !before.plan().equals(accepted.document().plan());
        // what waits for another document ends by that one, not by an answer
        return Stream.concat(accepted.opened().stream().filter(t -> t.step().answered()),
                planned ? Slots.of(accepted.document(), accepted.document().plan(), organisation).stream() : Stream.empty());
    }

    private String owner(NewTask task) {
        return owner(task.unitId(), task.personId());
    }

    private String owner(UUID unitId, UUID personId) {
        String unit = organisation.unit(unitId).map(Unit::name).orElse("");
        return personId == null ? unit : organisation.person(personId).map(Person::name).orElse(unit);
    }

    /** The registry may close, but not yet: it is told what is open still. Anyone else has no right, and learns nothing. */
    private Message notNow(Person actor, ActionHandler handler, Document document, List<Task> tasks) {
        List<Task> open = tasks.stream().filter(Task::open).toList();
        boolean waits = handler.steps().equals(Set.of(Step.CLOSE)) && rights.mayInRegistry(actor, document, handler) && !open.isEmpty()
                && open.stream().noneMatch(t -> t.step() == Step.CLOSE);
        if (!waits) {
            return texts.message("noRight", handler.title());
        }
        List<Message> named = open.stream().map(t -> texts.message("openTask", texts.message(t.step().name()), owner(t.unitId(), t.personId()))).toList();
        Message all = new Message(named.stream().map(Message::zh).collect(Collectors.joining("、")), named.stream().map(Message::en).collect(Collectors.joining(", ")));
        return texts.message("notYet", handler.title(), all);
    }

    /** Sheet and newest text of an outgoing document. */
    private static Paper paper(Session session, Document document) {
        if (document == null || !document.outgoing()) {
            return Paper.NONE;
        }
        List<TextVersion> versions = session.versions(document.id());
        TextVersion newest = versions.isEmpty() ? null : versions.getLast();
        return new Paper(session.sheet(document.id()).orElse(""), newest, newest == null ? "" : session.text(newest.sha256()).orElse(""));
    }

    /** Files are read only for actions of the registry, which may copy them; the others do not look at them. */
    private static List<Attachment> attachments(Session session, ActionHandler handler, Document document) {
        return handler.commutes() ? List.of() : session.attachments(document.id());
    }

    private Decision decide(ActionHandler handler, Situation situation, Input input) {
        try {
            return bounded.call(handler, DECIDING, () -> handler.decide(situation, input));
        } catch (IllegalArgumentException badInput) {
            LOG.info("bad input to {}: {}", handler.action(), badInput.toString());
            return Decision.refuse(texts.message("badInput", handler.title()));
        } catch (RuntimeException | LinkageError broken) {
            // a module's fault is the module's: the person gets a sentence, the log the cause, nobody else notices
            LOG.error("action {} failed to decide", handler.action(), broken);
            guard.failed(handler.action(), broken instanceof Bounded.Slow slow ? slow.why() : Message.of(broken.toString()));
            return Decision.refuse(texts.message("brokenAction", handler.title()));
        }
    }

    private Outcome.Overtaken overtaken(Session session, Person actor, ActionHandler handler, Command command, Document document, Task task) {
        boolean hisNoMore = task != null && !task.open() && !handler.takesBack() && mine(actor, task);
        if (hisNoMore) {
            return session.entriesAfter(document.id(), task.endedBy() - 1).stream().findFirst().map(this::overtakenBy).orElse(null);
        }
        if (command.seen() < 0 || command.seen() == document.version() || handler.commutes() || task != null && !mine(actor, task)) {
            return null;
        }
        // readings and opinions of others do not stand in the way; what moves the document does
        return session.entriesAfter(document.id(), command.seen()).stream()
                .filter(e -> !handler(e.action()).map(ActionHandler::commutes).orElse(false)).reduce((a, b) -> b).map(this::overtakenBy).orElse(null);
    }

    private static boolean mine(Person actor, Task task) {
        return Rights.owns(actor, task) || actor.id().equals(task.endedPerson());
    }

    private Outcome.Overtaken overtakenBy(JournalEntry e) {
        Message action = handler(e.action()).map(ActionHandler::title).orElse(new Message(e.action(), e.action()));
        String at = e.at().atZone(java.time.ZoneId.of("Asia/Shanghai")).format(java.time.format.DateTimeFormatter.ofPattern("HH:mm:ss"));
        return new Outcome.Overtaken(texts.message("overtaken", e.actorName(), action, at));
    }

    /** A command that was carried out before is answered so, not refused because it was. */
    private Outcome otherwise(Session session, Command command, Outcome outcome) {
        return session.entryOf(command.id()).<Outcome>map(this::repeated).orElse(outcome);
    }

    private Outcome.Repeated repeated(JournalEntry entry) {
        return new Outcome.Repeated(entry.documentId(), entry.number(), texts.message("repeated"));
    }

    private static UUID owner(Input input) {
        try {
            return input.id("owner");
        } catch (IllegalArgumentException notAnIdentity) {
            return null;
        }
    }

    private String payload(Input input) {
        try {
            return json.writeValueAsString(input.values());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an input holds JSON values only", e);
        }
    }

    private void tell(Set<UUID> documentIds) {
        for (CirculationListener listener : listeners) {
            try {
                bounded.call(listener, DECIDING, () -> {
                    listener.changed(Set.copyOf(documentIds));
                    return null;
                });
            } catch (RuntimeException | LinkageError e) {
                // it is committed; a listener's trouble must not look like a failed action
                LOG.error("listener {} failed", listener.getClass().getName(), e);
            }
        }
    }

    @Override
    public List<Offer> offers(Person asked, UUID documentId) {
        Person actor = organisation.person(asked.id()).filter(Person::active).orElse(null);
        if (actor == null) {
            return List.of();
        }
        return store.transact(session -> {
            Document document = session.document(documentId).orElse(null);
            if (document == null || document.ended()) {
                return List.of();
            }
            List<Task> tasks = session.tasks(documentId);
            List<Offer> offers = new ArrayList<>();
            for (ActionHandler handler : handlers) {
                for (Task task : tasks) {
                    if (handler.steps().contains(task.step()) && (!handler.takesBack() || possible(session, actor, handler, document, tasks, task))
                            && rights.unitFor(actor, handler, document, task, handlers).isPresent()) {
                        offers.add(new Offer(handler, task));
                    }
                }
                if (handler.steps().isEmpty() && !handler.takesBack() && !handler.creates() && handler.outgoing() == document.outgoing() && rights.unitFor(actor, handler, document, null, handlers).isPresent()) {
                    offers.add(new Offer(handler, null));
                }
            }
            return offers;
        });
    }

    private boolean possible(Session session, Person actor, ActionHandler handler, Document document, List<Task> tasks, Task task) {
        return actor.id().equals(task.endedPerson()) && decide(handler, new Situation(document, tasks, List.of(), task, actor, task.unitId(),
                Work.now(clock, tasks), organisation, settings, paper(session, document)), Input.NONE) instanceof Decision.Acceptance;
    }

    @Override
    public int release(Person asked, String why) {
        allowed.run();
        return releases.fall(asked, why, this::tell);
    }

    @Override
    public int resume(Person asked, String why) {
        allowed.run();
        return releases.back(asked, why, this::tell);
    }

    @Override
    public boolean granted(Person asked, String action) {
        return organisation.person(asked.id()).map(actor -> rights.granted(actor, action)).orElse(false);
    }

    @Override
    public List<Category> categories() {
        return settings.everyCategory();
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public List<ActionHandler> actions() {
        return List.copyOf(handlers);
    }

    private Optional<ActionHandler> handler(String action) {
        return handlers.stream().filter(h -> action.equals(h.action())).findFirst();
    }
}
