package org.yichuan.store.jpa.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of table draft. */
@Entity
@Table(name = "draft")
class DraftEntity {
    @Id String id;
    @Column(name = "person_id") UUID personId;
    @Column(name = "draft_key") String key;
    String text;

    protected DraftEntity() {
    }

    DraftEntity(UUID personId, String key, String text) {
        id = id(personId, key);
        this.personId = personId;
        this.key = Columns.cut(Columns.text(key), 4000);
        this.text = Columns.text(text);
    }

    static String id(UUID personId, String key) {
        return Columns.sha256(personId + " " + key);
    }
}
