package org.yichuan.store.jpa.internal;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.yichuan.api.circulation.JournalEntry;

/** The columns that every table of a hash chain has, beside the two or three by which its rows are known. */
@MappedSuperclass
abstract class JournalRow {
    @Column(name = "happened_at") Long at;
    @Column(name = "actor_id") UUID actorId;
    @Column(name = "actor_name") String actorName;
    @Column(name = "unit_id") UUID unitId;
    @Column(name = "unit_name") String unitName;
    String action;
    String payload;
    String previous;
    String hash;

    protected JournalRow() {
    }

    JournalRow(JournalEntry e) {
        at = Columns.micros(e.at());
        actorId = e.actorId();
        actorName = Columns.text(e.actorName());
        unitId = e.unitId();
        unitName = Columns.text(e.unitName());
        action = e.action();
        payload = Columns.text(e.payload());
        previous = e.previous();
        hash = e.hash();
    }
}
