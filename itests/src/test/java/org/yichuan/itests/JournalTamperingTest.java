package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuan.api.circulation.Journal;
import org.yichuan.circulation.CirculationDoor;
import org.yichuan.store.content.FileContentStore;
import org.yichuan.store.jpa.JpaStore;
import org.yichuan.store.jpa.Settings;

/**
 * Whoever gets at the database of the stopped product and alters the journal is found out: any byte of any column, an
 * entry taken out, a tail cut off, with or without the document being made to fit, a checkpoint taken out.
 */
class JournalTamperingTest {
    @TempDir
    Path folder;

    /** A row as it stands in the database. */
    private record Row(String table, Map<String, Object> values) {
        Row with(String column, Object value) {
            Map<String, Object> changed = new LinkedHashMap<>(values);
            changed.put(column, value);
            return new Row(table, changed);
        }

        String document() {
            return uuid((byte[]) values.get("DOCUMENT_ID"));
        }

        long number() {
            return (Long) values.get("ENTRY_NUMBER");
        }
    }

    @Test
    void everyAlterationOfTheJournalIsFoundAndNamed() throws Exception {
        Path data = folder.resolve("data");
        Product.Result whole;
        try (Product product = Product.withSample(data)) {
            assertThat(product.shell("yichuan:journal-checkpoint").status()).isZero();
            new Sample(product).handled(Sample.title("在前一个检查点之后的通知"));
            assertThat(product.shell("yichuan:journal-checkpoint").status()).isZero();
            whole = product.shell("yichuan:journal-verify");
            assertThat(whole.status()).as(whole.output()).isZero();
        }
        Row altered;
        try (JpaStore store = JpaStore.open(Settings.embedded(data), FileContentStore.open(data.resolve("content")));
                Connection database = DriverManager.getConnection("jdbc:derby:" + data.resolve("db"))) {
            Journal journal = CirculationDoor.journal(store.circulation(), store.settings(), data);
            assertThat(journal.verify().firstBroken()).isEmpty();
            assertThat(whole.output()).contains(String.valueOf(journal.verify().entries()));
            List<Row> entries = rows(database, "select * from journal_entry order by document_id, entry_number");
            List<Row> sample = sample(entries);
            sample.forEach(entry -> everyColumn(database, journal, entry, entries));
            for (Row entry : sample) {
                without(database, journal, entry);
            }
            tailCut(database, journal, entries);
            for (Row checkpoint : rows(database, "select * from checkpoint order by checkpoint_number")) {
                delete(database, checkpoint);
                assertThat(journal.verify().firstBroken()).as("a checkpoint is gone").startsWith("checkpoint ");
                insert(database, checkpoint);
            }
            assertThat(journal.verify().firstBroken()).as("all is restored").isEmpty();
            altered = sample.get(sample.size() / 2);
            replace(database, altered, altered.with("TEXT", altered.values().get("TEXT") + "。"));
        }
        try (Product product = Product.running(data)) {
            assertThat(product.startAgain().status()).isZero();
            Product.Result broken = product.shell("yichuan:journal-verify");
            assertThat(broken.status()).isNotZero();
            assertThat(broken.output()).contains("document " + altered.document() + " entry " + altered.number()).contains("was altered");
        }
        try (Connection database = DriverManager.getConnection("jdbc:derby:" + data.resolve("db"))) {
            replace(database, altered.with("TEXT", altered.values().get("TEXT") + "。"), altered);
        }
        shutDown(data);
        try (JpaStore store = JpaStore.open(Settings.embedded(data), FileContentStore.open(data.resolve("content")))) {
            var restored = CirculationDoor.journal(store.circulation(), store.settings(), data).verify();
            assertThat(restored.firstBroken()).as("the entry stands as it was").isEmpty();
            assertThat(whole.output()).contains(String.valueOf(restored.entries()));
        }
    }

    /** First, middle and last entry of a long chain, the only entry of a short one, and some between. */
    private static List<Row> sample(List<Row> entries) {
        List<Row> sample = new ArrayList<>();
        for (int i = 0; i < entries.size(); i += Math.max(1, entries.size() / 7)) {
            sample.add(entries.get(i));
        }
        sample.add(entries.getLast());
        return sample;
    }

    private static void everyColumn(Connection database, Journal journal, Row entry, List<Row> entries) {
        for (String column : entry.values().keySet()) {
            try {
                Row changed = entry.with(column, other(column, entry, entries));
                if (column.equals("DOCUMENT_ID")) {
                    // where it goes its number may be taken
                    changed = changed.with("ENTRY_NUMBER", entry.number() + 256);
                }
                replace(database, entry, changed);
                String found = journal.verify().firstBroken();
                replace(database, changed, entry);
                // an entry put into another document is missed in one and out of place in the other, whichever comes first
                assertThat(found).as("%s of entry %d of %s", column, entry.number(), entry.document())
                        .containsAnyOf("document " + entry.document() + " entry ", "document " + changed.document() + " entry ");
                if (!column.equals("DOCUMENT_ID") && !column.equals("ENTRY_NUMBER")) {
                    assertThat(found).startsWith("document " + entry.document() + " entry " + entry.number());
                }
            } catch (SQLException e) {
                throw new IllegalStateException(column, e);
            }
        }
    }

