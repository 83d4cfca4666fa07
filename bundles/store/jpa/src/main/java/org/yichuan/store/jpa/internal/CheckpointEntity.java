package org.yichuan.store.jpa.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.yichuan.api.store.CirculationStore.Checkpoint;

/** A row of table checkpoint. */
@Entity
@Table(name = "checkpoint")
@NamedQuery(name = "checkpoint.all", query = "select c from CheckpointEntity c order by c.number")
class CheckpointEntity {
    @Id @Column(name = "checkpoint_number") long number;
    @Column(name = "made_at") Long at;
    String heads;
    String previous;
    String signature;

    protected CheckpointEntity() {
    }

    CheckpointEntity(Checkpoint c) {
        number = c.number();
        at = Columns.micros(c.at());
        heads = c.heads();
        previous = c.previous();
        signature = c.signature();
    }

    Checkpoint record() {
        return new Checkpoint(number, Columns.instant(at), heads, previous, signature);
    }
}
