package org.yichuan.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yichuan.api.circulation.Circulation.Offer;
import org.yichuan.api.circulation.Command;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.NewTask;
import org.yichuan.api.circulation.Numbering;
import org.yichuan.api.circulation.Outcome;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Ids;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.official.Outgoing.Course;
import org.yichuan.api.official.Outgoing.Delivery;
import org.yichuan.api.official.Outgoing.Kind;
import org.yichuan.api.official.SerialNumber;
import org.yichuan.api.official.TextVersion;
import org.yichuan.api.organisation.Person;
import org.yichuan.official.Flow;

/**
 * Whatever several people do to outgoing documents in whatever order: a document has at most one number, what is
 * dispatched is to the letter what each of its leaders signed; nobody's task is lost, and nothing is dispatched that was
 * not signed after its last change of substance.
 */
class RandomOutgoingTest {
    private static final int WALKS = 300;
    private static final int STEPS = 60;

    @Test
    void whatMustHoldOfOutgoingDocumentsHoldsAfterAnySequence() {
        int performed = 0;
        int dispatched = 0;
        int returned = 0;
        Map<String, Integer> acts = new HashMap<>();
        for (int seed = 0; seed < WALKS; seed++) {
            Office office = new Office();
            Outbox out = new Outbox(office);
            Random random = new Random(seed);
            List<UUID> documents = new ArrayList<>();
            Map<UUID, String> numbers = new HashMap<>();
            for (int i = 0; i < 2; i++) {
                documents.add(out.drafted(out.text("第一稿"), course(out, random), "kind", any(List.of(Kind.values()), random).name()));
            }
            for (int i = 0; i < STEPS; i++) {
                UUID id = any(documents, random);
                String action = act(office, out, id, random);
                if (action != null) {
                    performed++;
                    acts.merge(action, 1, Integer::sum);
                    returned += action.equals("return-draft") ? 1 : 0;
                }
                documents.forEach(d -> check(out, d, numbers));
                series(office);
            }
            dispatched += (int) documents.stream().filter(d -> !out.sheet(d).deliveries().isEmpty()).count();
        }
        System.out.printf("random outgoing documents: %d walks, %d actions, %d documents dispatched, %d returns; %s%n", WALKS, performed, dispatched, returned, acts);
        assertThat(performed).as("the walk really acts").isGreaterThan(WALKS * 20);
        assertThat(dispatched).as("documents get to their end").isGreaterThan(WALKS / 3);
        assertThat(acts.keySet()).contains("sign", "recheck", "countersign", "return-draft", "take-back", "number", "issue", "recall", "correct", "receive", "void-number");
    }

    private static Course course(Outbox out, Random random) {
        List<UUID> countersigners = new ArrayList<>();
        for (int d = 2; d <= 4; d++) {
            if (random.nextInt(3) == 0) {
                countersigners.add(out.department(d));
            }
        }
        List<UUID> to = new ArrayList<>(out.stations());
        to.add(out.department(3));
        to.add(out.office.house.bureauOffice.id());
        to.removeIf(u -> random.nextInt(3) == 0);
        return new Course(out.office.house.registry.id(), random.nextBoolean() ? List.of(out.office.house.named("h1b").id()) : List.of(),
                random.nextInt(4) == 0 ? null : out.head(1).id(), countersigners, random.nextBoolean(),
                random.nextInt(3) == 0 ? List.of(out.leader(0).id(), out.leader(1).id()) : List.of(out.leader(0).id()), to, List.of());
    }

    /** @return the action that was performed, or null */
    private static String act(Office office, Outbox out, UUID id, Random random) {
        List<Map.Entry<Person, Offer>> choice = new ArrayList<>();
        for (Person person : office.house.people()) {
            office.door.offers(person, id).stream().filter(o -> switch (o.action().action()) {
                case "abandon", "void-number" -> random.nextInt(15) == 0;
                case "read", "chase", "seal", "save-draft", "comment" -> random.nextInt(5) == 0;
                case "return-draft", "take-back", "conclude", "correct" -> random.nextInt(3) == 0;
                default -> true;
            }).forEach(o -> choice.add(Map.entry(person, o)));
        }
        if (choice.isEmpty()) {
            return null;
        }
        Map.Entry<Person, Offer> chosen = any(choice, random);
        String action = chosen.getValue().action().action();
        Task task = chosen.getValue().task();
        // now and then somebody acts on what he saw before others acted
        long seen = out.document(id).version() - (random.nextInt(6) == 0 ? 1 : 0);
        return office.door.perform(chosen.getKey(), new Command(Ids.next(), id, task == null ? null : task.id(), action, seen, new Input(input(out, id, action, random))))
                instanceof Outcome.Done ? action : null;
    }

