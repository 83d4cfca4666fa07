package org.yichuan.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Numbering;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.official.SerialNumber;
import org.yichuan.api.official.TextVersion;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.store.CirculationStore.Session;
import org.yichuan.api.store.Documents.Query;
import org.yichuan.api.store.OutgoingDocuments;

/** Sheets, versions and numbers of outgoing documents. */
abstract class OutgoingContract extends OnDatabase {
    private static final String TEXT = "{\"title\":\"" + "汉口".repeat(3) + "\"}";

    OutgoingContract(TestDatabase database) {
        super(database);
    }

    private Document drafted(UUID owner, UUID house, UUID registry, UUID drafter) {
        Document d = Document.create(id(), owner, house, head("", "关于防洪的通知", NOON, Secrecy.NONE), DocumentState.DRAFTING, null, null);
        write(s -> {
            s.insert(d);
            s.keep(d.id(), new Decision.Sheet("{\"a\":1}", registry, drafter, "DOCUMENT"));
        });
        return d;
    }

    private static TextVersion version(UUID document, int number, String sha256) {
        return new TextVersion(document, number, number, NOON, id(), "张三", "因为" + ODD.replace("\u0000", ""), number == 1, sha256);
    }

    @Test
    void aSheetIsReplacedAndATextIsKeptOnceForAllWhoBearIt() {
        Document one = drafted(id(), id(), id(), id());
        Document two = drafted(id(), id(), null, id());
        String sha = Columns.sha256(TEXT + one.id());
        write(s -> {
            s.keep(one.id(), new Decision.Sheet("{\"a\":2}", id(), id(), "LETTER"));
            s.insert(version(one.id(), 1, sha), TEXT);
            s.insert(version(one.id(), 2, sha), TEXT);
            s.insert(version(two.id(), 1, sha), null);
        });
        write(s -> {
            assertThat(s.sheet(one.id())).contains("{\"a\":2}");
            assertThat(s.versions(one.id())).extracting(TextVersion::number).containsExactly(1, 2);
            assertThat(s.versions(one.id()).getFirst()).usingRecursiveComparison().ignoringFields("personId").isEqualTo(version(one.id(), 1, sha));
            assertThat(s.text(sha)).contains(TEXT);
            assertThat(s.versions(two.id())).hasSize(1);
            assertThat(s.sheet(id())).isEmpty();
        });
    }

    @Test
    void aSeriesGivesOneSerialAfterTheOtherAndTakesBackWhatWasRolledBack() throws SQLException {
        String code = "字" + id();
        UUID registry = id();
        Document one = drafted(id(), id(), registry, id());
        Document two = drafted(id(), id(), registry, id());
        assertThat(take(code, registry, one)).contains(1);
        assertThatThrownBy(() -> write(s -> {
            assertThat(s.nextSerial(code, 2026, registry)).contains(2);
            throw new IllegalStateException("crash");
        })).hasMessage("crash");
        assertThat(take(code, id(), two)).as("the series is another registry's").isEmpty();
        assertThat(take(code, registry, two)).contains(2);
        write(s -> s.keep(new SerialNumber(code, 2026, 2, Numbering.Use.VOIDED, two.id(), NOON, "李四", "重复")));
        assertThat(store.outgoing().serials(code, 2026)).extracting(SerialNumber::use).containsExactly(Numbering.Use.ISSUED, Numbering.Use.VOIDED);
        assertThat(store.outgoing().series(Set.of(registry))).containsExactly(new SerialNumber.Series(code, 2026, registry, 2));
        assertThat(store.outgoing().audit().faults()).noneMatch(f -> f.contains(code));
        try (java.sql.Connection c = raw(); Statement s = c.createStatement()) {
            s.executeUpdate("delete from serial_number where serial = 1 and code = '" + code + "'");
        }
        assertThat(store.outgoing().audit().faults()).anyMatch(f -> f.contains(code + "〔2026〕1号 is missing"));
    }

    private Optional<Integer> take(String code, UUID registry, Document document) {
        return store.circulation().transact(s -> {
            Optional<Integer> next = s.nextSerial(code, 2026, registry);
            next.ifPresent(n -> {
                SerialNumber serial = new SerialNumber(code, 2026, n, Numbering.Use.ISSUED, document.id(), NOON, "张三", "");
                s.keep(serial);
                assertThat(s.serial(code, 2026, n)).contains(serial);
                bear(s, document, serial);
            });
            return next;
        });
    }

