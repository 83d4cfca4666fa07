package org.yichuan.store.jpa.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.store.ContentStore;
import org.yichuan.api.store.Documents;

/** Reading documents, each statement narrowed to what the reader may see. */
public final class JpaDocuments implements Documents {

    private final Transactions transactions;
    private final JdbcTransactions plain;
    private final Dialect dialect;
    private final ContentStore content;

    /** @param plain by which pages are read */
    public JpaDocuments(Transactions transactions, JdbcTransactions plain, Dialect dialect, ContentStore content) {
        this.transactions = transactions;
        this.plain = plain;
        this.dialect = dialect;
        this.content = content;
    }

    @Override
    public Optional<File> file(Person reader, UUID documentId) {
        return transactions.read(m -> sees(m, reader, documentId) ? document(m, documentId).map(d -> new File(d.record(),
                query(m, "task.ofDocument", TaskEntity.class).setParameter("document", documentId).getResultList().stream()
                        .map(TaskEntity::record).toList(),
                query(m, "entry.ofDocument", EntryEntity.class).setParameter("document", documentId).getResultList().stream()
                        .map(EntryEntity::record).toList(),
                query(m, "attachment.ofDocument", AttachmentEntity.class).setParameter("document", documentId).getResultList().stream()
                        .map(AttachmentEntity::record).toList(), FilledEntity.byDocument(query(m, "filled.ofDocument", FilledEntity.class).setParameter("document", documentId)
                        .getResultList(), Map.of(documentId, d)).getOrDefault(documentId, List.of())))
                : Optional.empty());
    }

    private boolean sees(EntityManager m, Person reader, UUID documentId) {
        Sight sight = Sight.of(reader, dialect);
        return !sight.blind() && new Sql().add("select count(*) from document d where d.id = ? and ", dialect.key(documentId))
                .add(sight.condition()).count(m) > 0;
    }

    private Optional<DocumentEntity> document(EntityManager m, UUID id) {
        return query(m, "document.byId", DocumentEntity.class).setParameter("id", id).getResultList().stream().findFirst();
    }

    @Override
    public List<Row> register(Person reader, Query query, int offset, int limit) {
        return page(reader, Sight.registers(reader, dialect), query, offset, limit, true);
    }

    @Override
    public int registerCount(Person reader, Query query) {
        return count(reader, Sight.registers(reader, dialect), query);
    }

    @Override
    public List<Figure> figures(Person reader, Query query, String field, boolean each) {
        Sight sight = Sight.registers(reader, dialect);
        return sight.blind() ? List.of() : plain.read(j -> j.list(Listing.figures(sight, query, field, each, dialect, seen(j, reader, query.sorted(Sort.RECEIVED, field, true))),
                r -> new Figure(r.text(), r.number().intValue(), r.number().intValue(), r.decimal(), r.decimal(), r.decimal())));
    }

    @Override
    public List<Row> lookUp(Person reader, Query query, int offset, int limit) {
        return page(reader, Sight.of(reader, dialect), query, offset, limit, false);
    }

    @Override
    public int lookUpCount(Person reader, Query query) {
        return count(reader, Sight.of(reader, dialect), query);
    }

    private List<Row> page(Person reader, Sight sight, Query query, int offset, int limit, boolean process) {
        if (sight.blind() || limit <= 0) {
            return List.of();
        }
        return rows(j -> Listing.page(sight, query, dialect, seen(j, reader, query), Math.max(0, offset), limit), process);
    }

    private int count(Person reader, Sight sight, Query query) {
        return sight.blind() ? 0 : plain.read(j -> j.list(Listing.count(sight, query, dialect, seen(j, reader, query)), Jdbc.Row::number).getFirst().intValue());
    }

    /** Which fields he may find by; looked up only when he seeks or sorts by one. */
    private Seen seen(Jdbc jdbc, Person reader, Query query) {
        Map<UUID, String> levels = new HashMap<>();
        List<Object> units = reader.postings().stream().map(Posting::unitId).distinct().map(dialect::key).toList();
        if ((!query.fields().isEmpty() || !query.by().isEmpty()) && !units.isEmpty()) {
            jdbc.list(new Sql().add("select id, unit_level from unit where id in (" + "?, ".repeat(units.size() - 1) + "?)", units), r -> levels.put(r.id(), r.text()));
        }
        return new Seen(reader, levels);
    }

    static Object first(Object row) {
        return row instanceof Object[] columns ? columns[0] : row;
    }

