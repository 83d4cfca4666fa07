package org.yichuan.store.jpa.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.yichuan.api.store.OrganisationStore.Password;

/** A row of table password. */
@Entity
@Table(name = "password")
class PasswordEntity {
    @Id @Column(name = "person_id") UUID personId;
    String hash;
    @Column(name = "one_time") short oneTime;

    protected PasswordEntity() {
    }

    PasswordEntity(UUID personId, Password password) {
        this.personId = personId;
        hash = password.hash();
        oneTime = (short) (password.oneTime() ? 1 : 0);
    }

    Password record() {
        return new Password(hash, oneTime != 0);
    }
}
