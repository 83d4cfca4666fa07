package org.yichuan.store.jpa.internal;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.yichuan.api.store.CirculationStore;

/**
 * Documents in the database, changed in transactions. Every action passes here, so it is plain prepared statements: JPA
 * took more than half the time of an action on the embedded database. See docs/decisions/0010-store.md.
 */
public final class JdbcCirculationStore implements CirculationStore {

    private static final int RECOMPILED = 3;

    private final DataSource source;
    private final Dialect dialect;

    public JdbcCirculationStore(Database database) {
        this.source = database.source();
        this.dialect = database.dialect();
    }

    /** Runs the work again when Derby lost its own plan, see {@link Transactions#recompiled}: nothing was written then. */
    @Override
    public <T> T transact(Function<Session, T> work) {
        for (int left = RECOMPILED; ; left--) {
            try {
                return once(work);
            } catch (PersistenceException e) {
                if (left == 0 || !Transactions.recompiled(e)) {
                    throw e;
                }
            }
        }
    }

    private <T> T once(Function<Session, T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.apply(new CirculationSession(new Jdbc(connection.unwrap(Prepared.class), dialect)));
                connection.commit();
                return result;
            } catch (Throwable t) {
                rollback(connection, t);
                throw t;
            }
        } catch (RuntimeException e) {
            throw Transactions.conflict(e) ? new Conflict(e) : e;
        } catch (SQLException e) {
            throw Transactions.conflict(e) ? new Conflict(e) : new PersistenceException(e);
        }
    }

    /** The pool forgets the state of what is rolled back; what fails in it is told with its cause. */
    private static void rollback(Connection connection, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }
}
