package org.yichuan.store.jpa.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yichuan.api.forms.Filled;
import org.yichuan.store.jpa.internal.Jdbc.Row;
import org.yichuan.store.jpa.internal.Jdbc.Values;

/** A row of table filled; its identity is that of the document and of the unit. */
@Entity
@Table(name = "filled")
@NamedQuery(name = "filled.ofDocument", query = "select f from FilledEntity f where f.documentId = :document order by f.id")
class FilledEntity {
    /** All columns, in the order of {@link #all} and {@link #read}. */
    static final String ALL = "id, document_id, unit_id, sheet, field_values";

    @Id String id;
    @Column(name = "document_id") UUID documentId;
    @Column(name = "unit_id") UUID unitId;
    String sheet;
    @Column(name = "field_values") String values;

    protected FilledEntity() {
    }

    FilledEntity(UUID documentId, Filled f) {
        this.id = id(documentId, f.unit());
        this.documentId = documentId;
        this.unitId = f.unit();
        this.sheet = f.sheet();
        this.values = Columns.text(f.values());
    }

    static String id(UUID documentId, UUID unitId) {
        return documentId + "/" + unitId;
    }

    /** The values of {@link #ALL}. */
    Values all(Values v) throws SQLException {
        return v.text(id).id(documentId).id(unitId).text(sheet).text(values);
    }

    /** A row of {@link #ALL}. */
    static FilledEntity read(Row row) throws SQLException {
        FilledEntity f = new FilledEntity();
        f.id = row.text();
        f.documentId = row.id();
        f.unitId = row.id();
        f.sheet = row.text();
        f.values = row.text();
        return f;
    }

    /** By document, what its own registry filled in first, then the others' in their order. */
    static Map<UUID, List<Filled>> byDocument(List<FilledEntity> all, Map<UUID, DocumentEntity> documents) {
        return all.stream().sorted(Comparator.comparing(f -> !documents.containsKey(f.documentId) || !f.unitId.equals(documents.get(f.documentId).owner)))
                .collect(Collectors.groupingBy(f -> f.documentId, Collectors.mapping(FilledEntity::record, Collectors.toUnmodifiableList())));
    }

    Filled record() {
        return new Filled(unitId, sheet, values);
    }
}
