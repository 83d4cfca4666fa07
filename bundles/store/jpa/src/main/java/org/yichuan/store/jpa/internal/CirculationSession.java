package org.yichuan.store.jpa.internal;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.Attachment;
import org.yichuan.api.document.Document;
import org.yichuan.api.forms.Filled;
import org.yichuan.api.forms.Indexed;
import org.yichuan.api.official.SerialNumber;
import org.yichuan.api.official.TextVersion;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.store.CirculationStore.Checkpoint;
import org.yichuan.api.store.CirculationStore.Conflict;
import org.yichuan.api.store.CirculationStore.Session;

/** One transaction. It remembers the rows it saw, to write as little as possible. */
final class CirculationSession implements Session {

    private static final int PAGE = 500;
    private static final UUID LEAST = new UUID(0, 0);
    private static final int LONGEST_KEY = 300;

    private static final String DOCUMENT = "select " + DocumentEntity.ALL + " from document where id = ?";
    private static final String DOCUMENTS_AFTER = "select " + DocumentEntity.ALL + " from document where id > ? order by id fetch first " + PAGE
            + " rows only";
    private static final String DOCUMENTS_SINCE = "select " + DocumentEntity.ALL
            + " from document where id in (select document_id from journal_entry where happened_at >= ?) order by id";
    private static final String DOCUMENT_INSERT = Jdbc.insert("document", DocumentEntity.ALL);
    private static final String DOCUMENT_MOVE = "update document set " + Jdbc.set(DocumentEntity.MOVING) + " where id = ? and version = ?";
    private static final String DOCUMENT_UPDATE = "update document set " + Jdbc.set(DocumentEntity.RESTING + ", " + DocumentEntity.MOVING)
            + " where id = ? and version = ?";
    private static final String TASKS = "select " + TaskEntity.ALL + " from task where document_id = ? order by opened_by, id";
    private static final String TASKS_OPEN = "select document_id, step from task where unit_id = ? and post = ? and state = ?";
    private static final String TASK_INSERT = Jdbc.insert("task", TaskEntity.ALL);
    private static final String TASK_BECOMES = "update task set " + Jdbc.set(TaskEntity.BECOMING) + " where id = ?";
    private static final String TASK_UPDATE = "update task set " + Jdbc.set(TaskEntity.STAYING + ", " + TaskEntity.BECOMING) + " where id = ?";
    private static final String READERS = "select unit_id, post, person_id from reader where document_id = ?";
    private static final String READER_INSERT = Jdbc.insert("reader", ReaderRow.ALL);
    private static final String READER_HEAD = "update reader set received_at = ?, classified = ? where document_id = ?";
    private static final String ENTRY = "select " + EntryEntity.ALL + " from journal_entry where command_id = ?";
    private static final String ENTRIES_AFTER = "select " + EntryEntity.ALL
            + " from journal_entry where document_id = ? and entry_number > ? order by entry_number";
    private static final String ENTRIES_BETWEEN = "select " + EntryEntity.ALL
            + " from journal_entry where document_id > ? and document_id <= ? order by document_id, entry_number";
    private static final String ENTRIES_BEYOND = "select " + EntryEntity.ALL + " from journal_entry where document_id > ? order by document_id, entry_number";
    private static final String ENTRY_INSERT = Jdbc.insert("journal_entry", EntryEntity.ALL);
    private static final String ATTACHMENTS = "select " + AttachmentEntity.ALL + " from attachment where document_id = ? order by added_at, id";
    private static final String ATTACHMENT_INSERT = Jdbc.insert("attachment", AttachmentEntity.ALL);
    private static final String FILLED = "select " + FilledEntity.ALL + " from filled where document_id = ? order by id";
    private static final String FILLED_INSERT = Jdbc.insert("filled", FilledEntity.ALL);
    private static final String FILLED_UPDATE = "update filled set sheet = ?, field_values = ? where id = ?";
    private static final String VALUES_DELETE = "delete from field_value where document_id = ? and unit_id = ?";
    private static final String VALUE_INSERT = Jdbc.insert("field_value", "document_id, unit_id, field, part, seen_by, text_key, number_key");
    private static final String CLAIM_INSERT = Jdbc.insert("claim", "claim_key");
    private static final String SHEET = "select sheet from outgoing_sheet where document_id = ?";
    private static final String SHEET_INSERT = Jdbc.insert("outgoing_sheet", "document_id, registry_id, drafter_id, kind, sheet");
    private static final String SHEET_UPDATE = "update outgoing_sheet set registry_id = ?, drafter_id = ?, kind = ?, sheet = ? where document_id = ?";
    private static final String VERSION_INSERT = Jdbc.insert("text_version", OutgoingRows.VERSION);
    private static final String TEXT_INSERT = Jdbc.insert("official_text", "sha256, body");
    private static final String SERIES_TAKE = "update number_series set last_serial = last_serial + 1 where code = ? and number_year = ? and registry_id = ?";
    private static final String SERIES_LAST = "select last_serial from number_series where code = ? and number_year = ?";
    private static final String SERIES_INSERT = Jdbc.insert("number_series", "code, number_year, registry_id, last_serial");
    private static final String SERIAL = "select " + OutgoingRows.SERIAL + " from serial_number where code = ? and number_year = ? and serial = ?";
    private static final String SERIAL_INSERT = Jdbc.insert("serial_number", OutgoingRows.SERIAL);
    private static final String SERIAL_UPDATE = "update serial_number set used_as = ?, document_id = ?, changed_at = ?, person_name = ?, reason = ?"
            + " where code = ? and number_year = ? and serial = ?";
    private static final String CHECKPOINT = "checkpoint_number, made_at, heads, previous, signature";
    private static final String CHECKPOINTS = "select " + CHECKPOINT + " from checkpoint order by checkpoint_number";
    private static final String CHECKPOINT_INSERT = Jdbc.insert("checkpoint", CHECKPOINT);

