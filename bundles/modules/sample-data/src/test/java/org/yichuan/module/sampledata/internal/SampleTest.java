package org.yichuan.module.sampledata.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Command;
import org.yichuan.api.circulation.Grant;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.circulation.SampleDoor;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.WorkingDays;
import org.yichuan.api.organisation.Accounts;
import org.yichuan.api.organisation.Accounts.Attempt;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.store.Documents.Query;
import org.yichuan.api.store.Documents.Row;
import org.yichuan.circulation.CirculationDoor;
import org.yichuan.organisation.Organisations;
import org.yichuan.store.jpa.JpaStore;
import org.yichuan.store.jpa.Settings;

/** The sample on the real door, store, actions and grants. */
class SampleTest {

    @TempDir
    private Path data;

    private JpaStore store;
    private Organisation organisation;
    private Accounts accounts;
    private SampleOrganisation sample;
    private final List<ActionHandler> handlers = new ArrayList<>();
    private final List<Grant> grants = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        store = JpaStore.open(Settings.embedded(data), null);
        organisation = Organisations.open(store.organisation());
        accounts = Organisations.accounts(organisation, store.organisation(), Clock.systemUTC());
        sample = new SampleOrganisation(organisation, accounts, store.organisation());
        services("actions.xml", "org.yichuan.api.circulation.ActionHandler", bean -> handlers.add(handler(bean)));
        services("grants.xml", "org.yichuan.api.circulation.Grant", bean -> grants.add(grant(bean)));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void makesAnOrganisationWithPeopleForEveryRole() {
        assertThat(sample.create()).isTrue();
        assertThat(organisation.units()).hasSize(45);
        assertThat(organisation.units().stream().filter(u -> u.level() == Level.STATION)).hasSize(30)
                .allSatisfy(u -> assertThat(organisation.holders(u.id(), Post.STATION_CLERK)).hasSize(1));
        assertThat(organisation.units().stream().filter(u -> u.level() == Level.DEPARTMENT)).hasSize(10).allSatisfy(u -> {
            assertThat(organisation.holders(u.id(), Post.HEAD)).hasSize(1);
            assertThat(organisation.holders(u.id(), Post.REGISTRAR)).hasSize(1);
            assertThat(organisation.holders(u.id(), Post.HANDLER)).hasSize(2);
        });
        Unit section = organisation.unitByCode("QSD").orElseThrow();
        assertThat(organisation.house(organisation.unitByCode("QSD-DQB").orElseThrow().id())).isEqualTo(section);
        assertThat(organisation.holders(section.id(), Post.LEADER)).hasSize(4);
        assertThat(organisation.people().stream().filter(p -> p.holds(Post.ADMINISTRATOR))).hasSize(1);
        for (String login : "jb db dqb duanzhang shuji aq-head aq-1 aq-clerk zhan01 zhan30 admin".split(" ")) {
            assertThat(accounts.enter(login, SampleOrganisation.PASSWORD.toCharArray())).as(login).isInstanceOf(Attempt.Entered.class);
        }
    }

    @Test
    void givesADatabaseWithPeopleNothing() {
        organisation.save(new Person(UUID.randomUUID(), "someone", "某人", List.of(), true));
        assertThat(sample.create()).isFalse();
        assertThat(organisation.people()).hasSize(1);
        assertThat(organisation.units()).isEmpty();
    }

    @Test
    void finishesWhatWasBegunAndChangesNothingAfterwards() {
        List<String[]> units = Lines.read("units.tsv");
        for (String[] line : units.subList(0, 10)) {
            organisation.save(new Unit(SampleOrganisation.unitId(line[0]), line[0], line[4], line[5], Level.valueOf(line[2]),
                    line[1].equals("-") ? null : SampleOrganisation.unitId(line[1]), 1));
        }
        assertThat(sample.create()).isTrue();
        assertThat(organisation.people()).hasSize(80);
        Person db = organisation.personByLogin("db").orElseThrow();
        organisation.save(new Person(db.id(), "db", "换人", db.postings(), true));
        assertThat(sample.create()).isTrue();
        assertThat(organisation.personByLogin("db").orElseThrow().name()).isEqualTo("换人");
    }