    private static Map<String, Object> input(Outbox out, UUID id, String action, Random random) {
        Map<String, Object> input = new LinkedHashMap<>(Input.of("reason", "理由", "opinion", action.equals("countersign") ? any(List.of("AGREE", "REMARK", "DISAGREE", "AGREE"), random) : "意见",
                "words", "会签意见", "text", "请修改", "code", any(List.of("甲字", "乙字"), random), "year", 2026, "substance", random.nextBoolean(), "who", "一人", "answer", "已改", "pdf", "0123456789abcdef".repeat(4),
                "overrides", random.nextBoolean() ? Map.of("countersigned", "裁定") : Map.of()).values());
        Outgoing sheet = out.sheet(id);
        sheet.remarks().stream().filter(r -> !r.resolved()).findFirst().ifPresent(r -> input.put("remark", r.id()));
        if (List.of("submit", "save-draft", "sign", "recheck").contains(action)) {
            input.remove("text");
            if (random.nextInt(3) == 0) {
                input.put("text", out.papers.values(out.text("稿" + random.nextInt(1_000_000))));
            }
        }
        input.put("units", sheet.deliveries().stream().filter(d -> d.recalled() == null).map(Delivery::unit).distinct().filter(u -> random.nextInt(3) == 0).toList());
        return input;
    }

    private static void check(Outbox out, UUID id, Map<UUID, String> numbers) {
        Document document = out.document(id);
        Outgoing sheet = out.sheet(id);
        List<TextVersion> versions = out.versions(id);
        List<Task> open = out.office.open(id);
        String number = document.head().number();
        String before = numbers.put(id, number);
        assertThat(before == null || before.isEmpty() || before.equals(number)).as("a document keeps its number").isTrue();
        assertThat(open).extracting(Task::slot).as("nobody is asked twice at once").doesNotHaveDuplicates();
        if (document.state() != DocumentState.VOIDED) {
            Set<String> wanted = Flow.wanted(document, sheet, versions.size(), !number.isEmpty(), out.office.house).stream().map(NewTask::slot).collect(Collectors.toSet());
            assertThat(open.stream().filter(t -> t.step().making()).map(Task::slot).collect(Collectors.toSet())).as("nobody's task is lost, and nobody has one too many").isEqualTo(wanted);
            assertThat(!wanted.isEmpty() || document.state() == DocumentState.ISSUED).as("what is with nobody has been issued").isTrue();
        } else {
            assertThat(open.stream().filter(t -> t.step().making())).isEmpty();
        }
        for (Delivery d : sheet.deliveries()) {
            TextVersion sent = versions.get(d.version() - 1);
            int substance = versions.stream().filter(v -> v.number() <= d.version() && v.substance()).mapToInt(TextVersion::number).max().orElse(0);
            for (UUID signer : sheet.course().signers()) {
                assertThat(sheet.signatures()).as("what was dispatched is what each leader signed, after its last change of substance").anyMatch(signature -> signature.personId().equals(signer)
                        && signature.version() >= substance && signature.version() <= d.version() && versions.get(signature.version() - 1).sha256().equals(sent.sha256()));
            }
            if (d.copy() != null) {
                assertThat(out.versions(d.copy())).extracting(TextVersion::sha256).as("the copy bears what was dispatched").containsExactly(sent.sha256());
            }
            Task receipt = out.office.tasks(id).stream().filter(t -> !t.step().making() && t.step() != Step.TRACK && t.step() != Step.REPLY && t.slot().endsWith(":" + d.unit())).reduce((a, b) -> b)
                    .orElse(null);
            assertThat(receipt).as("everyone it went to is asked to sign for it").isNotNull();
        }
    }

    /** Every series is without a gap, and every serial is one document's. */
    private static void series(Office office) {
        office.store.series.values().forEach(s -> {
            for (int i = 1; i <= s.last(); i++) {
                assertThat(office.store.serials).containsKey(s.code() + s.year() + "/" + i);
            }
        });
        Set<UUID> bearers = new HashSet<>();
        for (SerialNumber n : office.store.serials.values()) {
            assertThat(bearers.add(n.documentId())).as("a document has at most one number").isTrue();
            assertThat(office.document(n.documentId()).head().number()).isEqualTo(n.text());
            assertThat(n.use() == Numbering.Use.VOIDED).isEqualTo(office.document(n.documentId()).state() == DocumentState.VOIDED);
        }
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
