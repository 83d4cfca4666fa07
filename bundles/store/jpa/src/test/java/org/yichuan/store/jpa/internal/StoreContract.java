package org.yichuan.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.Attachment;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Head;
import org.yichuan.api.document.Importance;
import org.yichuan.api.document.Plan;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.document.Way;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.store.CirculationStore.Checkpoint;
import org.yichuan.api.store.CirculationStore.Conflict;
import org.yichuan.api.store.CirculationStore.Session;
import org.yichuan.api.store.ContentStore;
import org.yichuan.api.store.Documents;
import org.yichuan.api.store.Documents.Query;
import org.yichuan.api.store.Documents.Row;
import org.yichuan.api.store.Documents.Sort;
import org.yichuan.api.store.OrganisationStore.Password;
import org.yichuan.api.store.SettingsStore;
import org.yichuan.store.jpa.JpaStore;
import org.yichuan.store.jpa.Settings;

/** What the store promises, on whichever database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoreContract {

    static final Instant NOON = Instant.parse("2026-11-24T04:00:00.123456Z");

    /** U+1F600, a right-to-left mark, control characters, an unpaired quote and a backslash. */
    static final String ODD = "\uD83D\uDE00\u200F\u0001\u001F\t\r\n'\"\\%_汉字\u200E\uFEFF";

    @TempDir
    static Path data;

    Settings settings;
    JpaStore store;

    abstract Settings settings(Path data) throws IOException;

    abstract Connection raw() throws SQLException;

    @BeforeAll
    void open() throws IOException {
        settings = settings(data);
        store = JpaStore.open(settings, new MemoryContent());
    }

    @AfterAll
    void close() {
        if (store != null) {
            store.close();
        }
    }

    static UUID id() {
        UUID random = UUID.randomUUID();
        return new UUID(System.currentTimeMillis() << 16 | 0x7000 | random.getMostSignificantBits() & 0xfff, random.getLeastSignificantBits());
    }

    static Head head(String number, String title, Instant received, Secrecy secrecy) {
        return new Head(number, title, "武汉铁路局", "NOTICE", received, Urgency.ORDINARY, Importance.ORDINARY, secrecy, null, "");
    }

    static Document document(UUID owner, UUID house, Head head) {
        return Document.create(id(), owner, house, head, DocumentState.REGISTERED, null, null);
    }

    static Task task(UUID document, UUID unit, Post post, UUID person, Instant due) {
        return new Task(id(), document, Step.HANDLE, "HANDLE:" + unit, unit, post, person, TaskState.OPEN, 1, NOON, due, null, null, 0, null, "");
    }

    static JournalEntry entry(UUID document, long number, String action, String text) {
        return new JournalEntry(document, number, id(), NOON, id(), "张三", id(), "段办", action, null, text, "{}", number == 1 ? "" : "p", "h" + number);
    }

    static Person person(Posting... postings) {
        return new Person(id(), id().toString(), "某人", List.of(postings), true);
    }

    static Person person(UUID unit, Post post) {
        return person(new Posting(unit, post));
    }

    void write(Consumer<Session> work) {
        store.circulation().transact(s -> {
            work.accept(s);
            return null;
        });
    }

    @Test
    void roundTripOfEverything() {
        UUID owner = id();
        Head head = new Head("汉车办〔2010〕1号", "关于" + ODD, "来文" + ODD, "PETITION", NOON, Urgency.TELEGRAM_CRITICAL, Importance.IMPORTANT,
                Secrecy.SECRET, LocalDate.of(2036, 1, 2), "备注" + ODD);
        Document document = new Document(id(), owner, id(), head, DocumentState.CLOSED,
                new Plan(id(), List.of(id(), id()), List.of(id()), List.of(id(), id(), id()), true, new Way(id(), 3, Set.of(Step.INSTRUCT, Step.CIRCULATE),
                        Map.of(Step.INSTRUCT, 2), Set.of(Way.Requirement.RESULT))), NOON.plusSeconds(1), "结果" + ODD, id(),
                NOON.plusSeconds(2), 0, "");
        Task task = new Task(id(), document.id(), Step.CIRCULATE, "CIRCULATE:x", id(), Post.HANDLER, id(), TaskState.RETURNED, 1, NOON,
                NOON.plusSeconds(3), NOON.plusSeconds(4), NOON.plusSeconds(5), 2, id(), "退回" + ODD);
        Attachment attachment = new Attachment(id(), document.id(), "附件" + ODD + ".pdf", "application/pdf", 5_000_000_000L, "ab".repeat(32), NOON);
        String opinion = (ODD + "意见".repeat(10)).repeat(400).substring(0, 10_000);
        JournalEntry entry = new JournalEntry(document.id(), 1, id(), NOON, id(), "李四" + ODD, id(), "单位", "register", task.id(), opinion,
                "{\"x\":\"" + "\\u0001".repeat(10_000) + "\"}", "", "f".repeat(64));
        write(s -> {
            s.insert(document);
            s.insert(task);
            s.insert(attachment);
            s.append(entry);
            assertThat(s.tasks(document.id())).containsExactly(task);
            assertThat(s.entryOf(entry.commandId())).contains(entry);
        });
        write(s -> {
            assertThat(s.document(document.id())).contains(document);
            assertThat(s.document(id())).isEmpty();
            assertThat(s.tasks(document.id())).containsExactly(task);
            assertThat(s.attachments(document.id())).containsExactly(attachment);
            assertThat(s.entriesAfter(document.id(), 0)).containsExactly(entry);
            assertThat(s.entriesAfter(document.id(), 1)).isEmpty();
            assertThat(s.entryOf(entry.commandId())).contains(entry);
            assertThat(s.changedSince(NOON.minusSeconds(1))).contains(document);
            assertThat(s.changedSince(NOON.plusSeconds(1))).doesNotContain(document);
            List<JournalEntry> entries = new ArrayList<>();
            s.entries(entries::add);
            assertThat(entries).contains(entry);
            List<Document> documents = new ArrayList<>();
            s.documents(documents::add);
            assertThat(documents).contains(document);
        });
        Document bare = document(owner, document.house(), head("", "", NOON, Secrecy.NONE));
        Document changed = new Document(bare.id(), id(), id(), head, DocumentState.HANDLING, document.plan(), NOON, "x", id(), NOON, 1, "abc");
        Task done = task(bare.id(), id(), null, null, null);
        write(s -> {
            s.insert(bare);
            s.insert(done);
            s.update(done.read(NOON));
            assertThat(s.tasks(bare.id())).containsExactly(done.read(NOON));
            s.update(done.ended(TaskState.DONE, NOON, 2, id()));
            assertThat(s.tasks(bare.id()).getFirst().state()).isEqualTo(TaskState.DONE);
        });
        write(s -> {
            assertThat(s.document(bare.id())).contains(bare);
            s.update(changed, 0);
            assertThat(s.document(bare.id())).contains(changed);
        });
        Document moved = changed.with(DocumentState.REPORTED).with(Plan.NONE).withResult("办结").entered(2, "def");
        write(s -> {
            s.document(bare.id());
            s.update(moved, 1);
        });
        write(s -> {
            assertThat(s.document(bare.id())).contains(moved);
            assertThat(s.tasks(bare.id())).singleElement().satisfies(t -> assertThat(t.state()).isEqualTo(TaskState.DONE));
        });
        Checkpoint checkpoint = new Checkpoint(1, NOON, "x 1 h\n".repeat(10_000), "", "sig");
        write(s -> s.insert(checkpoint));
        write(s -> assertThat(s.checkpoints()).containsExactly(checkpoint));
    }

    @Test
    void timesAreKeptToTheMicrosecondAndWhatNoDatabaseKeepsIsLeftOut() {
        Document document = document(id(), id(), head("1\u0000号", "题\u0000目\uD83D", NOON.plusNanos(999), Secrecy.NONE));
        write(s -> s.insert(document));
        Head kept = store.circulation().transact(s -> s.document(document.id())).orElseThrow().head();
        assertThat(kept.receivedAt()).isEqualTo(NOON);
        assertThat(kept.number()).isEqualTo("1号");
        assertThat(kept.title()).isEqualTo("题目\uFFFD");
    }

    @Test
    void anotherVersionIsAConflict() {
        Document document = document(id(), id(), head("1", "t", NOON, Secrecy.NONE));
        write(s -> s.insert(document));
        write(s -> s.update(document.entered(1, "a"), 0));
        assertThatThrownBy(() -> write(s -> s.update(document.entered(1, "b"), 0))).isInstanceOf(Conflict.class);
        assertThat(store.circulation().transact(s -> s.document(document.id())).orElseThrow().chainHead()).isEqualTo("a");
    }

    @Test
    void ofManyAtOnceOneIsFirst() throws Exception {
        Document document = document(id(), id(), head("1", "t", NOON, Secrecy.NONE));
        write(s -> s.insert(document));
        CyclicBarrier barrier = new CyclicBarrier(4);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> attempts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                attempts.add(threads.submit(() -> {
                    try {
                        write(s -> {
                            s.document(document.id());
                            await(barrier);
                            s.update(document.entered(1, "x"), 0);
                            s.append(entry(document.id(), 1, "register", ""));
                        });
                        return true;
                    } catch (Conflict e) {
                        return false;
                    }
                }));
            }
            int done = 0;
            for (Future<Boolean> attempt : attempts) {
                done += attempt.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        write(s -> assertThat(s.entriesAfter(document.id(), 0)).hasSize(1));
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anyThrowableRollsBack() {
        Document document = document(id(), id(), head("1", "t", NOON, Secrecy.NONE));
        assertThatThrownBy(() -> write(s -> {
            s.insert(document);
            s.insert(task(document.id(), id(), Post.HEAD, null, null));
            throw new AssertionError("no");
        })).isInstanceOf(AssertionError.class);
        write(s -> assertThat(s.document(document.id())).isEmpty());
    }

    @Test
    void theSameCommandEntryNumberOrClaimTwiceIsAConflict() {
        Document document = document(id(), id(), head("1", "t", NOON, Secrecy.NONE));
        JournalEntry first = entry(document.id(), 1, "register", "");
        write(s -> {
            s.insert(document);
            s.append(first);
        });
        JournalEntry again = new JournalEntry(document.id(), 2, first.commandId(), NOON, null, null, null, null, "x", null, "", "", "", "");
        assertThatThrownBy(() -> write(s -> s.append(again))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> write(s -> s.append(entry(document.id(), 1, "x", "")))).isInstanceOf(Conflict.class);
        String key = "import/" + id() + "长".repeat(1000);
        write(s -> s.claim(key));
        assertThatThrownBy(() -> write(s -> s.claim(key))).isInstanceOf(Conflict.class);
    }

    private void sees(Person reader, Document document, Attachment attachment, boolean yes) {
        Documents documents = store.documents();
        Query mine = new Query(document.head().title(), "", "", null, null, null, null, null, null, null, null, false, null, false);
        Query byTitle = new Query(document.head().title(), "", "", null, null, null, null, null, null, null, null, false, Sort.TITLE, true);
        assertThat(documents.file(reader, document.id()).isPresent()).as("file").isEqualTo(yes);
        assertThat(documents.download(reader, attachment.id()).isPresent()).as("download").isEqualTo(yes);
        assertThat(documents.lookUpCount(reader, mine)).as("count").isEqualTo(yes ? 1 : 0);
        assertThat(documents.lookUp(reader, mine, 0, 10)).as("list").hasSize(yes ? 1 : 0);
        assertThat(documents.lookUp(reader, byTitle, 0, 10)).as("sorted list").hasSize(yes ? 1 : 0);
        assertThat(documents.lookUp(reader, Query.ALL, 0, 10)).as("plain list").hasSize(yes ? 1 : 0);
        assertThat(documents.lookUpCount(reader, Query.ALL)).as("plain count").isEqualTo(yes ? 1 : 0);
        assertThat(documents.duplicates(reader, document.house(), document.head().number(), "")).as("duplicates").hasSize(yes ? 1 : 0);
    }

    @Test
    void everyKindOfReaderSeesWhatIsHisAndNothingElse() throws IOException {
        for (Secrecy secrecy : List.of(Secrecy.NONE, Secrecy.TOP_SECRET)) {
            boolean open = secrecy == Secrecy.NONE;
            UUID owner = id();
            UUID house = id();
            UUID department = id();
            UUID station = id();
            Person handler = person(department, Post.HANDLER);
            Person administrator = person(new Posting(owner, Post.ADMINISTRATOR), new Posting(house, Post.ADMINISTRATOR),
                    new Posting(station, Post.ADMINISTRATOR));
            Document document = document(owner, house, head("汉〔2026〕" + id() + "号", "t" + id(), NOON, secrecy));
            Attachment attachment = new Attachment(id(), document.id(), "a.txt", "text/plain", 3, "00", NOON);
            write(s -> {
                s.insert(document);
                s.insert(attachment);
                s.insert(task(document.id(), department, Post.HANDLER, handler.id(), null));
                s.insert(task(document.id(), station, Post.STATION_CLERK, null, null));
                s.insert(task(document.id(), station, Post.ADMINISTRATOR, null, null));
            });
            write(s -> s.insert(task(document.id(), station, Post.STATION_CLERK, null, null)));

            sees(person(owner, Post.REGISTRAR), document, attachment, true);
            sees(person(house, Post.LEADER), document, attachment, open);
            sees(handler, document, attachment, true);
            sees(new Person(handler.id(), "x", "x", List.of(), true), document, attachment, true);
            sees(person(station, Post.STATION_CLERK), document, attachment, true);
            sees(person(department, Post.HEAD), document, attachment, open);
            sees(person(department, Post.REGISTRAR), document, attachment, open);
            sees(person(station, Post.HEAD), document, attachment, open);
            sees(person(new Posting(owner, Post.REGISTRAR), new Posting(house, Post.LEADER), new Posting(department, Post.HEAD),
                    new Posting(station, Post.STATION_CLERK)), document, attachment, true);

            sees(administrator, document, attachment, false);
            sees(person(department, Post.HANDLER), document, attachment, false);
            sees(person(house, Post.REGISTRAR), document, attachment, false);
            sees(person(owner, Post.LEADER), document, attachment, false);
            sees(person(house, Post.HANDLER), document, attachment, false);
            sees(person(owner, Post.HEAD), document, attachment, false);
            sees(person(id(), Post.REGISTRAR), document, attachment, false);
            sees(person(), document, attachment, false);
            sees(new Person(handler.id(), "x", "x", handler.postings(), false), document, attachment, false);

            Documents documents = store.documents();
            assertThat(documents.register(person(owner, Post.REGISTRAR), Query.ALL, 0, 10)).hasSize(1);
            assertThat(documents.registerCount(person(owner, Post.REGISTRAR), Query.ALL)).isEqualTo(1);
            assertThat(documents.registerCount(person(house, Post.LEADER), Query.ALL)).isEqualTo(open ? 1 : 0);
            assertThat(documents.register(person(house, Post.LEADER), Query.ALL, 0, 10)).hasSize(open ? 1 : 0);
            assertThat(documents.register(handler, Query.ALL, 0, 10)).isEmpty();
            assertThat(documents.registerCount(handler, Query.ALL)).isZero();
            assertThat(documents.register(administrator, Query.ALL, 0, 10)).isEmpty();
            assertThat(documents.todoCount(administrator, Set.of(Step.values()))).isZero();
            assertThat(documents.download(handler, attachment.id()).orElseThrow().content().open()).hasContent("all");
        }
    }

    @Test
    void becomingClassifiedTakesItOutOfSight() {
        UUID owner = id();
        UUID house = id();
        UUID department = id();
        Document document = document(owner, house, head("号" + id(), "t" + id(), NOON, Secrecy.NONE));
        Attachment attachment = new Attachment(id(), document.id(), "a.txt", "text/plain", 3, "00", NOON);
        write(s -> {
            s.insert(document);
            s.insert(attachment);
            s.insert(task(document.id(), department, Post.HANDLER, null, null));
        });
        sees(person(department, Post.HEAD), document, attachment, true);
        Document secret = document.with(head(document.head().number(), document.head().title(), NOON.plusSeconds(9), Secrecy.SECRET)).entered(1, "a");
        write(s -> {
            s.document(document.id());
            s.update(secret, 0);
        });
        sees(person(department, Post.HEAD), secret, attachment, false);
        sees(person(house, Post.LEADER), secret, attachment, false);
        sees(person(department, Post.HANDLER), secret, attachment, true);
    }

    @Test
    void pagesAndOrders() {
        UUID owner = id();
        UUID house = id();
        UUID department = id();
        Person registrar = person(owner, Post.REGISTRAR);
        Person head = person(new Posting(department, Post.HEAD), new Posting(owner, Post.REGISTRAR), new Posting(house, Post.LEADER));
        List<Document> all = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            Document document = document(owner, house, head("汉〔2026〕" + (char) ('a' + i) + "号", "题" + (char) ('z' - i), NOON.plusSeconds(i), Secrecy.NONE));
            Document due = i % 2 == 0 ? document.withDueAt(NOON.plusSeconds(100 - i)) : document;
            all.add(due);
            int n = i;
            write(s -> {
                s.insert(due);
                s.insert(task(due.id(), department, Post.HANDLER, null, NOON.plusSeconds(n)));
                s.append(entry(due.id(), 1, "register", "登记"));
                s.append(entry(due.id(), 2, "instruct", "同意"));
            });
        }
        Documents documents = store.documents();
        for (Person reader : List.of(registrar, head, person(department, Post.HEAD))) {
            List<UUID> paged = new ArrayList<>();
            for (int offset = 0; offset < 30; offset += 10) {
                documents.lookUp(reader, Query.ALL, offset, 10).forEach(r -> paged.add(r.document().id()));
            }
            assertThat(paged).containsExactlyElementsOf(all.reversed().stream().map(Document::id).toList());
            assertThat(documents.lookUpCount(reader, Query.ALL)).isEqualTo(25);
            assertThat(documents.lookUp(reader, sorted(Sort.RECEIVED, true), 0, 1).getFirst().document()).isEqualTo(all.getFirst());
            assertThat(documents.lookUp(reader, sorted(Sort.NUMBER, true), 24, 10)).extracting(Row::document).containsExactly(all.getLast());
            assertThat(documents.lookUp(reader, sorted(Sort.TITLE, true), 0, 1)).extracting(Row::document).containsExactly(all.getLast());
            assertThat(documents.lookUp(reader, sorted(Sort.DUE, true), 0, 1)).extracting(Row::document).containsExactly(all.get(24));
            assertThat(documents.lookUp(reader, sorted(Sort.DUE, false), 0, 1)).extracting(Row::document).containsExactly(all.get(0));
            assertThat(documents.lookUp(reader, sorted(Sort.STATE, false), 0, 50)).hasSize(25);
            assertThat(documents.lookUp(reader, sorted(Sort.URGENCY, true), 0, 50)).hasSize(25);
        }
        Row row = documents.register(registrar, Query.ALL, 0, 1).getFirst();
        assertThat(row.open()).hasSize(1);
        assertThat(row.journal()).extracting(JournalEntry::number).containsExactly(1L, 2L);
        assertThat(documents.lookUp(registrar, Query.ALL, 0, 1).getFirst().journal()).extracting(JournalEntry::action).containsExactly("instruct");

        Person handler = person(department, Post.HANDLER);
        assertThat(documents.todoCount(handler, Set.of(Step.HANDLE))).isEqualTo(25);
        assertThat(documents.todoCount(handler, Set.of(Step.INSTRUCT))).isZero();
        assertThat(documents.todoCount(handler, Set.of())).isZero();
        assertThat(documents.todo(handler, Set.of(Step.HANDLE, Step.CO_HANDLE), 5, 2)).extracting(t -> t.document().id())
                .containsExactly(all.get(5).id(), all.get(6).id());
        assertThat(documents.todo(person(department, Post.HEAD), Set.of(Step.HANDLE), 0, 5)).isEmpty();
    }

    private static Query sorted(Sort sort, boolean ascending) {
        return new Query(null, null, null, null, null, null, null, null, null, null, null, false, sort, ascending);
    }

    @Test
    void filters() {
        UUID owner = id();
        UUID lead = id();
        Person registrar = person(owner, Post.REGISTRAR);
        Document one = new Document(id(), owner, id(), new Head("汉车办〔2010〕12号", "关于100%_Safe!运输的通知", "铁道部", "NOTICE", NOON,
                Urgency.URGENT, Importance.IMPORTANT, Secrecy.NONE, null, ""), DocumentState.HANDLING,
                new Plan(lead, List.of(), List.of(), List.of(), false), Instant.now().minusSeconds(60), "", null, null, 0, "");
        Document other = document(owner, one.house(), new Head("武铁〔2011〕3号", "关于100x safe", "局办", "PETITION", NOON.plusSeconds(60), Urgency.ORDINARY,
                Importance.ORDINARY, Secrecy.CONFIDENTIAL, null, "")).closed(NOON).withDueAt(NOON.minus(Duration.ofDays(400)));
        write(s -> {
            s.insert(one);
            s.insert(other);
        });
        Set<DocumentState> handling = Set.of(DocumentState.HANDLING, DocumentState.REPORTED);
        List<Query> hits = List.of(
                new Query("100%_sAFE!", "", "", null, null, null, null, null, null, null, null, false, null, false),
                new Query("铁道部", "", "", null, null, null, null, null, null, null, null, false, null, false),
                new Query("", "汉车办[2010]12号", "", null, null, null, null, null, null, null, null, false, null, false),
                new Query("", " 汉车办(2010) 第1", "", null, null, null, null, null, null, null, null, false, null, false),
                new Query("", "", "运输", null, null, null, null, null, null, null, null, false, null, false),
                new Query("", "", "", lead, null, null, null, null, null, null, null, false, null, false),
                new Query("", "", "", null, Set.of("NOTICE", "X"), null, null, null, null, null, null, false, null, false),
                new Query("", "", "", null, null, handling, null, null, null, null, null, false, null, false),
                new Query("", "", "", null, null, null, Set.of(Urgency.URGENT), null, null, null, null, false, null, false),
                new Query("", "", "", null, null, null, null, Importance.IMPORTANT, null, null, null, false, null, false),
                new Query("", "", "", null, null, null, null, null, Secrecy.NONE, null, null, false, null, false),
                new Query("", "", "", null, null, null, null, null, null, NOON, NOON.plusSeconds(60), false, null, false),
                new Query("", "", "", null, null, null, null, null, null, null, null, true, null, false));
        for (Query query : hits) {
            assertThat(store.documents().register(registrar, query, 0, 10)).as(query.toString()).extracting(Row::document)
                    .extracting(Document::id).containsExactly(one.id());
            assertThat(store.documents().registerCount(registrar, query)).as(query.toString()).isEqualTo(1);
            assertThat(store.documents().lookUpCount(registrar, query)).as(query.toString()).isEqualTo(1);
            assertThat(store.documents().lookUp(registrar, query, 0, 10)).as(query.toString()).hasSize(1);
        }
        Query both = new Query("关于100", "", "", null, Set.of(), Set.of(), Set.of(), null, null, null, null, false, null, false);
        assertThat(store.documents().registerCount(registrar, both)).isEqualTo(2);
        Query injected = new Query("' or 1=1 --", "' or '1'='1", "?", null, null, null, null, null, null, null, null, false, null, false);
        assertThat(store.documents().registerCount(registrar, injected)).isZero();
    }

    @Test
    void duplicatesByNumberOrByTitleWithinAYear() {
        UUID owner = id();
        UUID house = id();
        Person registrar = person(owner, Post.REGISTRAR);
        Document recent = document(owner, house, head("甲〔2026〕1号", "同题", Instant.now().minus(Duration.ofDays(10)), Secrecy.NONE));
        Document old = document(owner, house, head("甲〔2020〕1号", "同题", Instant.now().minus(Duration.ofDays(500)), Secrecy.NONE));
        Document elsewhere = document(owner, id(), head("甲〔2026〕1号", "同题", Instant.now(), Secrecy.NONE));
        write(s -> List.of(recent, old, elsewhere).forEach(s::insert));
        Documents documents = store.documents();
        assertThat(documents.duplicates(registrar, house, "甲(2026)1号", "别题")).extracting(r -> r.document().id()).containsExactly(recent.id());
        assertThat(documents.duplicates(registrar, house, "", " 同题 ")).extracting(r -> r.document().id()).containsExactly(recent.id());
        assertThat(documents.duplicates(registrar, house, "甲〔2020〕1号", "同题")).hasSize(2);
        assertThat(documents.duplicates(registrar, house, "", "")).isEmpty();
    }

    @Test
    void organisationAndDrafts() {
        var organisation = store.organisation();
        var bureau = new org.yichuan.api.organisation.Unit(id(), "B" + id(), "局", "Bureau", Level.BUREAU, null, 1);
        var section = new org.yichuan.api.organisation.Unit(id(), "S" + id(), "段", "Section", Level.SECTION, bureau.id(), 2);
        organisation.save(bureau);
        organisation.save(section);
        var renamed = new org.yichuan.api.organisation.Unit(section.id(), section.code(), "段二" + ODD, "Section 2", Level.SECTION, bureau.id(), 0);
        organisation.save(renamed);
        assertThat(organisation.units()).contains(bureau, renamed).doesNotContain(section);

        Person person = person(new Posting(section.id(), Post.HEAD), new Posting(bureau.id(), Post.HANDLER));
        organisation.save(person);
        assertThat(organisation.people()).contains(person);
        Person closed = new Person(person.id(), person.login(), "新名", List.of(new Posting(bureau.id(), Post.LEADER)), false);
        organisation.save(closed);
        assertThat(organisation.people()).contains(closed).doesNotContain(person);
        assertThatThrownBy(() -> organisation.save(new Person(id(), person.login(), "x", List.of(), true))).isInstanceOf(RuntimeException.class);

        assertThat(organisation.password(person.id())).isEmpty();
        organisation.save(person.id(), new Password("h1", true));
        organisation.save(person.id(), new Password("h2", false));
        assertThat(organisation.password(person.id())).contains(new Password("h2", false));

        String text = ODD.repeat(2_000);
        assertThat(organisation.draft(person.id(), "k")).isEmpty();
        organisation.keepDraft(person.id(), "k", text);
        assertThat(organisation.draft(person.id(), "k")).isEqualTo(text);
        organisation.keepDraft(person.id(), "k", "二");
        assertThat(organisation.draft(person.id(), "k")).isEqualTo("二");
        assertThat(organisation.draft(id(), "k")).isEmpty();
        organisation.keepDraft(person.id(), "k", "");
        assertThat(organisation.draft(person.id(), "k")).isEmpty();
    }

    @Test
    void theJournalOfSettingsKeepsItsOrderAndLetsOneOfTwoThrough() {
        int there = store.settings().entries().size();
        JournalEntry first = setting(there + 1, "days/2026", "{\"year\":2026,\"csv\":\"" + "2026-10-10,上班\\n".repeat(3000) + "\"}");
        JournalEntry second = setting(there + 2, "category/SAFETY", "");
        store.settings().append(first);
        store.settings().append(second);
        assertThat(store.settings().entries()).endsWith(first, second);
        assertThatThrownBy(() -> store.settings().append(setting(there + 2, "category/SAFETY", "{}"))).isInstanceOf(Conflict.class);
        assertThat(store.settings().entries()).hasSize(there + 2).endsWith(second);
    }

    private static JournalEntry setting(long number, String key, String payload) {
        return new JournalEntry(SettingsStore.CHAIN, number, id(), NOON, id(), "张三", id(), "段办", "change-setting", null, key, payload, "p", "h" + number);
    }

    @Test
    void plansWrittenBeforeThereWereRoutesTakeTheStandardWay() {
        UUID lead = id();
        Plan plan = Columns.plan(lead + ";;;;0");
        assertThat(plan).isEqualTo(new Plan(lead, List.of(), List.of(), List.of(), false));
        assertThat(plan.way()).isEqualTo(Way.STANDARD);
        assertThat(Columns.plan(Columns.plan(Plan.NONE.by(new Way(lead, 2, Set.of(), Map.of(), Set.of()))))).isEqualTo(Plan.NONE.by(new Way(lead, 2, Set.of(), Map.of(), Set.of())));
    }

    @Test
    void aSecondOpeningFindsTheSchemaDone() {
        UUID unit = id();
        store.organisation().save(new org.yichuan.api.organisation.Unit(unit, "C" + unit, "单位", "", Level.STATION, null, 0));
        store.close();
        store = JpaStore.open(settings, new MemoryContent());
        assertThat(store.organisation().units()).extracting(org.yichuan.api.organisation.Unit::id).contains(unit);
    }

    @Test
    void anotherChecksumAndANewerSchemaAreRefused() throws SQLException {
        Migrations migrations = migrations();
        int newer = migrations.newest() + 1;
        change("update schema_version set checksum = 'x" + "0".repeat(63) + "' where version = 1");
        try {
            assertThatThrownBy(() -> JpaStore.open(again(), new MemoryContent())).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("checksum");
        } finally {
            change("update schema_version set checksum = '" + migrations.checksum(1) + "' where version = 1");
        }
        change("insert into schema_version (version, checksum, applied_at) values (" + newer + ", 'x', 'y')");
        try {
            assertThatThrownBy(() -> JpaStore.open(again(), new MemoryContent())).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("schema version " + newer).hasMessageContaining("newer program");
        } finally {
            reopen();
        }
    }

    private Migrations migrations() {
        return Migrations.of(settings.url().isEmpty() ? Dialect.DERBY : Dialect.POSTGRESQL);
    }

    /** A refused opening closes the embedded database behind it, and the open store with it. */
    private Settings again() {
        store.close();
        return settings;
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = raw(); Statement s = connection.createStatement()) {
            s.executeUpdate(sql);
        }
    }

    private void reopen() throws SQLException {
        change("delete from schema_version where version > " + migrations().newest());
        store = JpaStore.open(settings, new MemoryContent());
    }

    /** Three letters for everything. */
    private static final class MemoryContent implements ContentStore {
        @Override
        public Stored put(String name, InputStream content) {
            throw new UnsupportedOperationException();
        }

        @Override
        public InputStream open(String sha256) throws IOException {
            if (!"00".equals(sha256)) {
                throw new NoSuchFileException(sha256);
            }
            return new ByteArrayInputStream("all".getBytes(StandardCharsets.US_ASCII));
        }
    }
}