    private static void bear(Session s, Document document, SerialNumber serial) {
        s.update(document.with(document.head().numbered(serial.text())).entered(1, "x"), 0);
    }

    @Test
    void whoOnlyReceivedItSeesTheVersionHeReceivedAndNobodyElseSeesAnything() {
        UUID owner = id();
        UUID house = id();
        UUID station = id();
        Person drafter = person(owner, Post.HANDLER);
        Document d = drafted(owner, house, id(), drafter.id());
        String first = Columns.sha256("1" + d.id());
        String second = Columns.sha256("2" + d.id());
        write(s -> {
            s.insert(new TextVersion(d.id(), 1, 1, NOON, id(), "张三", "", true, first), "{\"v\":1}");
            s.insert(new Task(id(), d.id(), Step.DRAFT, "DRAFT:x", owner, Post.HANDLER, drafter.id(), TaskState.DONE, 1, NOON, null, null, NOON, 2, drafter.id(), ""));
            s.insert(new Task(id(), d.id(), Step.STATION, "STATION:x", station, Post.STATION_CLERK, null, TaskState.OPEN, 2, NOON, null, null, null, 0, null, ""));
            s.insert(new TextVersion(d.id(), 2, 3, NOON, id(), "张三", "", true, second), "{\"v\":2}");
        });
        Person clerk = person(station, Post.STATION_CLERK);
        assertThat(store.outgoing().sheet(clerk, d.id())).hasValueSatisfying(s -> {
            assertThat(s.outgoing()).isEmpty();
            assertThat(s.versions()).extracting(TextVersion::number).containsExactly(1);
        });
        assertThat(store.outgoing().text(clerk, d.id(), 1)).contains("{\"v\":1}");
        assertThat(store.outgoing().text(clerk, d.id(), 2)).isEmpty();
        assertThat(store.outgoing().text(drafter, d.id(), 2)).contains("{\"v\":2}");
        assertThat(store.outgoing().sheet(person(id(), Post.REGISTRAR), d.id())).isEmpty();
        assertThat(store.outgoing().register(drafter, Query.ALL, 0, 10)).extracting(r -> r.document().id()).containsExactly(d.id());
        assertThat(store.outgoing().registerCount(clerk, Query.ALL)).isZero();
        assertThat(store.outgoing().registerCount(person(house, Post.LEADER), Query.ALL)).isOne();
        assertThat(store.documents().register(person(owner, Post.REGISTRAR), Query.ALL, 0, 10)).as("it did not come in").isEmpty();
        assertThat(store.documents().lookUp(person(owner, Post.REGISTRAR), Query.ALL, 0, 10)).hasSize(1);
        assertThat(store.outgoing().figures(drafter, Instant.EPOCH, NOON.plusSeconds(60)).issued()).isZero();
    }

