package org.yichuan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuan.api.circulation.Circulation.Offer;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Journal;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.circulation.Slots;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.document.Document;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Unit;
import org.yichuan.circulation.CirculationDoor;

/**
 * Many people at once, at random, for a long time, on the embedded database: the journal stays whole, also to one who
 * verifies it meanwhile; nobody's task is lost; memory does not grow.
 */
class SoakTest {

    private static final int SECONDS = Form.of(20, 30 * 60);
    private static final int PEOPLE = 6;
    /** Between two actions of one person; in the short form nobody rests. */
    private static final int REST_MILLIS = Form.of(0, 60);
    private static final int OPEN_AT_ONCE = 60;
    private static final long GROWTH = 48L * 1024 * 1024;

    @TempDir
    Path data;

    private final List<UUID> open = new CopyOnWriteArrayList<>();
    private final Set<UUID> all = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> done = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger overtaken = new AtomicInteger();

    @Test
    void nothingIsLostAndNothingGrows() throws Exception {
        try (Place place = Place.derby(data); Office office = Office.open(place.settings())) {
            AtomicBoolean working = new AtomicBoolean(true);
            Journal journal = CirculationDoor.journal(office.store().circulation(), office.store().settings(), data);
            List<Long> memory = new ArrayList<>();
            int verified = 0;
            try (ExecutorService desks = Executors.newFixedThreadPool(PEOPLE)) {
                List<Future<?>> people = new ArrayList<>();
                for (int i = 0; i < PEOPLE; i++) {
                    Random random = new Random(i);
                    people.add(desks.submit(() -> work(office, random, working)));
                }
                try {
                    for (int quarter = 0; quarter < 4; quarter++) {
                        TimeUnit.MILLISECONDS.sleep(SECONDS * 1000L / 4);
                        journal.checkpoint();
                        var state = journal.verify();
                        assertThat(state.whole()).as("while they work: %s", state.firstBroken()).isTrue();
                        verified++;
                        memory.add(used());
                    }
                } finally {
                    working.set(false);
                }
                for (Future<?> person : people) {
                    person.get();
                }
            }
            var state = journal.verify();
            assertThat(state.whole()).as(state.firstBroken()).isTrue();
            assertThat(state.documents()).isEqualTo(all.size());
            int actions = done.values().stream().mapToInt(AtomicInteger::get).sum();
            assertThat(state.entries()).as("each action has its entry, and none is there twice").isEqualTo(actions);
            all.forEach(id -> check(office, id));
            int finished = finish(office);
            System.out.printf("figure: soak of %d s: %d actions on %d documents (%d refused, %d overtaken), journal verified %d times meanwhile, %d documents"
                    + " carried to their end, memory %d MB, then %d MB; %s%n", SECONDS, actions, all.size(), refused.get(), overtaken.get(), verified, finished,
                    memory.get(1) >> 20, memory.get(3) >> 20, new TreeMap<>(done));
            assertThat(actions).as("they really worked").isGreaterThan(SECONDS * 10);
            assertThat(done.keySet()).as("at all kinds of things").hasSizeGreaterThan(9);
            // the first half fills the caches
            assertThat(memory.get(3) - memory.get(1)).as("growth of memory in the second half").isLessThan(GROWTH);
        }
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void work(Office office, Random random, AtomicBoolean working) {
        List<Person> people = office.organisation().people();
        while (working.get()) {
            if (open.size() < OPEN_AT_ONCE && random.nextInt(4) == 0) {
                register(office, random);
            } else if (!open.isEmpty()) {
                UUID id = any(List.copyOf(open), random);
                act(office, any(people, random), id, random);
            }
            rest(random);
        }
    }

    private static void rest(Random random) {
        try {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(2 * REST_MILLIS + 1));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void register(Office office, Random random) {
        Route.Move move = new Route(office, random.nextInt(100_000)).first();
        count("register", office.act(move.actor(), null, null, move.action(), move.input()), null);
    }

    private void act(Office office, Person anyone, UUID id, Random random) {
        // half the time someone who has something to do with it, else whoever comes by
        Person actor = random.nextInt(8) == 0 ? anyone : owner(office, id, random, anyone);
        List<Offer> offers = office.door().offers(actor, id).stream()
                .filter(o -> !Set.of("remind", "attach", "progress", "send-back").contains(o.action().action()) || random.nextInt(6) == 0).toList();
        if (!offers.isEmpty()) {
            Offer offer = any(offers, random);
            count(offer.action().action(), office.act(actor, id, offer.task(), offer.action().action(), input(office, id, offer, random)), id);
        }
    }

    private static Person owner(Office office, UUID id, Random random, Person otherwise) {
        List<Task> tasks = office.tasks(id).stream().filter(Task::open).toList();
        if (tasks.isEmpty()) {
            return otherwise;
        }
        return owner(office, any(tasks, random));
    }

    private static Person owner(Office office, Task task) {
        return task.personId() != null ? office.organisation().person(task.personId()).orElseThrow()
                : office.organisation().holders(task.unitId(), task.post()).getFirst();
    }

    private void count(String action, Outcome outcome, UUID id) {
        switch (outcome) {
            case Outcome.Done d -> {
                done.computeIfAbsent(action, k -> new AtomicInteger()).incrementAndGet();
                if (id == null) {
                    all.add(d.documentId());
                    open.add(d.documentId());
                } else if (action.equals("close") || action.equals("send-back")) {
                    open.remove(id);
                }
            }
            case Outcome.Refused r -> refused.incrementAndGet();
            case Outcome.Overtaken o -> overtaken.incrementAndGet();
            case Outcome.Repeated r -> throw new AssertionError("nothing was sent twice");
        }
    }

    private static Input input(Office office, UUID id, Offer offer, Random random) {
        List<Unit> departments = units(office, "QSD-AQ", "QSD-JS", "QSD-KY", "QSD-HY");
        List<UUID> leaders = List.of(office.person("duanzhang").id(), office.person("shuji").id(), office.person("fuduanzhang1").id());
        List<Task> open = office.tasks(id).stream().filter(Task::open).toList();
        return switch (offer.action().action()) {
            case "propose" -> Input.of("leadUnit", any(departments, random).id(), "coUnits", some(departments.stream().map(Unit::id).toList(), random), "leaders",
                    some(leaders, random), "circulation", some(leaders, random), "leadersInTurn", random.nextBoolean(), "opinion", "拟办");
            case "instruct" -> Input.of("opinion", "同意");
            case "assign" -> Input.of("person", any(office.organisation().people(), random).id());
            case "return" -> {
                List<Task> back = Slots.returnable(office.tasks(id), offer.task());
                yield Input.of("reason", "请补充", "to", back.isEmpty() ? null : any(back, random).id());
            }
            case "pass-on" -> Input.of("reason", "请阅办", "unit", any(departments, random).id(), "person", any(leaders, random));
            case "pass-to-stations" -> Input.of("requirement", "请落实", "stations", some(units(office, "QSD-Z01", "QSD-Z02", "QSD-Z03").stream().map(Unit::id).toList(), random));
            case "dispense" -> Input.of("reason", "不需要", "task", open.isEmpty() ? null : any(open, random).id());
            default -> Input.of("opinion", "已办", "result", "已落实", "reason", "不合规范");
        };
    }

    private static List<Unit> units(Office office, String... codes) {
        return List.of(codes).stream().map(c -> office.organisation().unitByCode(c).orElseThrow()).toList();
    }

    /** A document under way is with someone, and nobody is asked twice at once. */
    private static void check(Office office, UUID id) {
        Document document = office.store().circulation().transact(s -> s.document(id)).orElseThrow();
        List<Task> tasks = office.tasks(id).stream().filter(Task::open).toList();
        if (document.ended()) {
            assertThat(tasks).as("%s is ended", id).isEmpty();
        } else {
            assertThat(tasks).as("%s is with someone", id).isNotEmpty();
            assertThat(tasks).extracting(Task::slot).doesNotHaveDuplicates();
        }
    }

    /** Everyone simply does his task: every document that is still under way comes to its end. */
    private int finish(Office office) {
        int finished = 0;
        for (UUID id : open) {
            for (int i = 0; i < 100; i++) {
                Task task = office.tasks(id).stream().filter(Task::open).min(Comparator.comparing(t -> t.step().phase())).orElse(null);
                if (task == null) {
                    break;
                }
                Input input = task.step() == Step.PROPOSE ? Input.of("leadUnit", office.unit("QSD-AQ")) : Input.of("opinion", "已办", "result", "已落实");
                Outcome outcome = office.act(owner(office, task), id, task, answer(task.step()), input);
                assertThat(outcome).as("%s: %s", task, outcome.message().en()).isInstanceOf(Outcome.Done.class);
            }
            assertThat(office.store().circulation().transact(s -> s.document(id)).orElseThrow().ended()).as("%s comes to its end", id).isTrue();
            finished++;
        }
        return finished;
    }

    private static String answer(Step step) {
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

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static <T> List<T> some(List<T> list, Random random) {
        return list.stream().filter(x -> random.nextInt(3) == 0).toList();
    }
}
