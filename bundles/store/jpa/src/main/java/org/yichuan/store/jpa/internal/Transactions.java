package org.yichuan.store.jpa.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.yichuan.api.store.CirculationStore.Conflict;

/** One EntityManager, one JDBC transaction, for one piece of work. */
public final class Transactions implements AutoCloseable {

    /** unique key, serialisation, deadlock, lock not available; Derby's lock time-outs. */
    private static final Set<String> CONFLICTS = Set.of("23505", "40001", "40P01", "55P03", "40XL1", "40XL2");

    private final EntityManagerFactory factory;

    public Transactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** Runs and commits; rolls back on any throwable. @throws Conflict when another transaction was first */
    <T> T transact(Function<EntityManager, T> work) {
        EntityManager manager = factory.createEntityManager();
        try {
            EntityTransaction transaction = manager.getTransaction();
            transaction.begin();
            T result;
            try {
                result = work.apply(manager);
                transaction.commit();
            } catch (Throwable t) {
                rollback(transaction, t);
                throw t;
            }
            return result;
        } catch (RuntimeException e) {
            throw conflict(e) ? new Conflict(e) : e;
        } finally {
            manager.close();
        }
    }

    void run(Consumer<EntityManager> work) {
        transact(manager -> {
            work.accept(manager);
            return null;
        });
    }

    /** Reads, each statement for itself; once more when it lost a dead-lock to a writer. */
    <T> T read(Function<EntityManager, T> work) {
        for (int left = 2;; left--) {
            try (EntityManager manager = factory.createEntityManager()) {
                return work.apply(manager);
            } catch (RuntimeException e) {
                if (left == 0 || !conflict(e) && !recompiled(e)) {
                    throw e;
                }
            }
        }
    }

    private static void rollback(EntityTransaction transaction, Throwable because) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException e) {
            because.addSuppressed(e);
        }
    }

    /**
     * Whether Derby compiled a statement anew, because its tables had grown, while another connection was running it: the
     * other one meets objects of the new plan (a ClassCastException inside Derby) and loses its connection and transaction.
     */
    static boolean recompiled(Throwable thrown) {
        int depth = 0;
        for (Throwable t = thrown; t != null && depth++ < 20; t = t.getCause()) {
            if (t instanceof ClassCastException && String.valueOf(t.getMessage()).contains("org.apache.derby.")) {
                return true;
            }
        }
        return false;
    }

    /** Whether another transaction was first. */
    static boolean conflict(Throwable thrown) {
        int depth = 0;
        for (Throwable t = thrown; t != null && depth++ < 20; t = t.getCause()) {
            if (t instanceof Conflict) {
                return false;
            }
            if (t instanceof SQLException) {
                for (SQLException s = (SQLException) t; s != null; s = s.getNextException()) {
                    if (s.getSQLState() != null && CONFLICTS.contains(s.getSQLState())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    @Override
    public void close() {
        if (factory.isOpen()) {
            factory.close();
        }
    }
}
