package org.yichuan.store.jpa.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.UUID;
import org.yichuan.api.document.Attachment;

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

    Attachment record() {
        return new Attachment(id, documentId, name, mediaType, size, sha256, Columns.instant(addedAt));
    }
}
