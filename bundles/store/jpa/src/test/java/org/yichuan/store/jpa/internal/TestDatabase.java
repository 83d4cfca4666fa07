package org.yichuan.store.jpa.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.yichuan.store.jpa.Settings;

/** A database that the contracts are tried on. */
interface TestDatabase {

    /** @param data the folder for what is embedded */
    Settings settings(Path data);

    /** A connection past the store. */
    Connection raw(Settings settings) throws SQLException;
}