    @Test
    void putsDocumentsInEveryStageOnceWhateverInterruptsIt() throws InterruptedException {
        sample.create();
        Circulation circulation = door(handlers, grants);
        Interrupted door = new Interrupted(CirculationDoor.sample(store.circulation(), circulation));
        SampleDocuments documents = new SampleDocuments(organisation, circulation, door, store.documents());
        assertThat(documents.missing()).isEmpty();
        door.left = 137;
        assertThatThrownBy(documents::create).isInstanceOf(IllegalStateException.class).hasMessage("crash");
        assertThat(documents.complete()).isFalse();
        door.left = Integer.MAX_VALUE;
        documents.create();
        assertThat(door.refused).isEmpty();
        assertThat(documents.complete()).isTrue();

        List<Row> register = register();
        assertThat(register).hasSize(Scenario.all(2026).size());
        assertThat(register).allSatisfy(row -> assertThat(row.document().head().receivedAt()).isBeforeOrEqualTo(Instant.now()));
        Map<String, DocumentState> states = register.stream().collect(Collectors.toMap(r -> r.document().head().title(), r -> r.document().state()));
        for (Scenario scenario : Scenario.all(Year.now(WorkingDays.ZONE).getValue())) {
            assertThat(states.get(scenario.title())).as(scenario.title()).isEqualTo(expected(scenario.stage()));
        }
        long overdue = register.stream().filter(r -> r.document().overdue(Instant.now())).count();
        assertThat(overdue).isBetween(1L, 15L);
        assertThat(register.stream().map(r -> r.document().plan().way().route()).distinct()).as("several routes").hasSizeGreaterThanOrEqualTo(4);
        for (String login : "db dqb jb duanzhang shuji aq-head aq-1 zhan01".split(" ")) {
            Person person = organisation.personByLogin(login).orElseThrow();
            int todo = store.documents().todoCount(person, EnumSet.allOf(Step.class));
            assertThat(todo).as("tasks of " + login).isPositive();
        }
        Map<DocumentState, Long> outgoing = store.outgoing().register(organisation.personByLogin("duanzhang").orElseThrow(), Query.ALL, 0, 50).stream()
                .collect(Collectors.groupingBy(r -> r.document().state(), Collectors.counting()));
        assertThat(outgoing).containsEntry(DocumentState.ISSUED, 3L).containsKeys(DocumentState.DRAFTING, DocumentState.REVIEWING, DocumentState.COUNTERSIGNING, DocumentState.SIGNING);
        assertThat(store.outgoing().audit().faults()).isEmpty();
        assertThat(circulation.settings().templates(SampleOrganisation.unitId("QSD-AQ"))).as("templates to begin from").hasSize(2);
        int before = door.performed;
        documents.create();
        assertThat(door.performed).as("nothing more to do").isEqualTo(before);
    }

    @Test
    void givesEveryDocumentABelievablePast() throws InterruptedException {
        sample.create();
        Circulation circulation = door(handlers, grants);
        Instant start = Instant.now();
        new SampleDocuments(organisation, circulation, CirculationDoor.sample(store.circulation(), circulation), store.documents()).create();
        Set<LocalDate> days = new HashSet<>();
        List<String> asleep = new ArrayList<>();
        for (Row row : register()) {
            Instant before = row.document().head().receivedAt();
            for (JournalEntry e : store.documents().file(registrar(row), row.document().id()).orElseThrow().journal()) {
                assertThat(e.at()).as("%s: %s", row.document().head().title(), e.action()).isAfterOrEqualTo(before).isBefore(start);
                before = e.at();
                LocalDateTime local = LocalDateTime.ofInstant(e.at(), WorkingDays.ZONE);
                days.add(local.toLocalDate());
                boolean working = circulation.settings().workingDays().isWorkingDay(local.toLocalDate()) && local.getHour() >= 8 && local.getHour() < 18;
                if (!working) {
                    asleep.add(local + " " + e.action());
                }
            }
        }
        assertThat(days).as("spread over some weeks").hasSizeGreaterThan(20);
        // what is hurried to be done by now may be so at night, when the product is started then
        assertThat(asleep).as("most is done in working hours").hasSizeLessThan(60);
        assertThat(CirculationDoor.journal(store.circulation(), store.settings(), data).verify().firstBroken()).isEmpty();
    }

