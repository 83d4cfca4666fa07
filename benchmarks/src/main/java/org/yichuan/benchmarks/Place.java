package org.yichuan.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.yichuan.store.jpa.Settings;

/**
 * A database to measure on, with what the store and a peer need to reach it: the same one, the same durability.
 *
 * @param name     as shown
 * @param settings for the store
 * @param source   plain connections of the driver, for a peer
 * @param server   the server of its own, or null
 */
public record Place(String name, Settings settings, DataSource source, EmbeddedPostgres server) implements AutoCloseable {

    /** The embedded database below {@code data}. It is there only while a store is open on it. */
    public static Place derby(Path data) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(data.toAbsolutePath().resolve("db").toString());
        return new Place("Derby", Settings.embedded(data), source, null);
    }

    /** A PostgreSQL server below {@code data}; it forces every commit to the disk. */
    public static Place postgresql(Path data) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_wal_size", "4GB").setDataDirectory(data.resolve("postgresql")).start();
        PGSimpleDataSource source = new PGSimpleDataSource();
        String url = server.getJdbcUrl("postgres", "postgres");
        source.setUrl(url);
        source.setUser("postgres");
        source.setPassword("postgres");
        source.setStringType("unspecified");
        return new Place("PostgreSQL", Settings.postgresql(data, url, "postgres", "postgres"), source, server);
    }

    public boolean embedded() {
        return server == null;
    }

    public Connection connect() throws SQLException {
        return source.getConnection();
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
    }
}
