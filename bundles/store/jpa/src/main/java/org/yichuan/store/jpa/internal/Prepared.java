package org.yichuan.store.jpa.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A connection of the pool that keeps the statements prepared on it; reached by {@code unwrap(Prepared.class)}. */
interface Prepared extends Connection {

    /**
     * The statement, prepared once for each connection and closed with it: preparing costs Derby as much as running a
     * small statement. Only for texts of which there are few, whatever is asked: they are kept as long as the connection.
     */
    PreparedStatement prepared(String sql) throws SQLException;
}
