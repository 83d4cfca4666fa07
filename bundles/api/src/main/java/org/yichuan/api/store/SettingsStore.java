package org.yichuan.api.store;

import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuan.api.circulation.JournalEntry;

/**
 * The port through which settings are kept: as the journal of their changes, a hash chain like a document's. What holds
 * is the newest entry of each key; nothing is ever altered or removed.
 */
@ProviderType
public interface SettingsStore {

    /** {@link JournalEntry#documentId()} of every entry of this chain. */
    UUID CHAIN = new UUID(0, 1);

    /** Every entry, in order. {@link JournalEntry#text()} is the setting's key, the payload the setting as JSON, empty when it was taken away. */
    List<JournalEntry> entries();

    /** @throws CirculationStore.Conflict when an entry with its number is there already; nothing was written then */
    void append(JournalEntry entry);
}
