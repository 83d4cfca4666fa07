package org.yichuan.store.jpa.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.forms.Filled;
import org.yichuan.api.store.Documents.Row;

/**
 * The rows of a page of a list: four statements, however many rows. They are plain prepared statements: mapped by JPA, the rows took
 * longer than finding them did.
 */
final class PageReader {

    private static final String INSTRUCT = "instruct";
    private static final String DOCUMENTS = "select " + DocumentEntity.ALL + " from document where id in (";
    private static final String OPEN = "select " + TaskEntity.ALL + " from task where state = 'OPEN' and document_id in (";
    private static final String OPEN_ORDER = " order by document_id, opened_by, id";
    private static final String ENTRIES = "select " + EntryEntity.ALL + " from journal_entry where document_id in (";
    private static final String SAID_AS = " and action = ?";
    private static final String ENTRIES_ORDER = " order by document_id, entry_number";
    private static final String FILLED = "select " + FilledEntity.ALL + " from filled where document_id in (";
    private static final String FILLED_ORDER = " order by document_id, id";

    private PageReader() {
    }

    /**
     * The rows in the order of the identities; a document that is gone is left out.
     *
     * @param process whether with the whole journal, or with what was instructed only
     */
    static List<Row> rows(Jdbc jdbc, List<UUID> ids, boolean process) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<UUID> asked = asked(ids);
        String marks = "?, ".repeat(asked.size() - 1) + "?)";
        Map<UUID, DocumentEntity> documents = new HashMap<>();
        jdbc.list(DOCUMENTS + marks, v -> ids(v, asked), DocumentEntity::read).forEach(d -> documents.put(d.id, d));
        Map<UUID, List<Task>> open = grouped(jdbc.list(OPEN + marks + OPEN_ORDER, v -> ids(v, asked), r -> TaskEntity.read(r).record()), Task::documentId);
        List<JournalEntry> said = process ? jdbc.list(ENTRIES + marks + ENTRIES_ORDER, v -> ids(v, asked), r -> EntryEntity.read(r).record())
                : jdbc.list(ENTRIES + marks + SAID_AS + ENTRIES_ORDER, v -> ids(v, asked).text(INSTRUCT), r -> EntryEntity.read(r).record());
        Map<UUID, List<JournalEntry>> journal = grouped(said, JournalEntry::documentId);
        Map<UUID, List<Filled>> filled = FilledEntity.byDocument(jdbc.list(FILLED + marks + FILLED_ORDER, v -> ids(v, asked), FilledEntity::read), documents);
        return ids.stream().filter(documents::containsKey).map(id -> new Row(documents.get(id).record(), open.getOrDefault(id, List.of()),
                journal.getOrDefault(id, List.of()), filled.getOrDefault(id, List.of()))).toList();
    }

    /** As many as the next power of two, the last one again and again: so that few statements are prepared, whatever the length of a page. */
    private static List<UUID> asked(List<UUID> ids) {
        List<UUID> asked = new ArrayList<>(ids);
        while (Integer.bitCount(asked.size()) != 1) {
            asked.add(ids.getLast());
        }
        return asked;
    }

    private static Jdbc.Values ids(Jdbc.Values values, List<UUID> ids) throws SQLException {
        for (UUID id : ids) {
            values.id(id);
        }
        return values;
    }

    private static <T> Map<UUID, List<T>> grouped(List<T> all, Function<T, UUID> by) {
        return all.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }
}
