package org.yichuan.store.jpa.internal;

import java.util.function.Function;
import org.yichuan.api.store.CirculationStore;

/**
 * Documents in the database, changed in transactions. Every action passes here, so it is plain prepared statements: JPA
 * took more than half the time of an action on the embedded database. See docs/decisions/0010-store.md.
 */
public final class JdbcCirculationStore implements CirculationStore {

    private final JdbcTransactions transactions;

    public JdbcCirculationStore(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T transact(Function<Session, T> work) {
        return transactions.transact(jdbc -> work.apply(new CirculationSession(jdbc)));
    }
}
