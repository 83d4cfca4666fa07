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
class SettingEntity {
    @Id @Column(name = "entry_number") long number;
    @Column(name = "command_id") UUID commandId;
    @Column(name = "happened_at") Long at;
    @Column(name = "actor_id") UUID actorId;
    @Column(name = "actor_name") String actorName;
    @Column(name = "unit_id") UUID unitId;
    @Column(name = "unit_name") String unitName;
    String action;
    @Column(name = "setting_key") String key;
    String payload;
    String previous;
    String hash;

    protected SettingEntity() {
    }

    SettingEntity(JournalEntry e) {
        number = e.number();
        commandId = e.commandId();
        at = Columns.micros(e.at());
        actorId = e.actorId();
        actorName = Columns.text(e.actorName());
        unitId = e.unitId();
        unitName = Columns.text(e.unitName());
        action = e.action();
        key = e.text();
        payload = Columns.text(e.payload());
        previous = e.previous();
        hash = e.hash();
    }

    JournalEntry record() {
        return new JournalEntry(SettingsStore.CHAIN, number, commandId, Columns.instant(at), actorId, actorName, unitId, unitName, action, null, key, payload,
                previous, hash);
    }
}
