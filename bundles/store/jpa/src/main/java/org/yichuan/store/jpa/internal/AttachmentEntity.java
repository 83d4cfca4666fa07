package org.yichuan.store.jpa.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.sql.SQLException;
import java.util.UUID;
import org.yichuan.api.document.Attachment;
import org.yichuan.store.jpa.internal.Jdbc.Row;
import org.yichuan.store.jpa.internal.Jdbc.Values;

/** A row of table attachment. */
@Entity
@Table(name = "attachment")
@NamedQuery(name = "attachment.ofDocument", query = "select a from AttachmentEntity a where a.documentId = :document order by a.addedAt, a.id")
@NamedQuery(name = "attachment.byId", query = "select a from AttachmentEntity a where a.id = :id")
class AttachmentEntity {
    @Id UUID id;
    @Column(name = "document_id") UUID documentId;
    String name;
    @Column(name = "media_type") String mediaType;
    long size;
    String sha256;
    @Column(name = "added_at") Long addedAt;

    /** All columns, in the order of {@link #all} and {@link #read}. */
    static final String ALL = "id, document_id, name, media_type, size, sha256, added_at";

    protected AttachmentEntity() {
    }

    AttachmentEntity(Attachment a) {
        id = a.id();
        documentId = a.documentId();
        name = Columns.text(a.name());
        mediaType = a.mediaType();
        size = a.size();
        sha256 = a.sha256();
        addedAt = Columns.micros(a.addedAt());
    }

    /** The values of {@link #ALL}. */
    Values all(Values v) throws SQLException {
        return v.id(id).id(documentId).text(name).text(mediaType).number(size).text(sha256).number(addedAt);
    }

    /** A row of {@link #ALL}. */
    static AttachmentEntity read(Row row) throws SQLException {
        AttachmentEntity a = new AttachmentEntity();
        a.id = row.id();
        a.documentId = row.id();
        a.name = row.text();
        a.mediaType = row.text();
        a.size = row.number();
        a.sha256 = row.text();
        a.addedAt = row.number();
        return a;
    }

    Attachment record() {
        return new Attachment(id, documentId, name, mediaType, size, sha256, Columns.instant(addedAt));
    }
}
