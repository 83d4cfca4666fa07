package org.yichuan.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yichuan.api.circulation.Circulation.Offer;
import org.yichuan.api.circulation.NewTask;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.circulation.Slots;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Ids;
import org.yichuan.api.document.Way;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.settings.Route;
import org.yichuan.api.settings.Settings;
import org.yichuan.api.settings.Who;
import org.yichuan.api.text.Message;

/** Combining countersigning, circulation, return, withdrawal and passing on loses nobody's task, whatever the order. */
class RandomRoutesTest {
    private static final int ROUTES = 400;
    private static final int STEPS = 50;
    private static final String CATEGORY = "PETITION";
    private static final Set<Step> PLANNED = Set.of(Step.INSTRUCT, Step.HANDLE, Step.CO_HANDLE, Step.CIRCULATE);

    @Test
    void nobodysTaskIsLostOnAnyRoute() {
        int performed = 0;
        int closed = 0;
        for (int seed = 0; seed < ROUTES; seed++) {
            Office office = new Office();
            Random random = new Random(seed);
            UUID id = office.register("第" + seed + "号");
            for (int i = 0; i < STEPS && !office.document(id).ended(); i++) {
                performed += randomAct(office, id, random) ? 1 : 0;
                check(office, id, seed);
            }
            finish(office, id, seed);
            closed++;
        }
        System.out.printf("random routes: %d, actions performed: %d, all closed with every task accounted for%n", closed, performed);
        assertThat(performed).as("the walk really acts").isGreaterThan(ROUTES * 15);
    }

    /** Routes are data that units change while documents are under way: nobody's task is lost then either, and each keeps the version it started on. */
    @Test
    void nobodysTaskIsLostOnRoutesThatUnitsMakeAndChange() {
        int performed = 0;
        int versions = 0;
        int replanned = 0;
        Set<Set<Step>> shapes = new HashSet<>();
        for (int seed = 0; seed < ROUTES; seed++) {
            Office office = new Office();
            Random random = new Random(1_000_000 + seed);
            UUID route = Ids.next();
            versions += change(office, route, random);
            UUID id = office.register("第" + seed + "号", CATEGORY, "propose", random.nextInt(8) == 0);
            Way way = office.document(id).plan().way();
            shapes.add(way.steps());
            check(office, id, seed);
            for (int i = 0; i < STEPS && !office.document(id).ended(); i++) {
                versions += random.nextInt(6) == 0 ? change(office, route, random) : 0;
                int before = office.store.journal.size();
                performed += randomAct(office, id, random) ? 1 : 0;
                if (office.store.journal.size() > before && office.store.journal.getLast().action().equals("replan")) {
                    way = Way.STANDARD;
                    replanned++;
                }
                assertThat(office.document(id).plan().way()).as("seed %d: it keeps the way it started on", seed).isEqualTo(way);
                check(office, id, seed);
            }
            finish(office, id, seed);
        }
        System.out.printf("random routes as data: %d with %d shapes, %d versions made meanwhile, %d replanned, actions performed: %d, all closed%n", ROUTES, shapes.size(),
                versions, replanned, performed);
        assertThat(performed).as("the walk really acts").isGreaterThan(ROUTES * 12);
        assertThat(versions).as("routes really change meanwhile").isGreaterThan(ROUTES * 3);
        assertThat(shapes).as("routes really differ").hasSizeGreaterThan(20);
        assertThat(replanned).isPositive();
    }

    /** Makes a random version of the registry's route, as often as it takes to make one that is accepted. */
    private static int change(Office office, UUID id, Random random) {
        for (int i = 0; i < 200; i++) {
            Settings.Result result = office.door.settings().change(office.house.registrar, route(office.house, id, random));
            assertThat(result.message().zh()).isNotBlank();
            if (result.done()) {
                return 1;
            }
        }
        throw new AssertionError("no route of two hundred was accepted");
    }

