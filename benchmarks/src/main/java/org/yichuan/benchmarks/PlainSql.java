package org.yichuan.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Plain JDBC as one writes it by hand for one list: the statements prepared once, every column of every row read. */
final class PlainSql implements AutoCloseable {

    private final Connection connection;
    private final boolean bytes;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    PlainSql(Place place) throws SQLException {
        this.connection = place.connect();
        this.bytes = place.embedded();
    }

    /** The first column of every row, read with all the others. */
    List<UUID> rows(String sql, List<?> parameters) throws SQLException {
        List<UUID> first = new ArrayList<>();
        try (ResultSet rows = filled(sql, parameters).executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                first.add(bytes ? uuid(rows.getBytes(1)) : rows.getObject(1, UUID.class));
                for (int i = 2; i <= columns; i++) {
                    rows.getString(i);
                }
            }
        }
        return first;
    }

    int count(String sql, List<?> parameters) throws SQLException {
        try (ResultSet rows = filled(sql, parameters).executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** {@code ?, ?, ?} */
    static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private PreparedStatement filled(String sql, List<?> parameters) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < parameters.size(); i++) {
            Object value = parameters.get(i);
            statement.setObject(i + 1, bytes && value instanceof UUID id ? bytes(id) : value);
        }
        return statement;
    }

    private static byte[] bytes(UUID id) {
        return java.nio.ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    private static UUID uuid(byte[] bytes) {
        java.nio.ByteBuffer b = java.nio.ByteBuffer.wrap(bytes);
        return new UUID(b.getLong(), b.getLong());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
