package org.yichuan.store.jpa.internal;

import java.time.Instant;
import java.util.List;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.store.Documents;
import org.yichuan.api.store.Documents.Query;
import org.yichuan.api.store.Documents.Sort;

/** The statements of the lists. */
final class Listing {

    private Listing() {
    }

    /**
     * A page of identities in order. In order of receipt (the usual case) each way of seeing is read off its own index,
     * no further than the page reaches; in another order what is visible has to be sorted, and a number has an index of its own.
     */
    static Sql page(Sight sight, Query query, Dialect dialect, Seen seen, int offset, int limit) {
        Sort sort = query.sort() == null ? Sort.RECEIVED : query.sort();
        String way = query.ascending() ? "" : " desc";
        if (!query.by().isEmpty()) {
            // several units may have filled it in: a document stands by the least of its values
            Sql by = new Sql().add("select d.id from document d").add(sought(query, seen)).add(" left join (select v.document_id, min(v.number_key) number_key, min(v.text_key) text_key"
                    + " from field_value v where v.field = ?", query.by()).add(seen.condition("v")).add(" group by v.document_id) s on s.document_id = d.id where ");
            return by.add(sight.condition()).add(filter(query, dialect))
                    .add(" order by case when s.document_id is null then 1 else 0 end, s.number_key" + way + " nulls last, s.text_key" + way
                            + " nulls last, d.received_at desc, d.id desc offset ? rows fetch next ? rows only", (long) offset, (long) limit);
        }
        if (sort != Sort.RECEIVED || given(query.number()) || !query.fields().isEmpty()) {
            return new Sql().add("select d.id from document d").add(sought(query, seen)).add(" where ").add(sight.condition()).add(filter(query, dialect))
                    .add(" order by " + column(sort) + way + (sort == Sort.RECEIVED ? "" : " nulls last, d.received_at desc") + ", d.id desc")
                    .add(" offset ? rows fetch next ? rows only", (long) offset, (long) limit);
        }
        Sql filter = filter(query, dialect);
        List<Sight.Way> ways = sight.ways();
        if (ways.size() == 1) {
            return branch(ways.getFirst(), filter, true).add(order(ways.getFirst(), way))
                    .add(" offset ? rows fetch next ? rows only", (long) offset, (long) limit);
        }
        Sql sql = new Sql().add("select v.id from (");
        for (int i = 0; i < ways.size(); i++) {
            sql.add((i == 0 ? "" : " union ") + "select id, received_at from (").add(branch(ways.get(i), filter, true))
                    .add(order(ways.get(i), way) + " fetch first ? rows only) w" + i, (long) offset + limit);
        }
        return sql.add(") v order by v.received_at" + way + ", v.id" + way + " offset ? rows fetch next ? rows only", (long) offset, (long) limit);
    }

    static Sql count(Sight sight, Query query, Dialect dialect, Seen seen) {
        Sql filter = filter(query, dialect);
        List<Sight.Way> ways = sight.ways();
        if (ways.size() == 1 && !ways.getFirst().byTask()) {
            return new Sql().add("select count(*) from document d").add(sought(query, seen)).add(" where " + ways.getFirst().condition(), ways.getFirst().parameters()).add(filter);
        }
        if (given(query.number()) || !query.fields().isEmpty()) {
            return new Sql().add("select count(*) from document d").add(sought(query, seen)).add(" where ").add(sight.condition()).add(filter);
        }
        Sql sql = new Sql().add("select count(*) from (");
        for (int i = 0; i < ways.size(); i++) {
            sql.add(i == 0 ? "" : " union ").add(branch(ways.get(i), filter, false));
        }
        return sql.add(") v");
    }

    /** Documents, values, sum, least and most by a field, for each of its texts or for all. */
    static Sql figures(Sight sight, Query query, String field, boolean each, Dialect dialect, Seen seen) {
        String columns = ", count(distinct d.id), count(*), sum(s.number_key), min(s.number_key), max(s.number_key)";
        return new Sql().add("select " + (each ? "s.text_key" : "''") + columns + " from field_value s join document d on d.id = s.document_id")
                .add(sought(query, seen)).add(" where s.field = ?", field).add(seen.condition("s")).add(" and ").add(sight.condition()).add(filter(query, dialect))
                .add(each ? " group by s.text_key order by 2 desc, 1 fetch first 200 rows only" : "");
    }

