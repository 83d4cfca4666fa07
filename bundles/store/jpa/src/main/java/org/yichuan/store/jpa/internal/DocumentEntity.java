package org.yichuan.store.jpa.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Query;
import jakarta.persistence.Table;
import java.util.UUID;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Head;
import org.yichuan.api.document.Importance;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;

/** A row of table document. */
@Entity
@Table(name = "document")
@NamedQuery(name = "document.byId", query = "select d from DocumentEntity d where d.id = :id")
@NamedQuery(name = "document.byIds", query = "select d from DocumentEntity d where d.id in :ids")
@NamedQuery(name = "document.after", query = "select d from DocumentEntity d where d.id > :after order by d.id")
@NamedQuery(name = "document.changedSince", query = "select d from DocumentEntity d where d.id in"
        + " (select e.documentId from EntryEntity e where e.at >= :since) order by d.id")
@NamedQuery(name = "document.update", query = "update DocumentEntity d set d.owner = :owner, d.house = :house, d.number = :number,"
        + " d.numberKey = :numberKey, d.title = :title, d.titleHash = :titleHash, d.issuer = :issuer, d.sought = :sought,"
        + " d.category = :category, d.receivedAt = :receivedAt, d.urgency = :urgency, d.importance = :importance, d.secrecy = :secrecy,"
        + " d.secrecyUntil = :secrecyUntil, d.note = :note, d.state = :state, d.leadUnit = :leadUnit, d.plan = :plan, d.dueAt = :dueAt,"
        + " d.result = :result, d.origin = :origin, d.closedAt = :closedAt, d.version = :version, d.chainHead = :chainHead"
        + " where d.id = :id and d.version = :expected")
@NamedQuery(name = "document.move", query = "update DocumentEntity d set d.state = :state, d.leadUnit = :leadUnit, d.plan = :plan,"
        + " d.dueAt = :dueAt, d.result = :result, d.closedAt = :closedAt, d.version = :version, d.chainHead = :chainHead"
        + " where d.id = :id and d.version = :expected")
class DocumentEntity {
    @Id UUID id;
    @Column(name = "owner_id") UUID owner;
    @Column(name = "house_id") UUID house;
    @Column(name = "doc_number") String number;
    @Column(name = "number_key") String numberKey;
    String title;
    @Column(name = "title_hash") String titleHash;
    String issuer;
    String sought;
    String category;
    @Column(name = "received_at") Long receivedAt;
    @Enumerated(EnumType.STRING) Urgency urgency;
    @Enumerated(EnumType.STRING) Importance importance;
    @Enumerated(EnumType.STRING) Secrecy secrecy;
    @Column(name = "secrecy_until") Long secrecyUntil;
    String note;
    @Enumerated(EnumType.STRING) DocumentState state;
    @Column(name = "lead_unit_id") UUID leadUnit;
    String plan;
    @Column(name = "due_at") Long dueAt;
    String result;
    @Column(name = "origin_id") UUID origin;
    @Column(name = "closed_at") Long closedAt;
    long version;
    @Column(name = "chain_head") String chainHead;

    protected DocumentEntity() {
    }

    DocumentEntity(Document d) {
        id = d.id();
        owner = d.owner();
        house = d.house();
        head(d.head());
        state = d.state();
        leadUnit = d.plan().leadUnit();
        plan = Columns.plan(d.plan());
        dueAt = Columns.micros(d.dueAt());
        result = Columns.text(d.result());
        origin = d.origin();
        closedAt = Columns.micros(d.closedAt());
        version = d.version();
        chainHead = d.chainHead();
    }

    private void head(Head h) {
        number = Columns.text(h.number());
        numberKey = Columns.numberKey(h.number());
        title = Columns.text(h.title());
        titleHash = Columns.titleHash(h.title());
        issuer = Columns.text(h.issuer());
        sought = Columns.sought(h.number(), h.title(), h.issuer());
        category = h.category();
        receivedAt = Columns.micros(h.receivedAt());
        urgency = h.urgency();
        importance = h.importance();
        secrecy = h.secrecy();
        secrecyUntil = Columns.day(h.secrecyUntil());
        note = Columns.text(h.note());
    }

    /** Sets the parameters of document.move: what changes with nearly every action. */
    Query move(Query query, long expected) {
        return query.setParameter("state", state).setParameter("leadUnit", leadUnit).setParameter("plan", plan)
                .setParameter("dueAt", dueAt).setParameter("result", result).setParameter("closedAt", closedAt)
                .setParameter("version", version).setParameter("chainHead", chainHead).setParameter("id", id)
                .setParameter("expected", expected);
    }

    /** Sets the parameters of document.update: everything. */
    Query update(Query query, long expected) {
        return move(query, expected).setParameter("owner", owner).setParameter("house", house).setParameter("number", number)
                .setParameter("numberKey", numberKey).setParameter("title", title).setParameter("titleHash", titleHash)
                .setParameter("issuer", issuer).setParameter("sought", sought).setParameter("category", category)
                .setParameter("receivedAt", receivedAt).setParameter("urgency", urgency).setParameter("importance", importance)
                .setParameter("secrecy", secrecy).setParameter("secrecyUntil", secrecyUntil).setParameter("note", note)
                .setParameter("origin", origin);
    }

    Document record() {
        Head head = new Head(number, title, issuer, category, Columns.instant(receivedAt), urgency, importance, secrecy,
                Columns.date(secrecyUntil), note);
        return new Document(id, owner, house, head, state, Columns.plan(plan), Columns.instant(dueAt), result, origin,
                Columns.instant(closedAt), version, chainHead);
    }
}
