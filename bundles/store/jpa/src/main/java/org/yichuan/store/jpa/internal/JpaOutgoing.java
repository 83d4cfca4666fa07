package org.yichuan.store.jpa.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.circulation.Numbering;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.document.Document;
import org.yichuan.api.official.SerialNumber;
import org.yichuan.api.official.TextVersion;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.store.CirculationStore;
import org.yichuan.api.store.Documents;
import org.yichuan.api.store.Documents.Query;
import org.yichuan.api.store.Documents.Row;
import org.yichuan.api.store.OutgoingDocuments;

/** Reading outgoing documents, each statement narrowed to what the reader may see. */
public final class JpaOutgoing implements OutgoingDocuments {
    private static final String FROM = " from document d join outgoing_sheet o on o.document_id = d.id where d.outgoing = 1 and ";
    private static final String ISSUED = "select t.document_id, t.ended_by from task t join document d on d.id = t.document_id"
            + " where d.outgoing = 1 and t.step = 'ISSUE' and t.state = 'DONE'";
    private static final String LAST = " order by t.ended_at desc, t.ended_by desc fetch first 1 rows only";

    private final Transactions transactions;
    private final CirculationStore store;
    private final JpaDocuments documents;
    private final Dialect dialect;

    public JpaOutgoing(Transactions transactions, CirculationStore store, JpaDocuments documents, Dialect dialect) {
        this.transactions = transactions;
        this.store = store;
        this.documents = documents;
        this.dialect = dialect;
    }

    @Override
    public Optional<Sheet> sheet(Person reader, UUID documentId) {
        return documents.file(reader, documentId).map(file -> store.transact(session -> {
            List<TextVersion> versions = session.versions(documentId);
            if (!file.document().outgoing()) {
                return new Sheet("", versions);
            }
            if (makes(reader, file)) {
                return new Sheet(session.sheet(documentId).orElse(""), versions);
            }
            long got = file.tasks().stream().filter(t -> !t.step().making()).filter(t -> owns(reader, t)).mapToLong(Task::openedBy).max().orElse(0);
            return new Sheet("", versions.stream().filter(v -> v.entry() <= got).reduce((a, b) -> b).stream().toList());
        }));
    }

    /** Whether the reader has a part in making it, and does not only receive it. */
    private static boolean makes(Person reader, Documents.File file) {
        Document d = file.document();
        return reader.holds(d.owner(), Post.REGISTRAR) || reader.holds(d.owner(), Post.HEAD) || reader.holds(d.house(), Post.LEADER)
                || file.tasks().stream().filter(t -> t.step().making() || t.step() == Step.TRACK).anyMatch(t -> owns(reader, t));
    }

    private static boolean owns(Person reader, Task t) {
        return reader.id().equals(t.personId()) || t.personId() == null
                && (reader.holds(t.unitId(), t.post()) || t.post() == Post.HEAD && reader.holds(t.unitId(), Post.REGISTRAR));
    }

    @Override
    public Optional<String> text(Person reader, UUID documentId, int version) {
        return sheet(reader, documentId).flatMap(s -> s.versions().stream().filter(v -> v.number() == version).findFirst())
                .flatMap(v -> store.transact(session -> session.text(v.sha256())));
    }

    @Override
    public Optional<Finished> finished(Person reader, UUID documentId, int version) {
        return text(reader, documentId, version).flatMap(text -> store.transact(session -> session.document(documentId)
                .flatMap(d -> d.outgoing() || d.origin() == null ? Optional.of(d) : session.document(d.origin()))
                .flatMap(d -> session.sheet(d.id()).map(sheet -> new Finished(d.id(), d.head(), sheet, text)))));
    }

    @Override
    public Optional<Finished> issued(String number) {
        return issued(new Sql().add(ISSUED + " and d.doc_number = ?" + LAST, number));
    }

    @Override
    public Optional<Finished> lastIssued() {
        return issued(new Sql().add(ISSUED + LAST));
    }

    @Override
    public Optional<JournalEntry> sealed(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        Sql sql = new Sql().add("select document_id, entry_number from journal_entry where action = 'seal' and payload like ? order by happened_at", "%\"" + sha256 + "\"%");
        return transactions.read(sql::list).stream().map(Object[].class::cast).findFirst().flatMap(row -> store.transact(session ->
                session.entriesAfter(dialect.uuid(row[0]), ((Number) row[1]).longValue() - 1).stream().findFirst()));
    }

