package org.yichuan.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Head;
import org.yichuan.api.document.Importance;
import org.yichuan.api.document.Plan;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.store.Documents;
import org.yichuan.api.store.Documents.Query;
import org.yichuan.api.store.Documents.Row;
import org.yichuan.api.store.Documents.Sort;

/** Pages, orders, filters, duplicates. */
abstract class ListsContract extends OnDatabase {

    ListsContract(TestDatabase database) {
        super(database);
    }

    @Test
    void pagesAndOrders() {
        UUID owner = id();
        UUID house = id();
        UUID department = id();
        Person registrar = person(owner, Post.REGISTRAR);
        Person head = person(new Posting(department, Post.HEAD), new Posting(owner, Post.REGISTRAR), new Posting(house, Post.LEADER));
        List<Document> all = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            Document document = document(owner, house, head("汉〔2026〕" + (char) ('a' + i) + "号", "题" + (char) ('z' - i), NOON.plusSeconds(i), Secrecy.NONE));
            Document due = i % 2 == 0 ? document.withDueAt(NOON.plusSeconds(100 - i)) : document;
            all.add(due);
            int n = i;
            write(s -> {
                s.insert(due);
                s.insert(task(due.id(), department, Post.HANDLER, null, NOON.plusSeconds(n)));
                s.append(entry(due.id(), 1, "register", "登记"));
                s.append(entry(due.id(), 2, "instruct", "同意"));
            });
        }
        Documents documents = store.documents();
        for (Person reader : List.of(registrar, head, person(department, Post.HEAD))) {
            List<UUID> paged = new ArrayList<>();
            for (int offset = 0; offset < 30; offset += 10) {
                documents.lookUp(reader, Query.ALL, offset, 10).forEach(r -> paged.add(r.document().id()));
            }
            assertThat(paged).containsExactlyElementsOf(all.reversed().stream().map(Document::id).toList());
            assertThat(documents.lookUpCount(reader, Query.ALL)).isEqualTo(25);
            assertThat(documents.lookUp(reader, sorted(Sort.RECEIVED, true), 0, 1).getFirst().document()).isEqualTo(all.getFirst());
            assertThat(documents.lookUp(reader, sorted(Sort.NUMBER, true), 24, 10)).extracting(Row::document).containsExactly(all.getLast());
            assertThat(documents.lookUp(reader, sorted(Sort.TITLE, true), 0, 1)).extracting(Row::document).containsExactly(all.getLast());
            assertThat(documents.lookUp(reader, sorted(Sort.DUE, true), 0, 1)).extracting(Row::document).containsExactly(all.get(24));
            assertThat(documents.lookUp(reader, sorted(Sort.DUE, false), 0, 1)).extracting(Row::document).containsExactly(all.get(0));
            assertThat(documents.lookUp(reader, sorted(Sort.STATE, false), 0, 50)).hasSize(25);
            assertThat(documents.lookUp(reader, sorted(Sort.URGENCY, true), 0, 50)).hasSize(25);
        }
        Row row = documents.register(registrar, Query.ALL, 0, 1).getFirst();
        assertThat(row.open()).hasSize(1);
        assertThat(row.journal()).extracting(JournalEntry::number).containsExactly(1L, 2L);
        assertThat(documents.lookUp(registrar, Query.ALL, 0, 1).getFirst().journal()).extracting(JournalEntry::action).containsExactly("instruct");

