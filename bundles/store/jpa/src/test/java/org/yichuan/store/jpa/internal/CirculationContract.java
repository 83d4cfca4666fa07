package org.yichuan.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.Test;
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
import org.yichuan.api.organisation.Post;
import org.yichuan.api.store.CirculationStore.Checkpoint;
import org.yichuan.api.store.CirculationStore.Conflict;

/** What a transaction of the circulation promises: everything comes back as it went in, and of two only one wins. */
abstract class CirculationContract extends OnDatabase {

    CirculationContract(TestDatabase database) {
        super(database);
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
    void whoHasWhatOpenIsFoundByUnitPostAndStep() {
        UUID unit = id();
        Document first = document(id(), id(), head("1", "t", NOON, Secrecy.NONE));
        Document second = document(id(), id(), head("2", "t", NOON, Secrecy.NONE));
        Task open = task(first.id(), unit, Post.HEAD, null, null);
        Task ended = task(second.id(), unit, Post.HEAD, null, null);
        write(s -> {
            s.insert(first);
            s.insert(second);
            s.insert(open);
            s.insert(ended);
            s.insert(task(second.id(), unit, Post.HANDLER, null, null));
            s.tasks(second.id());
            s.update(ended.ended(TaskState.DONE, NOON, 2, id()));
        });
        write(s -> {
            assertThat(s.documentsWithOpen(unit, Post.HEAD, Set.of(open.step(), Step.CLOSE))).containsExactly(first.id());
            assertThat(s.documentsWithOpen(unit, Post.HEAD, Set.of(Step.CLOSE))).isEmpty();
            assertThat(s.documentsWithOpen(unit, Post.HANDLER, Set.of(open.step()))).containsExactly(second.id());
            assertThat(s.documentsWithOpen(id(), Post.HEAD, Set.of(open.step()))).isEmpty();
        });
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
}