    /** The version that was the newest when the dispatch found by the statement ended. */
    private Optional<Finished> issued(Sql found) {
        return transactions.read(found::list).stream().map(Object[].class::cast).findFirst().flatMap(row -> store.transact(session -> {
            UUID id = dialect.uuid(row[0]);
            long entry = ((Number) row[1]).longValue();
            return session.versions(id).stream().filter(v -> v.entry() <= entry).reduce((a, b) -> b).flatMap(v -> session.text(v.sha256()))
                    .flatMap(text -> session.document(id).flatMap(d -> session.sheet(id).map(sheet -> new Finished(d.id(), d.head(), sheet, text))));
        }));
    }

    @Override
    public List<Row> register(Person reader, Query query, int offset, int limit) {
        Documents.Sort sort = query.sort() == null ? Documents.Sort.RECEIVED : query.sort();
        Sql sql = new Sql().add("select d.id, d.received_at" + FROM).add(sight(reader)).add(Listing.filter(query, dialect))
                .add(" order by " + Listing.column(sort) + (query.ascending() ? "" : " desc") + ", d.id desc offset ? rows fetch next ? rows only",
                        (long) Math.max(0, offset), (long) limit);
        return limit <= 0 ? List.of() : documents.rows(j -> sql, true);
    }

    @Override
    public int registerCount(Person reader, Query query) {
        Sql sql = new Sql().add("select count(*)" + FROM).add(sight(reader)).add(Listing.filter(query, dialect));
        return transactions.read(sql::count);
    }

    /** What the register shows, as a condition on document ({@code d}) and sheet ({@code o}). */
    private Sql sight(Person reader) {
        Sql sql = new Sql().add("(o.drafter_id = ?", dialect.key(reader.id()));
        for (Posting p : reader.active() ? reader.postings() : List.<Posting>of()) {
            Object unit = dialect.key(p.unitId());
            switch (p.post()) {
                case REGISTRAR -> sql.add(" or d.owner_id = ? or o.registry_id = ?", unit, unit);
                case HEAD -> sql.add(" or d.owner_id = ?", unit);
                case LEADER -> sql.add(" or d.house_id = ? and d.secrecy = 'NONE'", unit);
                default -> { }
            }
        }
        return sql.add(")");
    }

    @Override
    public List<SerialNumber.Series> series(Set<UUID> registries) {
        return all().stream().filter(s -> registries.contains(s.registry())).toList();
    }

    private List<SerialNumber.Series> all() {
        return transactions.read(m -> new Sql().add("select code, number_year, registry_id, last_serial from number_series order by code, number_year").list(m)).stream()
                .map(Object[].class::cast).map(r -> new SerialNumber.Series((String) r[0], number(r[1]), dialect.uuid(r[2]), number(r[3]))).toList();
    }

    @Override
    public List<SerialNumber> serials(String code, int year) {
        return serials(new Sql().add("select " + OutgoingRows.SERIAL + " from serial_number where code = ? and number_year = ? order by serial", code, year));
    }

    private List<SerialNumber> serials(Sql sql) {
        return transactions.read(sql::list).stream().map(Object[].class::cast).map(r -> new SerialNumber((String) r[0], number(r[1]), number(r[2]),
                Numbering.Use.valueOf((String) r[3]), dialect.uuid(r[4]), Columns.instant(((Number) r[5]).longValue()), (String) r[6], (String) r[7])).toList();
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }

    @Override
    public Figures figures(Person reader, Instant from, Instant before) {
        Sql seen = sight(reader);
        return new Figures(first(new Sql().add("t.step = 'ISSUE' and t.state = 'DONE'"), from, before, seen),
                first(new Sql().add("t.step = 'SIGN' and t.state = 'DONE'"), from, before, new Sql().add(seen).add(" and o.kind = 'SIGN_REPORT' and d.state = 'ISSUED'")),
                first(countersigned(reader), from, before, new Sql().add("1 = 1")), first(new Sql().add("t.state = 'RETURNED'"), from, before, seen));
    }

