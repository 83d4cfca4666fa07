package org.yichuan.store.jpa.internal;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.yichuan.api.store.CirculationStore.Conflict;

/** One connection, one transaction, plain prepared statements: for what is done so often that JPA's part in it counts. */
public final class JdbcTransactions {

    private static final int RECOMPILED = 3;

    private final DataSource source;
    private final Dialect dialect;

    public JdbcTransactions(Database database) {
        this.source = database.source();
        this.dialect = database.dialect();
    }

    /**
     * Runs and commits; rolls back on any throwable. Runs the work again when Derby lost its own plan, see
     * {@link Transactions#recompiled}: nothing was written then.
     *
     * @throws Conflict when another transaction was first
     */
    <T> T transact(Function<Jdbc, T> work) {
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

    /** Reads, each statement for itself; once more when it lost a dead-lock to a writer, or Derby its plan. */
    <T> T read(Function<Jdbc, T> work) {
        for (int left = 2;; left--) {
            try (Connection connection = source.getConnection()) {
                return work.apply(new Jdbc(connection.unwrap(Prepared.class), dialect));
            } catch (SQLException | RuntimeException e) {
                if (left == 0 || !Transactions.conflict(e) && !Transactions.recompiled(e)) {
                    throw e instanceof RuntimeException unchecked ? unchecked : new PersistenceException(e);
                }
            }
        }
    }

    private <T> T once(Function<Jdbc, T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.apply(new Jdbc(connection.unwrap(Prepared.class), dialect));
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