    private static Route route(House house, UUID id, Random random) {
        Set<Step> steps = new HashSet<>(some(List.copyOf(new TreeSet<>(Way.OPTIONAL)), random, 2));
        Map<Step, Integer> days = new EnumMap<>(Step.class);
        some(List.copyOf(new TreeSet<>(steps)), random).forEach(step -> days.put(step, 1 + random.nextInt(9)));
        boolean handled = steps.contains(Step.HANDLE);
        List<Who> readers = List.of(Who.everywhere(Post.HEAD), Who.in(house.departments.getFirst().id(), Post.HANDLER), Who.person(house.leaders.getLast().id()));
        return new Route(id, 0, new Message("路", "way"), house.registry.id(), CATEGORY, steps,
                handled && random.nextBoolean() ? any(house.departments, random).id() : null,
                handled && steps.contains(Step.CO_HANDLE) ? some(house.departments.stream().map(Unit::id).toList(), random) : List.of(),
                steps.contains(Step.CIRCULATE) ? some(readers, random) : List.of(),
                steps.contains(Step.INSTRUCT) ? some(List.of(Who.everywhere(Post.LEADER), Who.person(house.leaders.getFirst().id())), random) : List.of(),
                random.nextBoolean(), days, new HashSet<>(some(List.of(Way.Requirement.values()), random, 2)));
    }

    private static boolean randomAct(Office office, UUID id, Random random) {
        // closing ends the walk, sending back to the sender too: late, so that the routes are long
        List<Map.Entry<Person, Offer>> choice = new ArrayList<>();
        for (Person person : office.house.people()) {
            office.door.offers(person, id).stream().filter(o -> !List.of("close", "send-back").contains(o.action().action()))
                    .filter(o -> random.nextInt(4) == 0 || !List.of("read", "remind", "progress", "attach", "replan").contains(o.action().action()))
                    .forEach(o -> choice.add(Map.entry(person, o)));
        }
        if (choice.isEmpty()) {
            return false;
        }
        Map.Entry<Person, Offer> chosen = any(choice, random);
        Person actor = chosen.getKey();
        Offer offer = chosen.getValue();
        return office.act(actor, id, offer.task(), offer.action().action(), input(office, id, offer, random)) instanceof Outcome.Done;
    }

    private static Object[] input(Office office, UUID id, Offer offer, Random random) {
        House house = office.house;
        List<Task> back = offer.task() == null ? List.of() : Slots.returnable(office.tasks(id), offer.task());
        List<Task> open = office.open(id);
        return switch (offer.action().action()) {
            case "propose" -> new Object[] {"leadUnit", random.nextInt(5) == 0 ? null : any(house.departments, random).id(), "coUnits",
                    some(house.departments.stream().map(Unit::id).toList(), random), "leaders", some(house.leaders.stream().map(Person::id).toList(), random),
                    "circulation", some(house.people().stream().filter(p -> !p.login().startsWith("st")).map(Person::id).toList(), random), "leadersInTurn", random.nextBoolean()};
            case "instruct" -> new Object[] {"opinion", "同意", "responsible", random.nextInt(3) == 0 ? any(house.departments, random).id() : null};
            case "assign" -> new Object[] {"person", any(house.people(), random).id()};
            case "return" -> new Object[] {"reason", "请补充", "to", back.isEmpty() ? null : any(back, random).id()};
            case "replan" -> new Object[] {"reason", "情况有变"};
            case "pass-on" -> new Object[] {"reason", "请阅办", "unit", any(house.departments, random).id(), "person", any(house.people(), random).id()};
            case "pass-to-stations" -> new Object[] {"requirement", "请落实", "stations", some(house.stations.stream().map(Unit::id).toList(), random)};
            case "dispense" -> new Object[] {"reason", "不需要", "task", open.isEmpty() ? null : any(open, random).id()};
            default -> new Object[] {"opinion", "已办", "result", "已落实"};
        };
    }

    private static void check(Office office, UUID id, int seed) {
        Document document = office.document(id);
        List<Task> tasks = office.tasks(id);
        List<Task> open = office.open(id);
        assertThat(open).as("seed %d: a document under way is with someone", seed).isNotEmpty();
        assertThat(open).extracting(Task::slot).as("seed %d: nobody is asked twice at once", seed).doesNotHaveDuplicates();
        int earliest = open.stream().mapToInt(t -> t.step().phase()).min().orElseThrow();
        Map<String, Task> latest = Slots.latest(tasks);
        Set<String> planned = Slots.of(document, document.plan(), office.house).stream().map(NewTask::slot).collect(Collectors.toSet());
        latest.values().stream().filter(t -> planned.contains(t.slot()) || !PLANNED.contains(t.step())).filter(t -> t.state() == TaskState.RETURNED || t.state() == TaskState.WITHDRAWN)
                .forEach(t -> assertThat(earliest).as("seed %d: what was sent back (%s) waits for an earlier step", seed, t).isLessThan(t.step().phase() + 1));
        latest.values().forEach(t -> assertThat(t.state()).as("seed %d: a task passed on has a successor", seed).isNotEqualTo(TaskState.PASSED));
        for (NewTask wanted : Slots.of(document, document.plan(), office.house)) {
            Task task = latest.get(wanted.slot());
            boolean answered = task != null && (task.open() || task.state() == TaskState.DONE || task.state() == TaskState.DISPENSED);
            assertThat(answered || waits(open, wanted)).as("seed %d: %s is not lost", seed, wanted.slot()).isTrue();
        }
    }

