package org.yichuan.store.jpa.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.yichuan.store.jpa.Settings;

class PostgresqlStoreTest extends StoreContract {

    private EmbeddedPostgres postgres;

    @Override
    Settings settings(Path data) throws IOException {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
        return Settings.postgresql(data, postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }

    @Override
    Connection raw() throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    @Override
    @AfterAll
    void close() {
        super.close();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
