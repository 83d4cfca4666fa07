package org.yichuan.store.jpa.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.document.Attachment;
import org.yichuan.api.document.Document;
import org.yichuan.api.store.CirculationStore.Checkpoint;
import org.yichuan.api.store.CirculationStore.Conflict;
import org.yichuan.api.store.CirculationStore.Session;

/**
 * One transaction. What is read is read-only for JPA (the records are immutable), so that a commit compares nothing;
 * updates are statements of their own. It remembers the rows it saw, to write as little as possible.
 */
final class JpaSession implements Session {

    private static final int PAGE = 500;
    private static final UUID LEAST = new UUID(0, 0);

    private final EntityManager manager;
    private final Map<UUID, DocumentEntity> documents = new HashMap<>();
    private final Map<UUID, Set<ReaderEntity.Target>> readers = new HashMap<>();
    private final Map<UUID, List<TaskEntity>> tasksRead = new HashMap<>();
    private boolean pending;

    JpaSession(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public Optional<Document> document(UUID id) {
        return Optional.ofNullable(row(id)).map(DocumentEntity::record);
    }

    private DocumentEntity row(UUID id) {
        DocumentEntity row = query("document.byId", DocumentEntity.class).setParameter("id", id).getResultStream().findFirst().orElse(null);
        documents.put(id, row);
        return row;
    }

    @Override
    public List<Task> tasks(UUID documentId) {
        List<TaskEntity> tasks = query("task.ofDocument", TaskEntity.class).setParameter("document", documentId).getResultList();
        tasksRead.put(documentId, tasks);
        return tasks.stream().map(TaskEntity::record).toList();
    }

    @Override
    public List<Attachment> attachments(UUID documentId) {
        return query("attachment.ofDocument", AttachmentEntity.class).setParameter("document", documentId).getResultList().stream()
                .map(AttachmentEntity::record).toList();
    }

    @Override
    public List<JournalEntry> entriesAfter(UUID documentId, long number) {
        return query("entry.after", EntryEntity.class).setParameter("document", documentId).setParameter("number", number).getResultList()
                .stream().map(EntryEntity::record).toList();
    }

    @Override
    public Optional<JournalEntry> entryOf(UUID commandId) {
        return query("entry.byCommand", EntryEntity.class).setParameter("command", commandId).getResultList().stream().findFirst()
                .map(EntryEntity::record);
    }

    @Override
    public void insert(Document document) {
        DocumentEntity row = new DocumentEntity(document);
        persist(row);
        flush();
        documents.put(row.id, row);
        readers.put(row.id, new HashSet<>());
    }

    @Override
    public void update(Document document, long expected) {
        DocumentEntity row = new DocumentEntity(document);
        DocumentEntity before = documents.get(row.id);
        boolean moved = before != null && before.version == expected && before.record().head().equals(row.record().head())
                && before.owner.equals(row.owner) && before.house.equals(row.house) && java.util.Objects.equals(before.origin, row.origin);
        Query update = moved ? row.move(command("document.move"), expected) : row.update(command("document.update"), expected);
        if (update.executeUpdate() != 1) {
            throw new Conflict(null);
        }
        if (!moved && (before == null || !before.receivedAt.equals(row.receivedAt) || before.secrecy != row.secrecy)) {
            flush();
            command("reader.head").setParameter("receivedAt", row.receivedAt).setParameter("classified", ReaderEntity.classified(row))
                    .setParameter("document", row.id).executeUpdate();
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
        Set<ReaderEntity.Target> known = readers.computeIfAbsent(row.documentId, id -> readersOf(document));
        persist(row);
        int kind = 0;
        for (ReaderEntity.Target target : ReaderEntity.Target.of(row, document.owner)) {
            if (known.add(target)) {
                persist(new ReaderEntity(row.id + "/" + kind, target, document));
            }
            kind++;
        }
    }

    /** Who sees it already: told by its tasks, which the circulation has mostly read by now. */
    private Set<ReaderEntity.Target> readersOf(DocumentEntity document) {
        Set<ReaderEntity.Target> targets = new HashSet<>();
        List<TaskEntity> tasks = tasksRead.get(document.id);
        if (tasks != null) {
            tasks.forEach(t -> targets.addAll(ReaderEntity.Target.of(t, document.owner)));
        } else {
            query("reader.ofDocument", ReaderEntity.class).setParameter("document", document.id).getResultList().forEach(r -> targets.add(r.target()));
        }
        return targets;
    }

    @Override
    public void update(Task task) {
        TaskEntity row = new TaskEntity(task);
        if (row.update(command("task.update")).executeUpdate() != 1) {
            flush();
            if (row.update(command("task.update")).executeUpdate() != 1) {
                throw new IllegalStateException("No task " + row.id);
            }
        }
    }

    @Override
    public void insert(Attachment attachment) {
        persist(new AttachmentEntity(attachment));
    }

    @Override
    public void append(JournalEntry entry) {
        persist(new EntryEntity(entry));
    }

    @Override
    public boolean claimed(String key) {
        return manager.find(ClaimEntity.class, ClaimEntity.kept(key)) != null;
    }

    @Override
    public void claim(String key) {
        if (claimed(key)) {
            throw new Conflict(null);
        }
        persist(new ClaimEntity(ClaimEntity.kept(key)));
        flush();
    }

    @Override
    public void entries(Consumer<JournalEntry> sink) {
        UUID after = LEAST;
        for (List<DocumentEntity> page = page(after); !page.isEmpty(); page = page(after)) {
            UUID upTo = page.getLast().id;
            query("entry.between", EntryEntity.class).setParameter("after", after).setParameter("upTo", upTo).getResultList()
                    .forEach(e -> sink.accept(e.record()));
            after = upTo;
        }
        query("entry.beyond", EntryEntity.class).setParameter("after", after).getResultList().forEach(e -> sink.accept(e.record()));
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
        return query("document.after", DocumentEntity.class).setParameter("after", after).setMaxResults(PAGE).getResultList();
    }

    @Override
    public List<Document> changedSince(Instant since) {
        return query("document.changedSince", DocumentEntity.class).setParameter("since", Columns.micros(since)).getResultList().stream()
                .map(DocumentEntity::record).toList();
    }

    @Override
    public List<Checkpoint> checkpoints() {
        return query("checkpoint.all", CheckpointEntity.class).getResultList().stream().map(CheckpointEntity::record).toList();
    }

    @Override
    public void insert(Checkpoint checkpoint) {
        persist(new CheckpointEntity(checkpoint));
    }

    private void persist(Object row) {
        manager.persist(row);
        pending = true;
    }

    /** Writes what is pending, and lets go of it, so that a long import does not compare it again and again. */
    private void flush() {
        if (pending) {
            manager.flush();
            manager.clear();
            pending = false;
        }
    }

    /** A reading query; sees what this session wrote. */
    private <T> TypedQuery<T> query(String name, Class<T> type) {
        flush();
        return manager.createNamedQuery(name, type).setHint("eclipselink.read-only", "true")
                .setHint("eclipselink.maintain-cache", "false").setFlushMode(FlushModeType.COMMIT);
    }

    /** A writing statement; what is pending goes after it. */
    private Query command(String name) {
        return manager.createNamedQuery(name).setFlushMode(FlushModeType.COMMIT);
    }
}