    private static String order(Sight.Way way, String direction) {
        return way.byTask() ? " order by r.received_at" + direction + ", r.document_id" + direction
                : " order by d.received_at" + direction + ", d.id" + direction;
    }

    private static Sql branch(Sight.Way way, Sql filter, boolean time) {
        Sql sql = new Sql();
        if (way.byTask()) {
            sql.add("select r.document_id id" + (time ? ", r.received_at" : "") + " from reader r"
                    + (filter.isEmpty() ? "" : " join document d on d.id = r.document_id") + " where " + way.condition(), way.parameters());
        } else {
            sql.add("select d.id" + (time ? ", d.received_at" : "") + " from document d where " + way.condition(), way.parameters());
        }
        return sql.add(filter);
    }

    static String column(Sort sort) {
        return switch (sort) {
            case RECEIVED -> "d.received_at";
            case NUMBER -> "d.number_key";
            case TITLE -> "d.title";
            case DUE -> "d.due_at";
            case STATE -> rank("d.state", DocumentState.values());
            case URGENCY -> rank("d.urgency", Urgency.values());
        };
    }

    private static String rank(String column, Enum<?>[] values) {
        StringBuilder rank = new StringBuilder("case ").append(column);
        for (Enum<?> value : values) {
            rank.append(" when '").append(value.name()).append("' then ").append(value.ordinal());
        }
        return rank.append(" else 99 end").toString();
    }

    /**
     * What is sought by fields of forms, joined to the documents: each reads the range of the index that it is about and no more. As a condition
     * ("in") it made Derby read every document of the reader's.
     */
    private static Sql sought(Query q, Seen seen) {
        Sql sql = new Sql();
        for (int i = 0; i < q.fields().size(); i++) {
            Documents.Sought sought = q.fields().get(i);
            // several units may have filled it in, and with several values: the document is found once
            sql.add(" join (select distinct v.document_id from field_value v where v.field = ?", sought.field());
            if (sought.from() != null && sought.from().number() != null) {
                sql.add(" and v.number_key >= ?", sought.from().number());
                sql.add(" and v.number_key <= ?", sought.to() == null ? sought.from().number() : sought.to());
            } else if (sought.to() != null) {
                sql.add(" and v.number_key <= ?", sought.to());
            } else if (sought.from() != null) {
                String begins = Columns.lower(sought.from().text());
                sql.add(" and v.text_key >= ? and v.text_key < ?", begins, begins + '\uffff');
            }
            sql.add(seen.condition("v")).add(") f" + i + " on f" + i + ".document_id = d.id");
        }
        return sql;
    }

    /** What is sought of the documents themselves. */
    static Sql filter(Query q, Dialect dialect) {
        Sql sql = new Sql();
        if (given(q.text())) {
            sql.add(" and " + dialect.contains("d.sought"), Columns.lower(q.text().strip()));
        }
        if (given(q.number())) {
            String key = Columns.numberKey(q.number());
            sql.add(" and d.number_key >= ? and d.number_key < ?", key, key + '\uffff');
        }
        if (given(q.title())) {
            sql.add(" and " + dialect.contains("lower(d.title)"), Columns.lower(q.title().strip()));
        }
        if (q.leadUnit() != null) {
            sql.add(" and d.lead_unit_id = ?", dialect.key(q.leadUnit()));
        }
        sql.inTexts("d.category", q.categories());
        if (q.states() != null) {
            sql.in("d.state", q.states());
        }
        if (q.urgencies() != null) {
            sql.in("d.urgency", q.urgencies());
        }
        if (q.importance() != null) {
            sql.add(" and d.importance = ?", q.importance().name());
        }
        if (q.secrecy() != null) {
            sql.add(" and d.secrecy = ?", q.secrecy().name());
        }
        if (q.receivedFrom() != null) {
            sql.add(" and d.received_at >= ?", Columns.micros(q.receivedFrom()));
        }
        if (q.receivedBefore() != null) {
            sql.add(" and d.received_at < ?", Columns.micros(q.receivedBefore()));
        }
        if (q.overdueOnly()) {
            sql.add(" and d.due_at < ? and d.state not in ('CLOSED', 'SENT_BACK', 'RECALLED', 'VOIDED')", Columns.micros(Instant.now()));
        }
        return sql;
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
