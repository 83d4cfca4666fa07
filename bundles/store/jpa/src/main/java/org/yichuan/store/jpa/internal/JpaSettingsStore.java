package org.yichuan.store.jpa.internal;

import java.util.List;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.store.SettingsStore;

/** The journal of the settings; its primary key lets one of two changes at once through. */
public final class JpaSettingsStore implements SettingsStore {
    private final Transactions transactions;

    public JpaSettingsStore(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<JournalEntry> entries() {
        return transactions.transact(m -> m.createNamedQuery("setting.all", SettingEntity.class).getResultList().stream().map(SettingEntity::record).toList());
    }

    @Override
    public void append(JournalEntry entry) {
        transactions.run(m -> m.persist(new SettingEntity(entry)));
    }
}
