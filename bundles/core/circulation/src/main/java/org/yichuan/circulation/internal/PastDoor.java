package org.yichuan.circulation.internal;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.SampleDoor;
import org.yichuan.api.store.CirculationStore;
import org.yichuan.api.store.CirculationStore.Conflict;

/** Remembers by two claims in the database that a sample was begun and that it is complete. */
public final class PastDoor implements SampleDoor {
    private static final String BEGUN = "sample:begun";
    private static final String COMPLETE = "sample:complete";

    private final CirculationStore store;
    private final Door door;
    private final Runnable sign;
    /** Once true, true for ever; false means that the database has to be asked. */
    private volatile boolean complete;

    public PastDoor(CirculationStore store, Circulation door) {
        this(store, door, () -> { });
    }

    /** @param journal signs over the sample when it is complete: its entries are older than the last checkpoint and would be passed over */
    public PastDoor(CirculationStore store, Circulation door, JournalKeeper journal) {
        this(store, door, journal::checkpointOverAll);
    }

    private PastDoor(CirculationStore store, Circulation door, Runnable sign) {
        this.store = store;
        this.door = (Door) door;
        this.sign = sign;
    }

    @Override
    public Circulation open(Clock clock) {
        if (isComplete() || !taken(BEGUN) && !begin()) {
            throw new IllegalStateException("There are documents already: none can be given a past any more.");
        }
        return door.at(clock, () -> {
            if (complete) {
                throw new IllegalStateException("The sample is complete: nothing can be given a past any more.");
            }
        });
    }

    /** @return whether there is no document, and so a sample may be begun */
    private boolean begin() {
        return store.transact(session -> {
            AtomicBoolean documents = new AtomicBoolean();
            session.documents(d -> documents.set(true));
            if (!documents.get()) {
                session.claim(BEGUN);
            }
            return !documents.get();
        });
    }

    @Override
    public void complete() {
        if (!isComplete()) {
            store.transact(session -> {
                session.claim(COMPLETE);
                return null;
            });
            complete = true;
            sign.run();
        }
    }

    @Override
    public boolean isComplete() {
        complete = complete || taken(COMPLETE);
        return complete;
    }

    /** Tries to take it, and gives it back. */
    private boolean taken(String key) {
        try {
            store.transact(session -> {
                session.claim(key);
                throw new GivenBack();
            });
            throw new IllegalStateException("a transaction that failed was committed");
        } catch (GivenBack free) {
            return false;
        } catch (Conflict taken) {
            return true;
        }
    }

    private static final class GivenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenBack() {
            super(null, null, false, false);
        }
    }
}
