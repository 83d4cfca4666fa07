package org.yichuan.store.jpa.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.yichuan.store.jpa.Settings;

class DerbyStoreTest extends StoreContract {

    @Override
    Settings settings(Path data) {
        return Settings.embedded(data);
    }

    @Override
    Connection raw() throws SQLException {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(data.toAbsolutePath().resolve("db").toString());
        return source.getConnection();
    }
}
