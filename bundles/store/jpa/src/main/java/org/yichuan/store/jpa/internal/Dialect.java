package org.yichuan.store.jpa.internal;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.UUID;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** Where the two databases differ. */
public enum Dialect {
    DERBY("Derby") {
        @Override
        Object key(UUID id) {
            return bytes(id);
        }

        @Override
        UUID uuid(Object key) {
            return of((byte[]) key);
        }

        @Override
        void set(PreparedStatement statement, int parameter, UUID id) throws SQLException {
            statement.setBytes(parameter, id == null ? null : bytes(id));
        }

        @Override
        UUID id(ResultSet row, int column) throws SQLException {
            byte[] bytes = row.getBytes(column);
            return bytes == null ? null : of(bytes);
        }

        @Override
        String contains(String column) {
            return "locate(?, " + column + ") > 0";
        }

        @Override
        public void shutdownEngine() {
            EmbeddedDataSource engine = new EmbeddedDataSource();
            engine.setDatabaseName("");
            engine.setShutdownDatabase("shutdown");
            try {
                engine.getConnection().close();
            } catch (SQLException expected) {
                // Derby tells of a clean shutdown by an exception
            }
        }
    },
    POSTGRESQL("PostgreSQL") {
        @Override
        Object key(UUID id) {
            return id;
        }

        @Override
        UUID uuid(Object key) {
            return (UUID) key;
        }

        @Override
        void set(PreparedStatement statement, int parameter, UUID id) throws SQLException {
            if (id == null) {
                statement.setNull(parameter, Types.OTHER);
            } else {
                statement.setObject(parameter, id);
            }
        }

        @Override
        UUID id(ResultSet row, int column) throws SQLException {
            return row.getObject(column, UUID.class);
        }

        @Override
        String contains(String column) {
            return "strpos(" + column + ", ?) > 0";
        }

        @Override
        void lockSchema(Connection connection) throws SQLException {
            try (Statement s = connection.createStatement()) {
                s.execute("select pg_advisory_xact_lock(" + 0x59694368L + ")");
            }
        }
    };

    private final String target;

    Dialect(String target) {
        this.target = target;
    }

    /** EclipseLink's name for it. */
    String target() {
        return target;
    }

    /** Folder of its schema changes. */
    String folder() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The identity as the driver takes it. */
    abstract Object key(UUID id);

    /** The identity as the driver gives it. */
    abstract UUID uuid(Object key);

    /** Sets a parameter to an identity. @param id may be null */
    abstract void set(PreparedStatement statement, int parameter, UUID id) throws SQLException;

    /** The identity in a column, may be null. */
    abstract UUID id(ResultSet row, int column) throws SQLException;

    /** The condition that a column contains the parameter, to the letter: no wildcards, and several times as fast as LIKE on Derby. */
    abstract String contains(String column);

    /** Waits for other nodes that are changing the schema; held until the transaction ends. */
    void lockSchema(Connection connection) throws SQLException {
        // an embedded database has one node
    }

    public void shutdownEngine() {
        // none of our own
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    static UUID of(byte[] bytes) {
        ByteBuffer b = ByteBuffer.wrap(bytes);
        return new UUID(b.getLong(), b.getLong());
    }
}