    private final Jdbc jdbc;
    private final Map<UUID, DocumentEntity> documents = new HashMap<>();
    private final Map<UUID, Set<ReaderRow.Target>> readers = new HashMap<>();
    private final Map<UUID, List<TaskEntity>> tasksRead = new HashMap<>();

    CirculationSession(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Document> document(UUID id) {
        return Optional.ofNullable(row(id)).map(DocumentEntity::record);
    }

    private DocumentEntity row(UUID id) {
        DocumentEntity row = jdbc.list(DOCUMENT, v -> v.id(id), DocumentEntity::read).stream().findFirst().orElse(null);
        documents.put(id, row);
        return row;
    }

    @Override
    public List<Task> tasks(UUID documentId) {
        List<TaskEntity> tasks = jdbc.list(TASKS, v -> v.id(documentId), TaskEntity::read);
        tasksRead.put(documentId, tasks);
        return tasks.stream().map(TaskEntity::record).toList();
    }

    @Override
    public List<Attachment> attachments(UUID documentId) {
        return jdbc.list(ATTACHMENTS, v -> v.id(documentId), AttachmentEntity::read).stream().map(AttachmentEntity::record).toList();
    }

    @Override
    public List<JournalEntry> entriesAfter(UUID documentId, long number) {
        return jdbc.list(ENTRIES_AFTER, v -> v.id(documentId).number(number), EntryEntity::read).stream().map(EntryEntity::record).toList();
    }

    @Override
    public Optional<JournalEntry> entryOf(UUID commandId) {
        return jdbc.list(ENTRY, v -> v.id(commandId), EntryEntity::read).stream().findFirst().map(EntryEntity::record);
    }

    @Override
    public void insert(Document document) {
        DocumentEntity row = new DocumentEntity(document);
        jdbc.run(DOCUMENT_INSERT, v -> row.moving(row.resting(v.id(row.id))));
        documents.put(row.id, row);
        readers.put(row.id, new HashSet<>());
    }

    @Override
    public void update(Document document, long expected) {
        DocumentEntity row = new DocumentEntity(document);
        DocumentEntity before = documents.get(row.id);
        boolean moved = row.movedFrom(before, expected);
        int written = moved ? jdbc.run(DOCUMENT_MOVE, v -> row.moving(v).id(row.id).number(expected))
                : jdbc.run(DOCUMENT_UPDATE, v -> row.moving(row.resting(v)).id(row.id).number(expected));
        if (written != 1) {
            throw new Conflict(null);
        }
        if (!moved && (before == null || !before.receivedAt.equals(row.receivedAt) || before.secrecy != row.secrecy)) {
            jdbc.run(READER_HEAD, v -> v.number(row.receivedAt).small(ReaderRow.classified(row)).id(row.id));
        }
        documents.put(row.id, row);
    }

    @Override
    public void insert(Task task) {
        TaskEntity row = new TaskEntity(task);
        DocumentEntity document = documents.containsKey(row.documentId) ? documents.get(row.documentId) : row(row.documentId);
        if (document == null) {
            throw new IllegalStateException("No document " + row.documentId);
        }
        Set<ReaderRow.Target> known = readers.computeIfAbsent(row.documentId, id -> readersOf(document));
        jdbc.run(TASK_INSERT, v -> row.becoming(row.staying(v.id(row.id).id(row.documentId))));
        int kind = 0;
        for (ReaderRow.Target target : ReaderRow.Target.of(row, document.owner)) {
            if (known.add(target)) {
                ReaderRow reader = new ReaderRow(row.id + "/" + kind, target, document);
                jdbc.run(READER_INSERT, reader::all);
            }
            kind++;
        }
    }

    /** Who sees it already: told by its tasks, which the circulation has mostly read by now. */
    private Set<ReaderRow.Target> readersOf(DocumentEntity document) {
        List<TaskEntity> tasks = tasksRead.get(document.id);
        if (tasks == null) {
            return new HashSet<>(jdbc.list(READERS, v -> v.id(document.id), ReaderRow.Target::read));
        }
        Set<ReaderRow.Target> targets = new HashSet<>();
        tasks.forEach(t -> targets.addAll(ReaderRow.Target.of(t, document.owner)));
        return targets;
    }

    @Override
    public void update(Task task) {
        TaskEntity row = new TaskEntity(task);
        TaskEntity before = tasksRead.getOrDefault(row.documentId, List.of()).stream().filter(t -> t.id.equals(row.id)).findFirst().orElse(null);
        int written = row.becameOf(before) ? jdbc.run(TASK_BECOMES, v -> row.becoming(v).id(row.id))
                : jdbc.run(TASK_UPDATE, v -> row.becoming(row.staying(v)).id(row.id));
        if (written != 1) {
            throw new IllegalStateException("No task " + row.id);
        }
    }

    @Override
    public void insert(Attachment attachment) {
        jdbc.run(ATTACHMENT_INSERT, new AttachmentEntity(attachment)::all);
    }

    @Override
    public void append(JournalEntry entry) {
        jdbc.run(ENTRY_INSERT, new EntryEntity(entry)::all);
    }

    /** The registry's first: what a unit fills in beside it comes after. */
    @Override
    public List<Filled> filled(UUID documentId) {
        DocumentEntity document = documents.containsKey(documentId) ? documents.get(documentId) : row(documentId);
        return jdbc.list(FILLED, v -> v.id(documentId), FilledEntity::read).stream()
                .sorted(Comparator.comparing((FilledEntity f) -> document == null || !f.unitId.equals(document.owner))).map(FilledEntity::record).toList();
    }

    @Override
    public void fill(UUID documentId, Filled filled, List<Indexed> indexed) {
        FilledEntity row = new FilledEntity(documentId, filled);
        if (jdbc.run(FILLED_UPDATE, v -> v.text(row.sheet).text(row.values).text(row.id)) == 0) {
            jdbc.run(FILLED_INSERT, row::all);
        } else {
            jdbc.run(VALUES_DELETE, v -> v.id(documentId).id(filled.unit()));
        }
        DocumentEntity document = documents.containsKey(documentId) ? documents.get(documentId) : row(documentId);
        Map<String, Integer> parts = new HashMap<>();
        for (Indexed value : indexed) {
            int part = parts.merge(value.field(), 1, Integer::sum) - 1;
            String seenBy = value.see().isEmpty() ? "" : "," + String.join(",", value.see()) + "," + Seen.registry(document.owner) + ",";
            jdbc.run(VALUE_INSERT, v -> v.id(documentId).id(filled.unit()).text(value.field()).small((short) part).text(seenBy).text(Columns.text(value.key().text()))
                    .decimal(value.key().number()));
        }
    }

    /** A long key is kept by its hash. */
    @Override
    public void claim(String key) {
        String clean = Columns.text(key);
        String kept = clean.length() <= LONGEST_KEY ? clean : "sha256:" + Columns.sha256(clean);
        try {
            jdbc.run(CLAIM_INSERT, v -> v.text(kept));
        } catch (PersistenceException e) {
            throw Transactions.conflict(e) ? new Conflict(e) : e;
        }
    }

    @Override
    public void entries(Consumer<JournalEntry> sink) {
        UUID after = LEAST;
        for (List<DocumentEntity> page = page(after); !page.isEmpty(); page = page(after)) {
            UUID from = after;
            UUID upTo = page.getLast().id;
            jdbc.list(ENTRIES_BETWEEN, v -> v.id(from).id(upTo), EntryEntity::read).forEach(e -> sink.accept(e.record()));
            after = upTo;
        }
        UUID last = after;
        jdbc.list(ENTRIES_BEYOND, v -> v.id(last), EntryEntity::read).forEach(e -> sink.accept(e.record()));
    }

    @Override
    public void documents(Consumer<Document> sink) {
        UUID after = LEAST;
        for (List<DocumentEntity> page = page(after); !page.isEmpty(); page = page(after)) {
            page.forEach(d -> sink.accept(d.record()));
            after = page.getLast().id;
        }
    }

    private List<DocumentEntity> page(UUID after) {
        return jdbc.list(DOCUMENTS_AFTER, v -> v.id(after), DocumentEntity::read);
    }

    @Override
    public Set<UUID> documentsWithOpen(UUID unitId, Post post, Set<Step> steps) {
        Set<UUID> found = new HashSet<>();
        jdbc.list(TASKS_OPEN, v -> v.id(unitId).name(post).name(TaskState.OPEN), r -> new Open(r.id(), r.name(Step::valueOf))).stream().filter(o -> steps.contains(o.step()))
                .forEach(o -> found.add(o.document()));
        return found;
    }

    private record Open(UUID document, Step step) { }

    @Override
    public List<Document> changedSince(Instant since) {
        return jdbc.list(DOCUMENTS_SINCE, v -> v.number(Columns.micros(since)), DocumentEntity::read).stream().map(DocumentEntity::record).toList();
    }

    @Override
    public Optional<String> sheet(UUID documentId) {
        return jdbc.list(SHEET, v -> v.id(documentId), Jdbc.Row::text).stream().findFirst();
    }

    @Override
    public void keep(UUID documentId, Decision.Sheet s) {
        String json = Columns.text(s.json());
        int written = jdbc.run(SHEET_UPDATE, v -> v.id(s.registry()).id(s.drafter()).text(s.kind()).text(json).id(documentId));
        if (written == 0) {
            jdbc.run(SHEET_INSERT, v -> v.id(documentId).id(s.registry()).id(s.drafter()).text(s.kind()).text(json));
        }
    }

    @Override
    public List<TextVersion> versions(UUID documentId) {
        return jdbc.list(OutgoingRows.VERSIONS, v -> v.id(documentId), OutgoingRows::version);
    }

    @Override
    public Optional<String> text(String sha256) {
        return jdbc.list(OutgoingRows.TEXT, v -> v.text(sha256), Jdbc.Row::text).stream().findFirst();
    }

    @Override
    public void insert(TextVersion t, String text) {
        if (text != null && text(t.sha256()).isEmpty()) {
            jdbc.run(TEXT_INSERT, v -> v.text(t.sha256()).text(text));
        }
        jdbc.run(VERSION_INSERT, v -> v.id(t.documentId()).number((long) t.number()).number(t.entry()).number(Columns.micros(t.at())).id(t.personId()).text(t.personName())
                .text(Columns.text(t.reason())).small((short) (t.substance() ? 1 : 0)).text(t.sha256()));
    }

    /** The update locks the series' row until the transaction ends; of two that begin a series the primary key lets one through. */
    @Override
    public Optional<Integer> nextSerial(String code, int year, UUID registry) {
        boolean taken = jdbc.run(SERIES_TAKE, v -> v.text(code).number((long) year).id(registry)) == 1;
        Optional<Integer> last = jdbc.list(SERIES_LAST, v -> v.text(code).number((long) year), r -> r.number().intValue()).stream().findFirst();
        if (taken || last.isPresent()) {
            return taken ? last : Optional.empty();
        }
        try {
            jdbc.run(SERIES_INSERT, v -> v.text(code).number((long) year).id(registry).number(1L));
        } catch (PersistenceException e) {
            throw Transactions.conflict(e) ? new Conflict(e) : e;
        }
        return Optional.of(1);
    }

    @Override
    public Optional<SerialNumber> serial(String code, int year, int serial) {
        return jdbc.list(SERIAL, v -> v.text(code).number((long) year).number((long) serial), OutgoingRows::serial).stream().findFirst();
    }

    @Override
    public void keep(SerialNumber n) {
        int written = jdbc.run(SERIAL_UPDATE, v -> v.name(n.use()).id(n.documentId()).number(Columns.micros(n.at())).text(n.by()).text(Columns.text(n.reason()))
                .text(n.code()).number((long) n.year()).number((long) n.serial()));
        if (written == 0) {
            jdbc.run(SERIAL_INSERT, v -> v.text(n.code()).number((long) n.year()).number((long) n.serial()).name(n.use()).id(n.documentId())
                    .number(Columns.micros(n.at())).text(n.by()).text(Columns.text(n.reason())));
        }
    }

    @Override
    public List<Checkpoint> checkpoints() {
        return jdbc.list(CHECKPOINTS, v -> { }, r -> new Checkpoint(r.number(), Columns.instant(r.number()), r.text(), r.text(), r.text()));
    }

    @Override
    public void insert(Checkpoint c) {
        jdbc.run(CHECKPOINT_INSERT, v -> v.number(c.number()).number(Columns.micros(c.at())).text(c.heads()).text(c.previous()).text(c.signature()));
    }
}
