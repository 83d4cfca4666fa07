package org.yichuan.benchmarks;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * A statement as it was run.
 *
 * @param sql    its text; empty for the commit
 * @param values its parameters
 * @param rows   rows written, or -1 for a query
 */
record Statement(String sql, List<Value> values, int rows) {

    static final Statement COMMIT = new Statement("", List.of(), 0);

    /** @param setter the method of PreparedStatement it was set by */
    record Value(String setter, Object value) {

        void into(PreparedStatement statement, int parameter) throws SQLException {
            switch (setter) {
                case "setBytes" -> statement.setBytes(parameter, (byte[]) value);
                case "setString" -> statement.setString(parameter, (String) value);
                case "setLong" -> statement.setLong(parameter, (Long) value);
                case "setShort" -> statement.setShort(parameter, (Short) value);
                case "setObject" -> statement.setObject(parameter, value);
                case "setNull" -> statement.setNull(parameter, (Integer) value);
                default -> throw new IllegalStateException("The replay does not know " + setter);
            }
        }
    }

    boolean commit() {
        return sql.isEmpty();
    }

    boolean query() {
        return rows < 0;
    }
}
