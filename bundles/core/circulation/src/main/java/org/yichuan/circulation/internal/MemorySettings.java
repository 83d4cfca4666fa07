package org.yichuan.circulation.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.store.CirculationStore.Conflict;
import org.yichuan.api.store.SettingsStore;

/** Settings that last as long as the process, for a door without a store of them. */
public final class MemorySettings implements SettingsStore {
    private final List<JournalEntry> entries = new CopyOnWriteArrayList<>();

    @Override
    public List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public synchronized void append(JournalEntry entry) {
        if (entry.number() != entries.size() + 1) {
            throw new Conflict(null);
        }
        entries.add(entry);
    }
}