    @Test
    void nothingElseCanBeGivenAPast() throws InterruptedException {
        sample.create();
        Circulation circulation = door(handlers, grants);
        SampleDoor past = CirculationDoor.sample(store.circulation(), circulation);
        Circulation kept = past.open(Clock.systemUTC());
        new SampleDocuments(organisation, circulation, past, store.documents()).create();
        Person db = organisation.personByLogin("db").orElseThrow();
        Command command = new Command(UUID.randomUUID(), null, null, "register", -1, Input.of("owner", SampleOrganisation.unitId("QSD-DB"), "title", "旧事"));
        assertThatThrownBy(() -> kept.perform(db, command)).as("also for who kept it").isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> past.open(Clock.systemUTC())).isInstanceOf(IllegalStateException.class);
        SampleDoor restarted = CirculationDoor.sample(store.circulation(), door(handlers, grants));
        assertThat(restarted.isComplete()).as("over restarts").isTrue();
        assertThatThrownBy(() -> restarted.open(Clock.systemUTC())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDatabaseWithDocumentsOfPeopleTakesNoSample() {
        sample.create();
        Circulation circulation = door(handlers, grants);
        Person db = organisation.personByLogin("db").orElseThrow();
        assertThat(circulation.perform(db, new Command(UUID.randomUUID(), null, null, "register", -1, Input.of("owner", SampleOrganisation.unitId("QSD-DB"), "title", "真",
                "category", "PETITION"))).done()).isTrue();
        assertThatThrownBy(() -> CirculationDoor.sample(store.circulation(), circulation).open(Clock.systemUTC())).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("documents already");
    }

    private Circulation door(List<ActionHandler> handlers, List<Grant> grants) {
        return CirculationDoor.open(store.circulation(), store.settings(), organisation, handlers, grants, List.of(), List.of(), List.of(), Clock.systemUTC());
    }

    private List<Row> register() {
        List<Row> register = new ArrayList<>(store.documents().register(organisation.personByLogin("db").orElseThrow(), Query.ALL, 0, 500));
        register.addAll(store.documents().register(organisation.personByLogin("dqb").orElseThrow(), Query.ALL, 0, 500));
        return register;
    }

    private Person registrar(Row row) {
        return organisation.holders(row.document().owner(), Post.REGISTRAR).getFirst();
    }

    private static DocumentState expected(Scenario.Stage stage) {
        return switch (stage) {
            case ARRIVED -> DocumentState.ARRIVED;
            case SENT_BACK -> DocumentState.SENT_BACK;
            case SIGNED -> DocumentState.SIGNED_FOR;
            case REGISTERED, RETURNED -> DocumentState.REGISTERED;
            case PROPOSED, INSTRUCTING -> DocumentState.PROPOSED;
            case CIRCULATING, HANDLING, ASSIGNED, PROGRESS, STATIONS_SOME, STATIONS_RECEIVED -> DocumentState.HANDLING;
            case REPORTED -> DocumentState.REPORTED;
            case CLOSED -> DocumentState.CLOSED;
        };
    }

    @Test
    void waitsForWhatItNeeds() {
        sample.create();
        Circulation door = door(handlers.stream().filter(h -> !h.action().equals("receive")).toList(), grants);
        assertThat(new SampleDocuments(organisation, door, CirculationDoor.sample(store.circulation(), door), store.documents()).missing()).containsExactly("receive");
        Circulation ungranted = door(handlers, List.of());
        assertThat(new SampleDocuments(organisation, ungranted, CirculationDoor.sample(store.circulation(), ungranted), store.documents()).missing()).contains("register", "dispatch", "receive");
    }

    @Test
    void saysWhyThereAreNoneOnANodeThatCannotMakeThem() throws InterruptedException {
        Circulation station = door(handlers.stream().filter(h -> h.action().equals("receive")).toList(), grants);
        SampleDocuments documents = new SampleDocuments(organisation, station, CirculationDoor.sample(store.circulation(), station), store.documents());
        Sample made = new Sample(sample, documents, false, Duration.ofMillis(300));
        made.start();
        for (int i = 0; i < 100 && !made.state().startsWith("none,"); i++) {
            assertThat(made.state()).doesNotContain("being made");
            Thread.sleep(50);
        }
        assertThat(made.state()).startsWith("none, as nobody on this node may").contains("register").doesNotContain("receive");
        made.stop();
    }

    @Test
    void makesNothingWhenTheProductIsToStartEmpty() throws InterruptedException {
        Sample empty = new Sample(sample, null, true);
        empty.start();
        empty.stop();
        assertThat(organisation.people()).isEmpty();
    }

    /** Doors that together fail after some actions, as a crash would. */
    private static final class Interrupted implements SampleDoor {
        private final SampleDoor past;
        private final List<String> refused = new ArrayList<>();
        private int left = Integer.MAX_VALUE;
        private int performed;

        Interrupted(SampleDoor past) {
            this.past = past;
        }

        @Override
        public Circulation open(Clock clock) {
            Circulation door = past.open(clock);
            return (Circulation) Proxy.newProxyInstance(Circulation.class.getClassLoader(), new Class<?>[] {Circulation.class}, (proxy, method, arguments) ->
                    method.getName().equals("perform") ? perform(door, (Person) arguments[0], (Command) arguments[1]) : method.invoke(door, arguments));
        }

        private Outcome perform(Circulation door, Person actor, Command command) {
            if (left-- <= 0) {
                throw new IllegalStateException("crash");
            }
            performed++;
            Outcome outcome = door.perform(actor, command);
            if (!outcome.done()) {
                refused.add(actor.login() + " " + command.action() + ": " + outcome.message().zh());
            }
            return outcome;
        }

        @Override
        public void complete() {
            past.complete();
        }

        @Override
        public boolean isComplete() {
            return past.isComplete();
        }
    }

    private interface BeanReader {
        void read(Element bean) throws ReflectiveOperationException;
    }

    /** The services of an interface that the Blueprint files of that name on the class path register. */
    private static void services(String file, String type, BeanReader reader) throws Exception {
        for (URL url : Collections.list(SampleTest.class.getClassLoader().getResources("OSGI-INF/blueprint/" + file))) {
            try (InputStream in = url.openStream()) {
                NodeList services = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getElementsByTagName("service");
                for (int i = 0; i < services.getLength(); i++) {
                    Element service = (Element) services.item(i);
                    if (service.getAttribute("interface").equals(type)) {
                        reader.read((Element) service.getElementsByTagName("bean").item(0));
                    }
                }
            }
        }
    }

    private static ActionHandler handler(Element bean) throws ReflectiveOperationException {
        Class<?> type = Class.forName(bean.getAttribute("class"));
        if (bean.getElementsByTagName("argument").getLength() > 0) {
            // signing knows the checks; the sample's documents have nothing to find
            Class<?> checks = Class.forName("org.yichuan.module.drafting.internal.Checks");
            return (ActionHandler) type.getConstructor(checks).newInstance(checks.getConstructor(List.class).newInstance(List.of()));
        }
        return (ActionHandler) (bean.hasAttribute("factory-method") ? type.getMethod(bean.getAttribute("factory-method")).invoke(null)
                : type.getConstructor().newInstance());
    }

    private static Grant grant(Element bean) {
        NodeList arguments = bean.getElementsByTagName("argument");
        return new Grant(Level.valueOf(value(arguments, 0)), Post.valueOf(value(arguments, 1)), value(arguments, 2));
    }

    private static String value(NodeList arguments, int i) {
        return ((Element) arguments.item(i)).getAttribute("value");
    }
}