    /** The value with one byte changed. */
    private static Object other(String column, Row entry, List<Row> entries) {
        Object value = entry.values().get(column);
        if (column.equals("DOCUMENT_ID")) {
            return entries.stream().map(r -> r.values().get(column)).filter(id -> !java.util.Arrays.equals((byte[]) id, (byte[]) value)).findFirst().orElseThrow();
        }
        if (column.equals("ENTRY_NUMBER")) {
            return (Long) value + 256;
        }
        return switch (value) {
            case null -> column.endsWith("_ID") ? new byte[16] : "x";
            case byte[] bytes -> {
                byte[] changed = bytes.clone();
                changed[7] ^= 1;
                yield changed;
            }
            case Long number -> number ^ 1;
            case String text -> text.isEmpty() ? " " : text.substring(0, text.length() - 1) + (char) (text.charAt(text.length() - 1) ^ 1);
            default -> throw new IllegalStateException(column + " is a " + value.getClass());
        };
    }

    private static void without(Connection database, Journal journal, Row entry) throws SQLException {
        delete(database, entry);
        assertThat(journal.verify().firstBroken()).as("entry %d of %s is gone", entry.number(), entry.document()).startsWith("document " + entry.document());
        insert(database, entry);
    }

    /** The last entries of a document go, and its version and chain head are set to what is left: the checkpoint knows better. */
    private static void tailCut(Connection database, Journal journal, List<Row> entries) throws SQLException {
        String longest = entries.stream().max(java.util.Comparator.comparingLong(Row::number)).orElseThrow().document();
        List<Row> chain = entries.stream().filter(r -> r.document().equals(longest)).toList();
        Row document = rows(database, "select * from document where id = X'" + longest.replace("-", "") + "'").getFirst();
        for (int left = chain.size() - 1; left > 0; left--) {
            delete(database, chain.get(left));
            try (PreparedStatement fit = database.prepareStatement("update document set version = ?, chain_head = ? where id = ?")) {
                fit.setLong(1, left);
                fit.setString(2, (String) chain.get(left - 1).values().get("HASH"));
                fit.setBytes(3, (byte[]) document.values().get("ID"));
                fit.executeUpdate();
            }
            assertThat(journal.verify().firstBroken()).as("%d of %d entries are left", left, chain.size()).contains(longest);
        }
        try (PreparedStatement fit = database.prepareStatement("update document set version = ?, chain_head = ? where id = ?")) {
            fit.setLong(1, (Long) document.values().get("VERSION"));
            fit.setString(2, (String) document.values().get("CHAIN_HEAD"));
            fit.setBytes(3, (byte[]) document.values().get("ID"));
            fit.executeUpdate();
        }
        for (Row entry : chain.subList(1, chain.size())) {
            insert(database, entry);
        }
        delete(database, chain.getLast());
        assertThat(journal.verify().firstBroken()).as("the tail is cut off and nothing made to fit")
                .startsWith("document " + longest + " entry " + chain.getLast().number());
        insert(database, chain.getLast());
    }

    private static List<Row> rows(Connection database, String query) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Statement statement = database.createStatement(); ResultSet result = statement.executeQuery(query)) {
            ResultSetMetaData columns = result.getMetaData();
            while (result.next()) {
                Map<String, Object> values = new LinkedHashMap<>();
                for (int c = 1; c <= columns.getColumnCount(); c++) {
                    values.put(columns.getColumnName(c), columns.getColumnType(c) == Types.CLOB ? result.getString(c) : result.getObject(c));
                }
                rows.add(new Row(columns.getTableName(1), values));
            }
        }
        return rows;
    }

    private static void replace(Connection database, Row before, Row after) throws SQLException {
        delete(database, before);
        insert(database, after);
    }

    private static void delete(Connection database, Row row) throws SQLException {
        String key = row.table().equals("JOURNAL_ENTRY") ? "COMMAND_ID" : "CHECKPOINT_NUMBER";
        try (PreparedStatement statement = database.prepareStatement("delete from " + row.table() + " where " + key + " = ?")) {
            statement.setObject(1, row.values().get(key));
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static void insert(Connection database, Row row) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement("insert into " + row.table() + " (" + String.join(", ", row.values().keySet())
                + ") values (" + String.join(", ", Collections.nCopies(row.values().size(), "?")) + ")")) {
            int place = 1;
            for (Object value : row.values().values()) {
                statement.setObject(place++, value);
            }
            statement.executeUpdate();
        }
    }

    private static String uuid(byte[] id) {
        return HexFormat.of().formatHex(id).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    /** Lets go of the database, which one process has at a time. */
    private static void shutDown(Path data) {
        try {
            DriverManager.getConnection("jdbc:derby:" + data.resolve("db") + ";shutdown=true").close();
        } catch (SQLException told) {
            assertThat(told.getSQLState()).as("Derby tells of a clean shutdown by this").isEqualTo("08006");
        }
    }
}
