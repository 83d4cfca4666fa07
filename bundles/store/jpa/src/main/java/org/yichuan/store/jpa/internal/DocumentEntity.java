package org.yichuan.store.jpa.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Head;
import org.yichuan.api.document.Importance;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;
import org.yichuan.store.jpa.internal.Jdbc.Row;
import org.yichuan.store.jpa.internal.Jdbc.Values;

/** A row of table document. */
@Entity
@Table(name = "document")
@NamedQuery(name = "document.byId", query = "select d from DocumentEntity d where d.id = :id")
@NamedQuery(name = "document.byIds", query = "select d from DocumentEntity d where d.id in :ids")
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
    short outgoing;
    @Column(name = "closed_at") Long closedAt;
    long version;
    @Column(name = "chain_head") String chainHead;

    /** All columns, in the order of {@link #all} and {@link #read}: the identity, what seldom changes, what moves. */
    static final String MOVING = "state, lead_unit_id, plan, due_at, result, closed_at, version, chain_head";
    static final String RESTING = "owner_id, house_id, doc_number, number_key, title, title_hash, issuer, sought, category, received_at, urgency, importance,"
            + " secrecy, secrecy_until, note, origin_id, outgoing";
    static final String ALL = "id, " + RESTING + ", " + MOVING;

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
        outgoing = (short) (d.outgoing() ? 1 : 0);
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

    /** Whether nothing but what moves differs, the expected version being the one that was read. */
    boolean movedFrom(DocumentEntity before, long expected) {
        return before != null && before.version == expected && before.head().equals(head()) && before.owner.equals(owner) && before.house.equals(house)
                && Objects.equals(before.origin, origin);
    }

    /** The values of {@link #MOVING}. */
    Values moving(Values v) throws SQLException {
        return v.name(state).id(leadUnit).text(plan).number(dueAt).text(result).number(closedAt).number(version).text(chainHead);
    }

    /** The values of {@link #RESTING}. */
    Values resting(Values v) throws SQLException {
        return v.id(owner).id(house).text(number).text(numberKey).text(title).text(titleHash).text(issuer).text(sought).text(category).number(receivedAt)
                .name(urgency).name(importance).name(secrecy).number(secrecyUntil).text(note).id(origin).small(outgoing);
    }

    /** A row of {@link #ALL}. */
    static DocumentEntity read(Row row) throws SQLException {
        DocumentEntity d = new DocumentEntity();
        d.id = row.id();
        d.owner = row.id();
        d.house = row.id();
        d.number = row.text();
        d.numberKey = row.text();
        d.title = row.text();
        d.titleHash = row.text();
        d.issuer = row.text();
        d.sought = row.text();
        d.category = row.text();
        d.receivedAt = row.number();
        d.urgency = row.name(Urgency::valueOf);
        d.importance = row.name(Importance::valueOf);
        d.secrecy = row.name(Secrecy::valueOf);
        d.secrecyUntil = row.number();
        d.note = row.text();
        d.origin = row.id();
        d.outgoing = row.small();
        d.state = row.name(DocumentState::valueOf);
        d.leadUnit = row.id();
        d.plan = row.text();
        d.dueAt = row.number();
        d.result = row.text();
        d.closedAt = row.number();
        d.version = row.number();
        d.chainHead = row.text();
        return d;
    }

    private Head head() {
        return new Head(number, title, issuer, category, Columns.instant(receivedAt), urgency, importance, secrecy, Columns.date(secrecyUntil), note);
    }

    Document record() {
        return new Document(id, owner, house, head(), state, Columns.plan(plan), Columns.instant(dueAt), result, origin,
                Columns.instant(closedAt), version, chainHead);
    }
}
