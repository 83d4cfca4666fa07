package org.yichuan.store.jpa.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.yichuan.store.jpa.Settings;

class PostgresqlStoreTest {

    private static EmbeddedPostgres server;

    private static final TestDatabase POSTGRESQL = new TestDatabase() {
        @Override
        public Settings settings(Path data) {
            return Settings.postgresql(data, server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        }

        @Override
        public Connection raw(Settings settings) throws SQLException {
            return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        }
    };

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Nested
    class Circulation extends CirculationContract {
        Circulation() {
            super(POSTGRESQL);
        }
    }

    @Nested
    class Sight extends SightContract {
        Sight() {
            super(POSTGRESQL);
        }
    }

    @Nested
    class Lists extends ListsContract {
        Lists() {
            super(POSTGRESQL);
        }
    }

    @Nested
    class Organisation extends OrganisationContract {
        Organisation() {
            super(POSTGRESQL);
        }
    }

    @Nested
    class Schema extends SchemaContract {
        Schema() {
            super(POSTGRESQL);
        }
    }

    @Nested
    class Outgoing extends OutgoingContract {
        Outgoing() {
            super(POSTGRESQL);
        }
    }

    @Nested
    class SettingsOfUnits extends SettingsContract {
        SettingsOfUnits() {
            super(POSTGRESQL);
        }
    }

    @Nested
    class Forms extends FormsContract {
        Forms() {
            super(POSTGRESQL);
        }
    }
}
