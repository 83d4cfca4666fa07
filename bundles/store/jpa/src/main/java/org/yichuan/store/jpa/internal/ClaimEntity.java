package org.yichuan.store.jpa.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of table claim: a key taken for ever. */
@Entity
@Table(name = "claim")
class ClaimEntity {
    @Id @Column(name = "claim_key") String key;

    protected ClaimEntity() {
    }

    ClaimEntity(String key) {
        this.key = key;
    }

    /** The key as kept: long ones by their hash. */
    static String kept(String key) {
        String clean = Columns.text(key);
        return clean.length() <= 300 ? clean : "sha256:" + Columns.sha256(clean);
    }
}
