package org.yichuan.store.jpa.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Head;
import org.yichuan.api.document.Importance;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.store.CirculationStore.Session;
import org.yichuan.api.store.ContentStore;
import org.yichuan.store.jpa.JpaStore;
import org.yichuan.store.jpa.Settings;

/** A store open on a database, for the contracts that hold on whichever database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnDatabase {

    static final Instant NOON = Instant.parse("2026-11-24T04:00:00.123456Z");

    /** U+1F600, a right-to-left mark, control characters, an unpaired quote and a backslash. */
    static final String ODD = "\uD83D\uDE00\u200F\u0001\u001F\t\r\n'\"\\%_汉字\u200E\uFEFF";

    @TempDir
    static Path data;

    private final TestDatabase database;
    Settings settings;
    JpaStore store;

    OnDatabase(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll
    void open() {
        settings = database.settings(data);
        store = JpaStore.open(settings, new MemoryContent());
    }

    @AfterAll
    void close() {
        if (store != null) {
            store.close();
        }
    }

    Connection raw() throws SQLException {
        return database.raw(settings);
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

    /** Three letters for everything. */
    static final class MemoryContent implements ContentStore {
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