    @Test
    void aPageIsMadeOfWhatWasDispatchedAndNotOfWhatIsBeingCorrected() {
        UUID owner = id();
        UUID station = id();
        Person drafter = person(owner, Post.HANDLER);
        Document d = drafted(owner, id(), id(), drafter.id());
        Document copy = Document.create(id(), id(), id(), head("", "关于防洪的通知", NOON, Secrecy.NONE), DocumentState.ARRIVED, null, d.id());
        String number = "文" + d.id() + "〔2026〕1号";
        Instant last = NOON.plusSeconds(1_000_000_000);
        write(s -> {
            s.insert(new TextVersion(d.id(), 1, 1, NOON, id(), "张三", "", true, Columns.sha256("1" + d.id())), "{\"v\":1}");
            s.insert(new Task(id(), d.id(), Step.DRAFT, "DRAFT:x", owner, Post.HANDLER, drafter.id(), TaskState.DONE, 1, NOON, null, null, NOON, 2, drafter.id(), ""));
            s.insert(new Task(id(), d.id(), Step.ISSUE, "ISSUE:x", owner, Post.REGISTRAR, null, TaskState.DONE, 2, NOON, null, null, last, 3, drafter.id(), ""));
            s.insert(new Task(id(), d.id(), Step.STATION, "STATION:x", station, Post.STATION_CLERK, null, TaskState.OPEN, 3, NOON, null, null, null, 0, null, ""));
            s.insert(copy);
            s.insert(new Task(id(), copy.id(), Step.SIGN_FOR, "SIGN_FOR:x", copy.owner(), Post.REGISTRAR, null, TaskState.OPEN, 1, NOON, null, null, null, 0, null, ""));
            s.insert(new TextVersion(copy.id(), 1, 1, NOON, id(), "张三", "", true, Columns.sha256("1" + d.id())), null);
            s.insert(new TextVersion(d.id(), 2, 4, NOON, id(), "张三", "", true, Columns.sha256("2" + d.id())), "{\"v\":2}");
            s.update(d.with(d.head().numbered(number)).entered(4, "x"), 0);
        });
        assertThat(store.outgoing().issued(number)).hasValueSatisfying(f -> {
            assertThat(f.text()).isEqualTo("{\"v\":1}");
            assertThat(f.outgoing()).isEqualTo("{\"a\":1}");
            assertThat(f.head().number()).isEqualTo(number);
        });
        assertThat(store.outgoing().lastIssued()).isEqualTo(store.outgoing().issued(number));
        assertThat(store.outgoing().issued(number + "x")).isEmpty();
        assertThat(store.outgoing().finished(drafter, d.id(), 2)).hasValueSatisfying(f -> assertThat(f.text()).isEqualTo("{\"v\":2}"));
        Person clerk = person(station, Post.STATION_CLERK);
        assertThat(store.outgoing().finished(clerk, d.id(), 1)).isPresent();
        assertThat(store.outgoing().finished(clerk, d.id(), 2)).as("he did not receive that version").isEmpty();
        assertThat(store.outgoing().finished(person(copy.owner(), Post.REGISTRAR), copy.id(), 1)).as("the page of what arrived bears the number it was dispatched under")
                .hasValueSatisfying(f -> assertThat(f.head().number()).isEqualTo(number));
        assertThat(store.outgoing().finished(person(id(), Post.REGISTRAR), copy.id(), 1)).isEmpty();
    }

    @Test
    void figuresCountADocumentOnceAndWhenItHappenedFirst() {
        UUID owner = id();
        UUID house = id();
        UUID other = id();
        Person head = person(owner, Post.HEAD);
        Instant march = NOON.plusSeconds(86_400);
        Instant april = march.plusSeconds(86_400);
        Document issued = drafted(owner, house, id(), id());
        Document report = drafted(owner, house, null, id());
        Document stranger = drafted(id(), id(), id(), id());
        write(s -> {
            s.keep(report.id(), new Decision.Sheet("{}", null, id(), "SIGN_REPORT"));
            s.update(report.with(DocumentState.ISSUED).entered(1, "x"), 0);
            s.insert(ended(issued, Step.COUNTERSIGN, other, TaskState.DONE, NOON));
            s.insert(ended(issued, Step.SIGN, house, TaskState.RETURNED, NOON));
            s.insert(ended(issued, Step.SIGN, house, TaskState.RETURNED, NOON.plusSeconds(1)));
            s.insert(ended(issued, Step.ISSUE, owner, TaskState.DONE, NOON));
            s.insert(ended(issued, Step.ISSUE, owner, TaskState.DONE, march));
            s.insert(ended(report, Step.SIGN, house, TaskState.DONE, march));
            s.insert(ended(stranger, Step.ISSUE, owner, TaskState.DONE, NOON));
        });
        assertThat(store.outgoing().figures(head, NOON, march)).isEqualTo(new OutgoingDocuments.Figures(1, 0, 0, 1));
        assertThat(store.outgoing().figures(head, march, april)).as("what was sent again was issued before").isEqualTo(new OutgoingDocuments.Figures(0, 1, 0, 0));
        assertThat(store.outgoing().figures(person(other, Post.HEAD), NOON, april)).as("they countersigned it, and drafted none").isEqualTo(new OutgoingDocuments.Figures(0, 0, 1, 0));
        assertThat(store.outgoing().figures(person(house, Post.LEADER), NOON, april)).isEqualTo(new OutgoingDocuments.Figures(1, 1, 1, 1));
    }

    private static Task ended(Document d, Step step, UUID unit, TaskState state, Instant at) {
        return new Task(id(), d.id(), step, step + ":" + id(), unit, Post.HEAD, null, state, 1, at, null, null, at, 2, id(), "");
    }
}