    /** The rows of the documents whose identities a statement finds first in its rows, in their order; with the whole process, or what was instructed. */
    List<Row> rows(Function<Jdbc, Sql> found, boolean process) {
        return plain.read(j -> PageReader.rows(j, j.list(found.apply(j), Jdbc.Row::id), process));
    }

    private Map<UUID, DocumentEntity> byId(EntityManager m, Collection<UUID> ids) {
        Map<UUID, DocumentEntity> documents = new HashMap<>();
        query(m, "document.byIds", DocumentEntity.class).setParameter("ids", ids).getResultList().forEach(d -> documents.put(d.id, d));
        return documents;
    }

    @Override
    public List<Todo> todo(Person reader, Set<Step> steps, int offset, int limit) {
        Sql tasks = todo(reader, steps, "t.id, t.due_at, t.opened_at");
        if (tasks.isEmpty() || limit <= 0) {
            return List.of();
        }
        Sql sql = new Sql().add("select v.id from (").add(tasks).add(") v order by v.due_at, v.opened_at, v.id offset ? rows fetch next ? rows only",
                (long) Math.max(0, offset), (long) limit);
        return transactions.read(m -> {
            List<UUID> ids = sql.list(m).stream().map(JpaDocuments::first).map(dialect::uuid).toList();
            if (ids.isEmpty()) {
                return List.of();
            }
            Map<UUID, TaskEntity> found = new HashMap<>();
            query(m, "task.byIds", TaskEntity.class).setParameter("ids", ids).getResultList().forEach(t -> found.put(t.id, t));
            Map<UUID, DocumentEntity> documents = byId(m, found.values().stream().map(t -> t.documentId).collect(Collectors.toSet()));
            return ids.stream().map(found::get).filter(t -> t != null && documents.containsKey(t.documentId))
                    .map(t -> new Todo(t.record(), documents.get(t.documentId).record())).toList();
        });
    }

    @Override
    public int todoCount(Person reader, Set<Step> steps) {
        Sql tasks = todo(reader, steps, "t.id");
        return tasks.isEmpty() ? 0 : transactions.read(m -> new Sql().add("select count(*) from (").add(tasks).add(") v").count(m));
    }

    /** A task is owed by a person or by a post, so that no two of these can hold of one: union all. */
    private Sql todo(Person reader, Set<Step> steps, String columns) {
        Sql sql = new Sql();
        if (!steps.isEmpty()) {
            for (Sight.Way way : Sight.tasks(reader, dialect)) {
                sql.add((sql.isEmpty() ? "" : " union all ") + "select " + columns + " from task t where t.state = 'OPEN' and "
                        + way.condition(), way.parameters()).in("t.step", steps);
            }
        }
        return sql;
    }

    @Override
    public List<Row> duplicates(Person reader, UUID house, String number, String title) {
        Sight sight = Sight.of(reader, dialect);
        String key = Columns.numberKey(number == null ? "" : number);
        boolean titled = title != null && !title.isBlank();
        if (sight.blind() || key.isEmpty() && !titled) {
            return List.of();
        }
        Sql sql = new Sql().add("select v.id from (");
        if (!key.isEmpty()) {
            sql.add(ofHouse(house)).add(" and d.number_key = ? and ", key).add(sight.condition());
        }
        if (titled) {
            sql.add(key.isEmpty() ? "" : " union ").add(ofHouse(house)).add(" and d.title_hash = ? and d.received_at > ? and ",
                    Columns.titleHash(title), Columns.micros(Instant.now().minus(Duration.ofDays(365)))).add(sight.condition());
        }
        sql.add(") v order by v.received_at desc, v.id desc fetch first 50 rows only");
        return rows(j -> sql, false);
    }

    private Sql ofHouse(UUID house) {
        return new Sql().add("select d.id, d.received_at from document d where d.house_id = ?", dialect.key(house));
    }

    @Override
    public Optional<Download> download(Person reader, UUID attachmentId) {
        return transactions.read(m -> query(m, "attachment.byId", AttachmentEntity.class).setParameter("id", attachmentId).getResultList()
                .stream().findFirst().filter(a -> sees(m, reader, a.documentId))
                .map(a -> new Download(a.record(), () -> content.open(a.sha256))));
    }

    private static <T> TypedQuery<T> query(EntityManager m, String name, Class<T> type) {
        return m.createNamedQuery(name, type).setHint("eclipselink.read-only", "true");
    }
}
