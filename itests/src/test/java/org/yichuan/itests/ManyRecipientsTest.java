package org.yichuan.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuan.api.circulation.CirculationListener;
import org.yichuan.api.circulation.Step;

/** Five hundred recipients in one dispatch: each gets it; its time is printed beside that of the same rows inserted in a batch. */
@Tag("alone")
class ManyRecipientsTest {
    private static final int RECIPIENTS = 500;
    private static final int ROUNDS = 6;

    @TempDir
    Path data;

    @Test
    void aDispatchToFiveHundredReachesEveryOneOfThem() throws Exception {
        Set<UUID> told = ConcurrentHashMap.newKeySet();
        long dispatch = Long.MAX_VALUE;
        UUID last = null;
        CirculationListener listener = told::addAll;
        try (Issuers office = new Issuers(data, List.of(listener))) {
            List<UUID> sections = office.sections(RECIPIENTS);
            for (int round = 0; round < ROUNDS; round++) {
                UUID id = office.signed(sections);
                Issuers.done(office.number(id));
                told.clear();
                long start = System.nanoTime();
                Issuers.done(office.act(id, Step.ISSUE, "issue"));
                dispatch = Math.min(dispatch, System.nanoTime() - start);
                last = id;
            }
            assertThat(told).as("who looks is told in the same moment: of the document and of each copy").hasSize(RECIPIENTS + 1);
            assertThat(office.store.documents().file(office.person, last).orElseThrow().tasks().stream().filter(t -> t.step() == Step.RECEIPT)).hasSize(RECIPIENTS);
        }
        long batch = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            batch = Math.min(batch, batch(last));
        }
        System.out.printf("figure: %d recipients dispatched in %d ms, the batch insert of the same rows %d ms, %.2f times (promised: at most 2)%n", RECIPIENTS, TimeUnit.NANOSECONDS.toMillis(dispatch),
                TimeUnit.NANOSECONDS.toMillis(batch), (double) dispatch / batch);
    }

    /** The rows of that dispatch once more, under other identities, in batches, in one transaction that is taken back. */
    private long batch(UUID dispatched) throws Exception {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(data.toAbsolutePath().resolve("db").toString());
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            String copies = "document_id in (select id from document where origin_id = ?)";
            List<Object[]> documents = rows(connection, "select * from document where origin_id = ?", dispatched);
            List<Object[]> tasks = rows(connection, "select * from task where " + copies, dispatched);
            List<Object[]> receipts = rows(connection, "select * from task where document_id = ? and step = 'RECEIPT'", dispatched);
            List<Object[]> readers = rows(connection, "select * from reader where " + copies, dispatched);
            List<Object[]> entries = rows(connection, "select * from journal_entry where " + copies, dispatched);
            List<Object[]> texts = rows(connection, "select * from text_version where " + copies, dispatched);
            assertThat(documents).hasSize(RECIPIENTS);
            long start = System.nanoTime();
            insert(connection, "document", documents, 0);
            insert(connection, "task", tasks, 0, 1);
            insert(connection, "task", receipts, 0);
            insert(connection, "reader", readers, 0, 1);
            insert(connection, "journal_entry", entries, 0, 2);
            insert(connection, "text_version", texts, 0);
            long took = System.nanoTime() - start;
            connection.rollback();
            return took;
        }
    }

    private static List<Object[]> rows(Connection connection, String sql, UUID id) throws Exception {
        List<Object[]> rows = new ArrayList<>();
        try (PreparedStatement s = connection.prepareStatement(sql)) {
            s.setBytes(1, java.nio.ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array());
            try (ResultSet r = s.executeQuery()) {
                ResultSetMetaData columns = r.getMetaData();
                while (r.next()) {
                    Object[] row = new Object[columns.getColumnCount()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = columns.getColumnTypeName(i + 1).startsWith("CLOB") ? r.getString(i + 1) : r.getObject(i + 1);
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** @param identities columns that get another identity, the same for the same one before */
    private static void insert(Connection connection, String table, List<Object[]> rows, int... identities) throws Exception {
        String marks = "?, ".repeat(rows.getFirst().length - 1) + "?";
        try (PreparedStatement s = connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    Object value = row[i];
                    for (int identity : identities) {
                        value = identity == i ? other(value) : value;
                    }
                    s.setObject(i + 1, value);
                }
                s.addBatch();
            }
            s.executeBatch();
        }
    }

    private static Object other(Object identity) {
        if (identity instanceof String text) {
            return text.startsWith("x") ? text : "x" + text.substring(1);
        }
        byte[] bytes = ((byte[]) identity).clone();
        bytes[15] ^= 0x5a;
        return bytes;
    }
}
