package org.yichuan.store.jpa.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.UUID;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.store.SettingsStore;

/** A row of table setting_entry: an entry of the journal of the settings. */
@Entity
@Table(name = "setting_entry")
@NamedQuery(name = "setting.all", query = "select s from SettingEntity s order by s.number")
class SettingEntity extends JournalRow {
    @Id @Column(name = "entry_number") long number;
    @Column(name = "command_id") UUID commandId;
    @Column(name = "setting_key") String key;

    protected SettingEntity() {
    }

    SettingEntity(JournalEntry e) {
        super(e);
        number = e.number();
        commandId = e.commandId();
        key = e.text();
    }

    JournalEntry record() {
        return new JournalEntry(SettingsStore.CHAIN, number, commandId, Columns.instant(at), actorId, actorName, unitId, unitName, action, null, key, payload,
                previous, hash);
    }
}
