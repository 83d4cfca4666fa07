package org.yichuan.store.jpa.internal;

import jakarta.persistence.PersistenceException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Runs statements of which there are few ({@link Prepared}) on one connection; values go in by {@link Values}, come out by {@link Columns}. */
final class Jdbc {

    private final Prepared connection;
    private final Dialect dialect;

    Jdbc(Prepared connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Puts values into a statement. */
    interface Filling {
        void into(Values values) throws SQLException;
    }

    /** Reads a row. */
    interface Reading<T> {
        T from(Row row) throws SQLException;
    }

    /** Every row, read before the statement is used again. */
    <T> List<T> list(String sql, Filling filling, Reading<T> reading) {
        try {
            return rows(filled(sql, filling), reading);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Every row of a statement that was put together for one question; it is prepared for it alone. */
    <T> List<T> list(Sql sql, Reading<T> reading) {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            for (int i = 0; i < sql.parameters().size(); i++) {
                statement.setObject(i + 1, sql.parameters().get(i));
            }
            return rows(statement, reading);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** @return the number of rows written */
    int run(String sql, Filling filling) {
        try {
            return filled(sql, filling).executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private <T> List<T> rows(PreparedStatement statement, Reading<T> reading) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            Row row = new Row(result, dialect);
            while (result.next()) {
                row.first();
                rows.add(reading.from(row));
            }
            return rows;
        }
    }

    private PreparedStatement filled(String sql, Filling filling) throws SQLException {
        PreparedStatement statement = connection.prepared(sql);
        filling.into(new Values(statement, dialect));
        return statement;
    }

    /** The columns {@code a, b, c} and as many question marks: an insert. */
    static String insert(String table, String columns) {
        return "insert into " + table + " (" + columns + ") values (" + columns.replaceAll("[a-z0-9_]+", "?") + ")";
    }

    /** {@code a = ?, b = ?} of {@code a, b}. */
    static String set(String columns) {
        return columns.replaceAll("[a-z0-9_]+", "$0 = ?");
    }

    /** The parameters of a statement, one after another. */
    static final class Values {
        private final PreparedStatement statement;
        private final Dialect dialect;
        private int last;

        private Values(PreparedStatement statement, Dialect dialect) {
            this.statement = statement;
            this.dialect = dialect;
        }

        /** @param id may be null */
        Values id(UUID id) throws SQLException {
            dialect.set(statement, ++last, id);
            return this;
        }

        /** @param text may be null */
        Values text(String text) throws SQLException {
            statement.setString(++last, text);
            return this;
        }

        /** @param constant may be null */
        Values name(Enum<?> constant) throws SQLException {
            return text(constant == null ? null : constant.name());
        }

        /** @param number may be null */
        Values number(Long number) throws SQLException {
            if (number == null) {
                statement.setNull(++last, java.sql.Types.BIGINT);
            } else {
                statement.setLong(++last, number);
            }
            return this;
        }

        /** @param number may be null */
        Values decimal(java.math.BigDecimal number) throws SQLException {
            statement.setBigDecimal(++last, number);
            return this;
        }

        Values small(short number) throws SQLException {
            statement.setShort(++last, number);
            return this;
        }
    }

    /** The columns of a row, one after another. */
    static final class Row {
        private final ResultSet result;
        private final Dialect dialect;
        private int last;

        private Row(ResultSet result, Dialect dialect) {
            this.result = result;
            this.dialect = dialect;
        }

        private void first() {
            last = 0;
        }

        UUID id() throws SQLException {
            return dialect.id(result, ++last);
        }

        String text() throws SQLException {
            return result.getString(++last);
        }

        <E> E name(Function<String, E> of) throws SQLException {
            String name = text();
            return name == null ? null : of.apply(name);
        }

        Long number() throws SQLException {
            long number = result.getLong(++last);
            return result.wasNull() ? null : number;
        }

        java.math.BigDecimal decimal() throws SQLException {
            return result.getBigDecimal(++last);
        }

        short small() throws SQLException {
            return result.getShort(++last);
        }
    }
}
