package org.yichuan.store.jpa.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.UUID;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;

/** A row of table posting. */
@Entity
@Table(name = "posting")
@NamedQuery(name = "posting.all", query = "select p from PostingEntity p order by p.personId, p.place")
@NamedQuery(name = "posting.clear", query = "delete from PostingEntity p where p.personId = :person")
class PostingEntity {
    @Id String id;
    @Column(name = "person_id") UUID personId;
    int place;
    @Column(name = "unit_id") UUID unitId;
    @Enumerated(EnumType.STRING) Post post;

    protected PostingEntity() {
    }

    PostingEntity(UUID personId, int place, Posting posting) {
        id = personId + "/" + place;
        this.personId = personId;
        this.place = place;
        unitId = posting.unitId();
        post = posting.post();
    }

    Posting record() {
        return new Posting(unitId, post);
    }
}
