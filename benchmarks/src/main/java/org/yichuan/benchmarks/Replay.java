package org.yichuan.benchmarks;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yichuan.api.document.Ids;

/**
 * The peer: runs the very statements that the door ran, with new identities, by plain JDBC on one connection. Every
 * statement is prepared once, every value is ready beforehand, every row is read, every count is checked.
 */
final class Replay implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final Map<String, int[]> types = new HashMap<>();

    Replay(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }

    /** The statements with new identities in place of those that are not {@code kept} (people and units). */
    static List<List<Statement>> renewed(List<List<Statement>> actions, Set<UUID> kept) {
        Map<UUID, UUID> fresh = new HashMap<>();
        List<List<Statement>> renewed = new ArrayList<>();
        for (List<Statement> action : actions) {
            renewed.add(action.stream().map(s -> new Statement(s.sql(), s.values().stream()
                    .map(v -> new Statement.Value(v.setter(), renewed(v.value(), kept, fresh))).toList(), s.rows())).toList());
        }
        return renewed;
    }

    private static Object renewed(Object value, Set<UUID> kept, Map<UUID, UUID> fresh) {
        return switch (value) {
            case UUID id -> kept.contains(id) ? id : fresh.computeIfAbsent(id, k -> Ids.next());
            case byte[] bytes when bytes.length == 16 -> {
                ByteBuffer b = ByteBuffer.wrap(bytes);
                UUID id = (UUID) renewed(new UUID(b.getLong(), b.getLong()), kept, fresh);
                yield ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
            }
            // a reader's identity: the task's and a digit
            case String text when text.length() == 38 && text.charAt(36) == '/' -> renewed(UUID.fromString(text.substring(0, 36)), kept, fresh) + text.substring(36);
            case null, default -> value;
        };
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    /** Runs one action's statements, commits included. */
    void run(List<Statement> action) throws SQLException {
        for (Statement s : action) {
            if (s.commit()) {
                connection.commit();
                continue;
            }
            PreparedStatement statement = prepared(s.sql());
            for (int i = 0; i < s.values().size(); i++) {
                s.values().get(i).into(statement, i + 1);
            }
            if (s.query()) {
                read(s.sql(), statement);
            } else if (statement.executeUpdate() != s.rows()) {
                throw new IllegalStateException("The peer wrote other rows than the door: " + s.sql());
            }
        }
    }

    private void read(String sql, PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            int[] columns = types.get(sql);
            if (columns == null) {
                columns = types(rows.getMetaData());
                types.put(sql, columns);
            }
            while (rows.next()) {
                for (int i = 0; i < columns.length; i++) {
                    switch (columns[i]) {
                        case Types.BIGINT -> rows.getLong(i + 1);
                        case Types.VARCHAR, Types.CLOB -> rows.getString(i + 1);
                        case Types.BINARY -> rows.getBytes(i + 1);
                        default -> rows.getObject(i + 1);
                    }
                }
            }
        }
    }

    private static int[] types(ResultSetMetaData meta) throws SQLException {
        int[] types = new int[meta.getColumnCount()];
        for (int i = 0; i < types.length; i++) {
            types[i] = meta.getColumnType(i + 1);
        }
        return types;
    }

    @Override
    public void close() throws SQLException {
        try (Connection last = connection) {
            if (!last.isClosed()) {
                last.rollback();
            }
        }
    }
}