        Person handler = person(department, Post.HANDLER);
        assertThat(documents.todoCount(handler, Set.of(Step.HANDLE))).isEqualTo(25);
        assertThat(documents.todoCount(handler, Set.of(Step.INSTRUCT))).isZero();
        assertThat(documents.todoCount(handler, Set.of())).isZero();
        assertThat(documents.todo(handler, Set.of(Step.HANDLE, Step.CO_HANDLE), 5, 2)).extracting(t -> t.document().id())
                .containsExactly(all.get(5).id(), all.get(6).id());
        assertThat(documents.todo(person(department, Post.HEAD), Set.of(Step.HANDLE), 0, 5)).isEmpty();
    }

    private static Query sorted(Sort sort, boolean ascending) {
        return new Query(null, null, null, null, null, null, null, null, null, null, null, false, sort, ascending);
    }

    @Test
    void filters() {
        UUID owner = id();
        UUID lead = id();
        Person registrar = person(owner, Post.REGISTRAR);
        Document one = new Document(id(), owner, id(), new Head("汉车办〔2010〕12号", "关于100%_Safe!运输的通知", "铁道部", "NOTICE", NOON,
                Urgency.URGENT, Importance.IMPORTANT, Secrecy.NONE, null, ""), DocumentState.HANDLING,
                new Plan(lead, List.of(), List.of(), List.of(), false), Instant.now().minusSeconds(60), "", null, null, 0, "");
        Document other = document(owner, one.house(), new Head("武铁〔2011〕3号", "关于100x safe", "局办", "PETITION", NOON.plusSeconds(60), Urgency.ORDINARY,
                Importance.ORDINARY, Secrecy.CONFIDENTIAL, null, "")).closed(NOON).withDueAt(NOON.minus(Duration.ofDays(400)));
        write(s -> {
            s.insert(one);
            s.insert(other);
        });
        Set<DocumentState> handling = Set.of(DocumentState.HANDLING, DocumentState.REPORTED);
        List<Query> hits = List.of(
                new Query("100%_sAFE!", "", "", null, null, null, null, null, null, null, null, false, null, false),
                new Query("铁道部", "", "", null, null, null, null, null, null, null, null, false, null, false),
                new Query("", "汉车办[2010]12号", "", null, null, null, null, null, null, null, null, false, null, false),
                new Query("", " 汉车办(2010) 第1", "", null, null, null, null, null, null, null, null, false, null, false),
                new Query("", "", "运输", null, null, null, null, null, null, null, null, false, null, false),
                new Query("", "", "", lead, null, null, null, null, null, null, null, false, null, false),
                new Query("", "", "", null, Set.of("NOTICE", "X"), null, null, null, null, null, null, false, null, false),
                new Query("", "", "", null, null, handling, null, null, null, null, null, false, null, false),
                new Query("", "", "", null, null, null, Set.of(Urgency.URGENT), null, null, null, null, false, null, false),
                new Query("", "", "", null, null, null, null, Importance.IMPORTANT, null, null, null, false, null, false),
                new Query("", "", "", null, null, null, null, null, Secrecy.NONE, null, null, false, null, false),
                new Query("", "", "", null, null, null, null, null, null, NOON, NOON.plusSeconds(60), false, null, false),
                new Query("", "", "", null, null, null, null, null, null, null, null, true, null, false));
        for (Query query : hits) {
            assertThat(store.documents().register(registrar, query, 0, 10)).as(query.toString()).extracting(Row::document)
                    .extracting(Document::id).containsExactly(one.id());
            assertThat(store.documents().registerCount(registrar, query)).as(query.toString()).isEqualTo(1);
            assertThat(store.documents().lookUpCount(registrar, query)).as(query.toString()).isEqualTo(1);
            assertThat(store.documents().lookUp(registrar, query, 0, 10)).as(query.toString()).hasSize(1);
        }
        Query both = new Query("关于100", "", "", null, Set.of(), Set.of(), Set.of(), null, null, null, null, false, null, false);
        assertThat(store.documents().registerCount(registrar, both)).isEqualTo(2);
        Query injected = new Query("' or 1=1 --", "' or '1'='1", "?", null, null, null, null, null, null, null, null, false, null, false);
        assertThat(store.documents().registerCount(registrar, injected)).isZero();
    }

    @Test
    void duplicatesByNumberOrByTitleWithinAYear() {
        UUID owner = id();
        UUID house = id();
        Person registrar = person(owner, Post.REGISTRAR);
        Document recent = document(owner, house, head("甲〔2026〕1号", "同题", Instant.now().minus(Duration.ofDays(10)), Secrecy.NONE));
        Document old = document(owner, house, head("甲〔2020〕1号", "同题", Instant.now().minus(Duration.ofDays(500)), Secrecy.NONE));
        Document elsewhere = document(owner, id(), head("甲〔2026〕1号", "同题", Instant.now(), Secrecy.NONE));
        write(s -> List.of(recent, old, elsewhere).forEach(s::insert));
        Documents documents = store.documents();
        assertThat(documents.duplicates(registrar, house, "甲(2026)1号", "别题")).extracting(r -> r.document().id()).containsExactly(recent.id());
        assertThat(documents.duplicates(registrar, house, "", " 同题 ")).extracting(r -> r.document().id()).containsExactly(recent.id());
        assertThat(documents.duplicates(registrar, house, "甲〔2020〕1号", "同题")).hasSize(2);
        assertThat(documents.duplicates(registrar, house, "", "")).isEmpty();
    }
}
