package org.yichuan.store.jpa.internal;

import java.util.function.Function;
import org.yichuan.api.store.CirculationStore;

/** Documents in the database, changed in transactions. */
public final class JpaCirculationStore implements CirculationStore {

    private final Transactions transactions;

    public JpaCirculationStore(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T transact(Function<Session, T> work) {
        return transactions.transact(manager -> work.apply(new JpaSession(manager)));
    }
}
