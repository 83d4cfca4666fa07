package org.yichuan.module.sampledata.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
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
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.document.Category;
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
        Interrupted door = new Interrupted(CirculationDoor.open(store.circulation(), organisation, handlers, grants, List.of(), List.of(), Clock.systemUTC()));
        SampleDocuments documents = new SampleDocuments(organisation, door, store.documents());
        assertThat(documents.possible()).isTrue();
        door.left = 137;
        assertThatThrownBy(documents::create).isInstanceOf(IllegalStateException.class);
        door.left = Integer.MAX_VALUE;
        documents.create();
        assertThat(door.refused).isEmpty();

        Person db = organisation.personByLogin("db").orElseThrow();
        Person dqb = organisation.personByLogin("dqb").orElseThrow();
        List<Row> register = new ArrayList<>(store.documents().register(db, Query.ALL, 0, 500));
        register.addAll(store.documents().register(dqb, Query.ALL, 0, 500));
        assertThat(register).hasSize(Scenario.all(2026).size());
        assertThat(register).allSatisfy(row -> assertThat(row.document().head().receivedAt()).isBeforeOrEqualTo(Instant.now()));
        Map<String, DocumentState> states = register.stream().collect(Collectors.toMap(r -> r.document().head().title(), r -> r.document().state()));
        for (Scenario scenario : Scenario.all(Year.now(WorkingDays.ZONE).getValue())) {
            assertThat(states.get(scenario.title())).as(scenario.title()).isEqualTo(expected(scenario.stage()));
        }
        long overdue = register.stream().filter(r -> r.document().overdue(Instant.now())).count();
        assertThat(overdue).isBetween(1L, 15L);
        for (String login : "db dqb jb duanzhang shuji aq-head aq-1 zhan01".split(" ")) {
            Person person = organisation.personByLogin(login).orElseThrow();
            int todo = store.documents().todoCount(person, EnumSet.allOf(Step.class));
                assertThat(todo).as("tasks of " + login).isPositive();
        }
        int before = door.performed;
        documents.create();
        assertThat(door.performed).as("nothing more to do").isEqualTo(before);
    }

    private static DocumentState expected(Scenario.Stage stage) {
        return switch (stage) {
            case ARRIVED -> DocumentState.ARRIVED;
            case SENT_BACK -> DocumentState.SENT_BACK;
            case SIGNED -> DocumentState.SIGNED_FOR;
            case REGISTERED -> DocumentState.REGISTERED;
            case PROPOSED, INSTRUCTING -> DocumentState.PROPOSED;
            case CIRCULATING, HANDLING, ASSIGNED, PROGRESS, STATIONS_SOME, STATIONS_RECEIVED -> DocumentState.HANDLING;
            case REPORTED -> DocumentState.REPORTED;
            case CLOSED -> DocumentState.CLOSED;
        };
    }

    @Test
    void waitsForWhatItNeeds() {
        sample.create();
        List<ActionHandler> few = handlers.stream().filter(h -> !h.action().equals("receive")).toList();
        Circulation door = CirculationDoor.open(store.circulation(), organisation, few, grants, List.of(), List.of(), Clock.systemUTC());
        assertThat(new SampleDocuments(organisation, door, store.documents()).possible()).isFalse();
        Circulation ungranted = CirculationDoor.open(store.circulation(), organisation, handlers, List.of(), List.of(), List.of(), Clock.systemUTC());
        assertThat(new SampleDocuments(organisation, ungranted, store.documents()).possible()).isFalse();
    }

    @Test
    void makesNothingWhenTheProductIsToStartEmpty() throws InterruptedException {
        Sample empty = new Sample(sample, null, true);
        empty.start();
        empty.stop();
        assertThat(organisation.people()).isEmpty();
    }

    /** A door that fails after some actions, as a crash would. */
    private static final class Interrupted implements Circulation {
        private final Circulation door;
        private final List<String> refused = new ArrayList<>();
        private int left = Integer.MAX_VALUE;
        private int performed;

        Interrupted(Circulation door) {
            this.door = door;
        }

        @Override
        public Outcome perform(Person actor, Command command) {
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
        public List<Offer> offers(Person actor, UUID documentId) {
            return door.offers(actor, documentId);
        }

        @Override
        public boolean granted(Person actor, String action) {
            return door.granted(actor, action);
        }

        @Override
        public List<Category> categories() {
            return door.categories();
        }

        @Override
        public List<ActionHandler> actions() {
            return door.actions();
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