    /** An earlier step is open, or (leaders in turn) another of the same step: then this one is still to come. */
    private static boolean waits(List<Task> open, NewTask wanted) {
        return open.stream().anyMatch(t -> t.step().phase() < wanted.step().phase() || t.step() == Step.INSTRUCT && wanted.step() == Step.INSTRUCT);
    }

    /** Everyone simply does his task: it must come to its end. */
    private static void finish(Office office, UUID id, int seed) {
        for (int i = 0; i < 200 && !office.document(id).ended(); i++) {
            Comparator<Task> order = Comparator.comparing(t -> t.step().phase());
            // a route may let closing dispense with the stations that have not signed
            boolean closable = office.open(id).stream().anyMatch(t -> t.step() == Step.CLOSE)
                    && office.open(id).stream().allMatch(t -> t.step() == Step.CLOSE || t.step() == Step.STATION);
            Task task = closable && seed % 2 == 0 && !office.document(id).plan().way().requires(Way.Requirement.STATIONS)
                    ? office.open(id).stream().max(order).orElseThrow() : office.open(id).stream().min(order).orElseThrow();
            Person owner = owner(office, task);
            Object[] input = task.step() == Step.PROPOSE ? proposal(office, office.document(id).plan().way())
                    : new Object[] {"opinion", "已办", "result", "已落实"};
            Outcome outcome = office.act(owner, id, task, action(task.step()), input);
            assertThat(outcome).as("seed %d: %s by %s: %s", seed, task, owner.login(), outcome.message().en()).isInstanceOf(Outcome.Done.class);
            if (!office.document(id).ended()) {
                check(office, id, seed);
            }
        }
        assertThat(office.document(id).state()).as("seed %d", seed).isEqualTo(DocumentState.CLOSED);
        Document document = office.document(id);
        Set<String> planned = Slots.of(document, document.plan(), office.house).stream().map(NewTask::slot).collect(Collectors.toSet());
        Map<String, Task> latest = Slots.latest(office.tasks(id));
        assertThat(latest.keySet()).as("seed %d: everyone in the plan had his task", seed).containsAll(planned);
        latest.values().stream().filter(t -> planned.contains(t.slot()) || !PLANNED.contains(t.step())).forEach(t -> assertThat(t.state()).as("seed %d: %s", seed, t)
                .isIn(TaskState.DONE, TaskState.DISPENSED, TaskState.CANCELLED));
    }

    private static Object[] proposal(Office office, Way way) {
        return way.has(Step.HANDLE) ? new Object[] {"leadUnit", office.house.departments.getFirst().id()}
                : way.has(Step.CIRCULATE) ? new Object[] {"circulation", List.of(office.house.leaders.getFirst().id())}
                        : new Object[] {"leaders", List.of(office.house.leaders.getFirst().id())};
    }

    private static String action(Step step) {
        return switch (step) {
            case PROPOSE -> "propose";
            case INSTRUCT -> "instruct";
            case HANDLE -> "report";
            case CO_HANDLE -> "opinion";
            case CIRCULATE -> "acknowledge";
            case STATION -> "receive";
            case CLOSE -> "close";
            default -> throw new IllegalStateException(step.toString());
        };
    }

    private static Person owner(Office office, Task task) {
        return task.personId() != null ? office.house.person(task.personId()).orElseThrow() : office.house.holders(task.unitId(), task.post()).getFirst();
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static <T> List<T> some(List<T> list, Random random) {
        return some(list, random, 3);
    }

    /** Each with a chance of one in so many. */
    private static <T> List<T> some(List<T> list, Random random, int oneIn) {
        List<T> some = new ArrayList<>();
        for (T item : list) {
            if (random.nextInt(oneIn) == 0) {
                some.add(item);
            }
        }
        return some;
    }
}
