package org.yichuan.circulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.document.Attachment;
import org.yichuan.api.document.Document;
import org.yichuan.api.forms.Filled;
import org.yichuan.api.forms.Indexed;
import org.yichuan.api.official.SerialNumber;
import org.yichuan.api.official.TextVersion;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.store.CirculationStore;

/** The store's port in memory, for tests of the door alone; the real stores are tested with the door in itests. */
final class MemoryStore implements CirculationStore {
    final Map<UUID, Document> documents = new LinkedHashMap<>();
    final Map<UUID, Task> tasks = new LinkedHashMap<>();
    final List<JournalEntry> journal = new ArrayList<>();
    final List<Checkpoint> checkpoints = new ArrayList<>();
    final Map<String, Filled> filled = new LinkedHashMap<>();
    final Set<String> claims = new HashSet<>();
    final Map<UUID, String> sheets = new LinkedHashMap<>();
    final List<Attachment> attachments = new ArrayList<>();
    final List<TextVersion> versions = new ArrayList<>();
    final Map<String, String> texts = new HashMap<>();
    final Map<String, SerialNumber.Series> series = new LinkedHashMap<>();
    final Map<String, SerialNumber> serials = new LinkedHashMap<>();
    /** What others do after the documents have been read and before the journal is. */
    Runnable meanwhile = () -> { };
    /** What others do before the checkpoints are read. */
    Runnable signing = () -> { };

    @Override
    public synchronized <T> T transact(Function<Session, T> work) {
        Map<UUID, Document> d = new LinkedHashMap<>(documents);
        Map<UUID, Task> t = new LinkedHashMap<>(tasks);
        List<JournalEntry> j = new ArrayList<>(journal);
        Set<String> c = new HashSet<>(claims);
        Map<UUID, String> s = new LinkedHashMap<>(sheets);
        List<TextVersion> v = new ArrayList<>(versions);
        Map<String, SerialNumber.Series> r = new LinkedHashMap<>(series);
        Map<String, SerialNumber> n = new LinkedHashMap<>(serials);
        try {
            return work.apply(new MemorySession());
        } catch (RuntimeException | Error e) {
            documents.clear();
            documents.putAll(d);
            tasks.clear();
            tasks.putAll(t);
            journal.clear();
            journal.addAll(j);
            claims.clear();
            claims.addAll(c);
            sheets.clear();
            sheets.putAll(s);
            versions.clear();
            versions.addAll(v);
            series.clear();
            series.putAll(r);
            serials.clear();
            serials.putAll(n);
            throw e;
        }
    }

    private final class MemorySession implements Session {
        @Override
        public Optional<Document> document(UUID id) {
            return Optional.ofNullable(documents.get(id));
        }

        @Override
        public List<Task> tasks(UUID documentId) {
            return tasks.values().stream().filter(t -> t.documentId().equals(documentId)).toList();
        }

        @Override
        public List<Attachment> attachments(UUID documentId) {
            return attachments.stream().filter(a -> a.documentId().equals(documentId)).toList();
        }

        @Override
        public List<Filled> filled(UUID documentId) {
            return filled.entrySet().stream().filter(e -> e.getKey().startsWith(documentId.toString())).map(Map.Entry::getValue).toList();
        }

        @Override
        public void fill(UUID documentId, Filled what, List<Indexed> indexed) {
            filled.put(documentId + "/" + what.unit(), what);
        }

        @Override
        public List<JournalEntry> entriesAfter(UUID documentId, long number) {
            return journal.stream().filter(e -> e.documentId().equals(documentId) && e.number() > number).toList();
        }

        @Override
        public Optional<JournalEntry> entryOf(UUID commandId) {
            return journal.stream().filter(e -> e.commandId().equals(commandId)).findFirst();
        }

        @Override
        public void insert(Document document) {
            documents.put(document.id(), document);
        }

        @Override
        public void update(Document document, long expected) {
            if (documents.get(document.id()).version() != expected) {
                throw new Conflict(null);
            }
            documents.put(document.id(), document);
        }

        @Override
        public void insert(Task task) {
            tasks.put(task.id(), task);
        }

        @Override
        public void update(Task task) {
            tasks.put(task.id(), task);
        }

        @Override
        public void insert(Attachment attachment) {
            attachments.add(attachment);
        }

        @Override
        public void append(JournalEntry entry) {
            if (entryOf(entry.commandId()).isPresent()) {
                throw new Conflict(null);
            }
            journal.add(entry);
        }

        @Override
        public void claim(String key) {
            if (!claims.add(key)) {
                throw new Conflict(null);
            }
        }

        @Override
        public void entries(Consumer<JournalEntry> sink) {
            meanwhile.run();
            Map<UUID, List<JournalEntry>> by = new HashMap<>();
            journal.forEach(e -> by.computeIfAbsent(e.documentId(), k -> new ArrayList<>()).add(e));
            by.values().forEach(list -> list.forEach(sink));
        }

        @Override
        public void documents(Consumer<Document> sink) {
            documents.values().forEach(sink);
        }

        @Override
        public Set<UUID> documentsWithOpen(UUID unitId, Post post, Set<Step> steps) {
            return tasks.values().stream().filter(t -> t.open() && unitId.equals(t.unitId()) && t.post() == post && steps.contains(t.step())).map(Task::documentId)
                    .collect(Collectors.toSet());
        }

        @Override
        public List<Document> changedSince(Instant since) {
            return List.copyOf(documents.values());
        }

        @Override
        public Optional<String> sheet(UUID documentId) {
            return Optional.ofNullable(sheets.get(documentId));
        }

        @Override
        public void keep(UUID documentId, Decision.Sheet sheet) {
            sheets.put(documentId, sheet.json());
        }

        @Override
        public List<TextVersion> versions(UUID documentId) {
            return versions.stream().filter(v -> v.documentId().equals(documentId)).toList();
        }

        @Override
        public Optional<String> text(String sha256) {
            return Optional.ofNullable(texts.get(sha256));
        }

        @Override
        public void insert(TextVersion version, String text) {
            versions.add(version);
            if (text != null) {
                texts.put(version.sha256(), text);
            }
        }

        @Override
        public Optional<Integer> nextSerial(String code, int year, UUID registry) {
            SerialNumber.Series before = series.getOrDefault(code + year, new SerialNumber.Series(code, year, registry, 0));
            if (!before.registry().equals(registry)) {
                return Optional.empty();
            }
            series.put(code + year, new SerialNumber.Series(code, year, registry, before.last() + 1));
            return Optional.of(before.last() + 1);
        }

        @Override
        public Optional<SerialNumber> serial(String code, int year, int serial) {
            return Optional.ofNullable(serials.get(code + year + "/" + serial));
        }

        @Override
        public void keep(SerialNumber serial) {
            serials.put(serial.code() + serial.year() + "/" + serial.serial(), serial);
        }

        @Override
        public List<Checkpoint> checkpoints() {
            signing.run();
            return List.copyOf(checkpoints);
        }

        @Override
        public void insert(Checkpoint checkpoint) {
            checkpoints.add(checkpoint);
        }
    }
}