    /** How many documents a task ended for, as it should, for the first time from one time to another: what is corrected and sent again later counts once. */
    private int first(Sql task, Instant from, Instant before, Sql documents) {
        Sql sql = new Sql().add("select count(*)" + FROM).add(documents).add(" and exists (select 1 from task t where t.document_id = d.id and ").add(task)
                .add(" and t.ended_at >= ? and t.ended_at < ?)", Columns.micros(from), Columns.micros(before)).add(" and not exists (select 1 from task t where t.document_id = d.id and ")
                .add(task).add(" and t.ended_at < ?)", Columns.micros(from));
        return transactions.read(sql::count);
    }

    /** What the reader's own units countersigned, whoever drafted it; a leader's: his house. */
    private Sql countersigned(Person reader) {
        Sql sql = new Sql().add("t.step = 'COUNTERSIGN' and t.state = 'DONE' and (1 = 0");
        reader.postings().forEach(p -> sql.add(p.post() == Post.LEADER ? " or d.house_id = ?" : " or t.unit_id = ?", dialect.key(p.unitId())));
        return sql.add(")");
    }

    @Override
    public Audit audit() {
        List<SerialNumber> serials = serials(new Sql().add("select " + OutgoingRows.SERIAL + " from serial_number order by code, number_year, serial"));
        List<SerialNumber.Series> series = all();
        List<String> faults = new ArrayList<>();
        series.forEach(s -> gaps(s, serials, faults));
        serials.stream().filter(n -> series.stream().noneMatch(s -> s.code().equals(n.code()) && s.year() == n.year()))
                .forEach(n -> faults.add(n.text() + " belongs to no series."));
        documents(serials, faults);
        return new Audit(series.size(), serials.size(), (int) serials.stream().filter(n -> n.use() == Numbering.Use.RESERVED).count(),
                (int) serials.stream().filter(n -> n.use() == Numbering.Use.VOIDED).count(), faults);
    }

    private static void gaps(SerialNumber.Series series, List<SerialNumber> serials, List<String> faults) {
        Set<Integer> there = new java.util.TreeSet<>();
        serials.stream().filter(n -> n.code().equals(series.code()) && n.year() == series.year()).forEach(n -> there.add(n.serial()));
        for (int i = 1; i <= series.last(); i++) {
            if (!there.remove(i)) {
                faults.add(Numbering.text(series.code(), series.year(), i) + " is missing: the series goes to " + series.last() + ".");
            }
        }
        there.forEach(i -> faults.add(Numbering.text(series.code(), series.year(), i) + " lies outside its series, which goes from 1 to " + series.last() + "."));
    }

    /** Whether the documents bear what the series say they bear, each number once. */
    private void documents(List<SerialNumber> serials, List<String> faults) {
        Map<UUID, String> borne = new HashMap<>();
        Map<String, List<UUID>> bearers = new HashMap<>();
        for (Object row : transactions.read(m -> new Sql().add("select id, doc_number, state from document where outgoing = 1 and doc_number <> ''").list(m))) {
            Object[] r = (Object[]) row;
            borne.put(dialect.uuid(r[0]), (String) r[1]);
            // an entry of the register that kept a number until a document took it is over
            if (!"VOIDED".equals(r[2])) {
                bearers.computeIfAbsent((String) r[1], k -> new ArrayList<>()).add(dialect.uuid(r[0]));
            }
        }
        bearers.forEach((number, ids) -> {
            if (ids.size() > 1) {
                faults.add(number + " is borne by " + ids.size() + " documents: " + ids + ".");
            }
        });
        Map<UUID, SerialNumber> known = new HashMap<>();
        for (SerialNumber n : serials) {
            SerialNumber other = known.put(n.documentId(), n);
            if (other != null) {
                faults.add("Document " + n.documentId() + " has two numbers: " + other.text() + " and " + n.text() + ".");
            }
            if (!n.text().equals(borne.get(n.documentId()))) {
                faults.add(n.text() + " is not borne by document " + n.documentId() + ", which it was given to.");
            }
        }
        bearers.forEach((number, ids) -> ids.stream().filter(id -> !known.containsKey(id)).forEach(id -> faults.add(number + " of document " + id + " was never given.")));
    }
}
