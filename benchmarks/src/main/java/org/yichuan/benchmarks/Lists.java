package org.yichuan.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.forms.SearchKey;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.store.Documents;
import org.yichuan.api.store.Documents.Query;
import org.yichuan.api.store.Documents.Sort;

/** The lists of the screens, each with the SQL that a careful hand would write for just this list and this reader. */
final class Lists {

    static final int PAGE = 50;
    private static final String ENTRIES = "select e.document_id, e.entry_number, e.command_id, e.happened_at, e.actor_id, e.actor_name, e.unit_id, e.unit_name,"
            + " e.action, e.task_id, e.text, e.payload, e.previous, e.hash from journal_entry e where e.document_id in (";

    private final Office office;
    private final PlainSql sql;

    Lists(Office office, PlainSql sql) {
        this.office = office;
        this.sql = sql;
    }

    /** What a first page shows: its rows, and how many there are in all. */
    record Page(List<UUID> rows, int count) { }

    interface Asking {
        Page ask() throws SQLException;
    }

    /** @param promised whether the promise is about it; else it is told for information */
    record Case(String name, boolean promised, Asking ours, Asking peer) { }

    List<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (String login : List.of("db", "duanzhang")) {
            cases.add(register(login, "", Query.ALL, "d.received_at desc, d.id desc", ""));
            cases.add(register(login, ", under way only", states(DocumentState.HANDLING, DocumentState.REPORTED), "d.received_at desc, d.id desc",
                    " and d.state in ('HANDLING', 'REPORTED')"));
            cases.add(register(login, ", closed only", states(DocumentState.CLOSED), "d.received_at desc, d.id desc", " and d.state = 'CLOSED'"));
            cases.add(register(login, ", oldest first", sorted(Sort.RECEIVED, true), "d.received_at, d.id", ""));
            cases.add(register(login, ", by number", sorted(Sort.NUMBER, true), "d.number_key nulls last, d.received_at desc, d.id desc", ""));
            cases.add(register(login, ", by title", sorted(Sort.TITLE, true), "d.title nulls last, d.received_at desc, d.id desc", ""));
            cases.add(register(login, ", by time limit", sorted(Sort.DUE, true), "d.due_at nulls last, d.received_at desc, d.id desc", ""));
            cases.add(register(login, ", by state", sorted(Sort.STATE, true), rank("d.state", DocumentState.values()) + ", d.received_at desc, d.id desc", ""));
            cases.add(register(login, ", by urgency", sorted(Sort.URGENCY, true),
                    rank("d.urgency", org.yichuan.api.document.Urgency.values()) + ", d.received_at desc, d.id desc", ""));
        }
        cases.add(todo("db", Set.of(Step.SIGN_FOR, Step.REGISTER, Step.PROPOSE, Step.CLOSE)));
        cases.add(todo("duanzhang", Set.of(Step.INSTRUCT)));
        cases.add(todo("aq-head", Set.of(Step.HANDLE, Step.CO_HANDLE)));
        cases.add(todo("zhan01", Set.of(Step.STATION)));
        for (String login : List.of("db", "duanzhang", "aq-head", "zhan01")) {
            cases.add(lookUp(login));
        }
        for (String login : List.of("db", "duanzhang")) {
            cases.add(field(login, "铁运〔2020〕12", ", some"));
            cases.add(field(login, "铁运〔2020〕", ", many"));
        }
        return cases;
    }

    /** By a field of a form, against a column of the document's own with an index of its own. */
    private Case field(String login, String begins, String how) {
        Person reader = office.person(login);
        Documents documents = office.store().documents();
        Posting posting = reader.postings().getFirst();
        Query query = Query.ALL.with(List.of(new Documents.Sought(Fill.FIELD, new SearchKey(begins, null), null)));
        String where = (posting.post() == Post.LEADER ? "d.house_id = ? and d.secrecy = 'NONE'" : "d.owner_id = ?") + " and d.number_key >= ? and d.number_key < ?";
        List<Object> parameters = List.of(posting.unitId(), begins, begins + '\uffff');
        return new Case("search by a field, " + login + how, true,
                () -> new Page(ids(documents.register(reader, query, 0, PAGE)), documents.registerCount(reader, query)),
                () -> page("select d.id from document d where " + where + " order by d.received_at desc, d.id desc", "select count(*) from document d where " + where, parameters, ""));
    }

    private Case register(String login, String how, Query query, String order, String filter) {
        Person reader = office.person(login);
        Documents documents = office.store().documents();
        Posting posting = reader.postings().getFirst();
        String where = (posting.post() == Post.LEADER ? "d.house_id = ? and d.secrecy = 'NONE'" : "d.owner_id = ?") + filter;
        List<UUID> unit = List.of(posting.unitId());
        return new Case("register, " + login + how, true,
                () -> new Page(ids(documents.register(reader, query, 0, PAGE)), documents.registerCount(reader, query)),
                () -> page("select d.id from document d where " + where + " order by " + order, "select count(*) from document d where " + where, unit, ""));
    }

    private Case lookUp(String login) {
        Person reader = office.person(login);
        Documents documents = office.store().documents();
        Posting posting = reader.postings().getFirst();
        List<String> ways = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        if (posting.post() == Post.REGISTRAR) {
            ways.add("select d.id, d.received_at from document d where d.owner_id = ?");
            parameters.add(posting.unitId());
        }
        if (posting.post() == Post.LEADER) {
            ways.add("select d.id, d.received_at from document d where d.house_id = ? and d.secrecy = 'NONE'");
            parameters.add(posting.unitId());
        }
        ways.add("select r.document_id, r.received_at from reader r where r.person_id = ?");
        parameters.add(reader.id());
        ways.add("select r.document_id, r.received_at from reader r where r.unit_id = ? and r.post = '" + posting.post() + "'");
        parameters.add(posting.unitId());
        if (posting.post() == Post.HEAD || posting.post() == Post.REGISTRAR) {
            ways.add("select r.document_id, r.received_at from reader r where r.unit_id = ? and r.post = '*' and r.classified = 0");
            parameters.add(posting.unitId());
        }
        if (posting.post() == Post.HEAD) {
            ways.add("select r.document_id, r.received_at from reader r where r.unit_id = ? and r.post = '=' and r.classified = 0");
            parameters.add(posting.unitId());
        }
        // of each way no more than the page can need
        List<String> firsts = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            String order = ways.get(i).contains("reader") ? "r.received_at desc, r.document_id desc" : "d.received_at desc, d.id desc";
            firsts.add("select * from (" + ways.get(i) + " order by " + order + " fetch first " + PAGE + " rows only) w" + i + "(id, received_at)");
        }
        String top = "select v.id from (" + String.join(" union ", firsts) + ") v order by v.received_at desc, v.id desc";
        String count = "select count(*) from (" + String.join(" union ", ways.stream().map(w -> w.replaceFirst(", .\\.received_at", "")).toList()) + ") v";
        return new Case("look-up, " + login, false, () -> new Page(ids(documents.lookUp(reader, Query.ALL, 0, PAGE)), documents.lookUpCount(reader, Query.ALL)),
                () -> page(top, count, parameters, " and e.action = 'instruct'"));
    }

    private Case todo(String login, Set<Step> steps) {
        Person reader = office.person(login);
        Documents documents = office.store().documents();
        Posting posting = reader.postings().getFirst();
        String open = " from task t where t.state = 'OPEN' and t.step in ('" + String.join("', '", steps.stream().map(Enum::name).toList()) + "') and ";
        // two ways, two indexes: "or" would read the table
        String his = open + "t.person_id = ?";
        String posts = open + "t.unit_id = ? and t.post = '" + posting.post() + "' and t.person_id is null";
        String top = "select v.id from (select t.id, t.due_at, t.opened_at" + his + " union all select t.id, t.due_at, t.opened_at" + posts
                + ") v order by v.due_at, v.opened_at, v.id fetch first " + PAGE + " rows only";
        String count = "select count(*) from (select t.id" + his + " union all select t.id" + posts + ") v";
        List<UUID> who = List.of(reader.id(), posting.unitId());
        return new Case("to-do list, " + login, true,
                () -> new Page(documents.todo(reader, steps, 0, PAGE).stream().map(t -> t.task().id()).toList(), documents.todoCount(reader, steps)),
                () -> {
                    List<UUID> ids = sql.rows(top, who);
                    if (!ids.isEmpty()) {
                        sql.rows("select t.*, d.* from task t join document d on d.id = t.document_id where t.id in (" + PlainSql.marks(ids.size()) + ")", ids);
                    }
                    return new Page(ids, sql.count(count, who));
                });
    }

    private Page page(String documents, String count, List<?> parameters, String which) throws SQLException {
        List<UUID> ids = sql.rows(documents + " fetch first " + PAGE + " rows only", parameters);
        if (!ids.isEmpty()) {
            sql.rows("select d.* from document d where d.id in (" + PlainSql.marks(ids.size()) + ")", ids);
            sql.rows("select t.* from task t where t.state = 'OPEN' and t.document_id in (" + PlainSql.marks(ids.size()) + ") order by t.document_id, t.opened_by", ids);
            sql.rows(ENTRIES + PlainSql.marks(ids.size()) + ")" + which + " order by e.document_id, e.entry_number", ids);
        }
        return new Page(ids, sql.count(count, parameters));
    }

    private static List<UUID> ids(List<Documents.Row> rows) {
        return rows.stream().map(r -> r.document().id()).toList();
    }

    private static Query states(DocumentState... states) {
        return new Query("", "", "", null, Set.of(), Set.of(states), Set.of(), null, null, null, null, false, Sort.RECEIVED, false);
    }

    private static Query sorted(Sort sort, boolean ascending) {
        return new Query("", "", "", null, Set.of(), Set.of(), Set.of(), null, null, null, null, false, sort, ascending);
    }

    private static String rank(String column, Enum<?>[] values) {
        StringBuilder rank = new StringBuilder("case ").append(column);
        for (Enum<?> value : values) {
            rank.append(" when '").append(value.name()).append("' then ").append(value.ordinal());
        }
        return rank.append(" else 99 end").toString();
    }
}
