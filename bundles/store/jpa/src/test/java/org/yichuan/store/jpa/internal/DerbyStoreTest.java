package org.yichuan.store.jpa.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.Nested;
import org.yichuan.store.jpa.Settings;

class DerbyStoreTest {

    private static final TestDatabase DERBY = new TestDatabase() {
        @Override
        public Settings settings(Path data) {
            return Settings.embedded(data);
        }

        @Override
        public Connection raw(Settings settings) throws SQLException {
            EmbeddedDataSource source = new EmbeddedDataSource();
            source.setDatabaseName(settings.data().toAbsolutePath().resolve("db").toString());
            return source.getConnection();
        }
    };

    @Nested
    class Circulation extends CirculationContract {
        Circulation() {
            super(DERBY);
        }
    }

    @Nested
    class Sight extends SightContract {
        Sight() {
            super(DERBY);
        }
    }

    @Nested
    class Lists extends ListsContract {
        Lists() {
            super(DERBY);
        }
    }

    @Nested
    class Organisation extends OrganisationContract {
        Organisation() {
            super(DERBY);
        }
    }

    @Nested
    class Schema extends SchemaContract {
        Schema() {
            super(DERBY);
        }
    }

    @Nested
    class Outgoing extends OutgoingContract {
        Outgoing() {
            super(DERBY);
        }
    }

    @Nested
    class SettingsOfUnits extends SettingsContract {
        SettingsOfUnits() {
            super(DERBY);
        }
    }

    @Nested
    class Forms extends FormsContract {
        Forms() {
            super(DERBY);
        }
    }
}
