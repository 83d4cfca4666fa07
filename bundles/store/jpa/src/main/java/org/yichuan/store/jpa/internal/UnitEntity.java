package org.yichuan.store.jpa.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.UUID;
import org.yichuan.api.organisation.Level;

/** A row of table unit. */
@Entity
@Table(name = "unit")
@NamedQuery(name = "unit.all", query = "select u from UnitEntity u order by u.place, u.code")
class UnitEntity {
    @Id UUID id;
    String code;
    String name;
    @Column(name = "name_en") String nameEn;
    @Column(name = "unit_level") @Enumerated(EnumType.STRING) Level level;
    @Column(name = "parent_id") UUID parentId;
    int place;

    protected UnitEntity() {
    }

    UnitEntity(org.yichuan.api.organisation.Unit u) {
        id = u.id();
        code = Columns.text(u.code());
        name = Columns.text(u.name());
        nameEn = Columns.text(u.nameEn());
        level = u.level();
        parentId = u.parentId();
        place = u.order();
    }

    org.yichuan.api.organisation.Unit record() {
        return new org.yichuan.api.organisation.Unit(id, code, name, nameEn, level, parentId, place);
    }
}
