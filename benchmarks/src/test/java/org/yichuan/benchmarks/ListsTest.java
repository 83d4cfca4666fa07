package org.yichuan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Importance;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.store.Documents;
import org.yichuan.api.store.Documents.Query;
import org.yichuan.api.store.Documents.Sort;

/**
 * Many documents: pages, counts and filters are what plain SQL says they are, for each kind of reader. Who sees what is
 * asked of the tasks themselves, by the rule in {@link Documents}; the store keeps a table of its own for it.
 */
class ListsTest {

    private static final int DOCUMENTS = Form.of(3_000, 200_000);
    private static final List<String> READERS = List.of("db", "dqb", "jb", "duanzhang", "juzhang", "aq-head", "js-clerk", "aq-1", "zhan01", "zhan30", "admin");

    @TempDir
    Path folder;

    @Test
    void onDerby() throws Exception {
        try (Place place = Place.derby(folder)) {
            check(place);
        }
    }

    @Test
    void onPostgresql() throws Exception {
        try (Place place = Place.postgresql(folder)) {
            check(place);
        }
    }

    private void check(Place place) throws Exception {
        try (Office office = Office.open(place.settings()); PlainSql sql = new PlainSql(place)) {
            Fill.run(place, office.organisation(), DOCUMENTS, 11, folder.resolve("fill"));
            for (Lists.Case list : new Lists(office, sql).all()) {
                assertThat(list.ours().ask()).as(list.name()).isEqualTo(list.peer().ask());
            }
            int seen = 0;
            for (String login : READERS) {
                seen += check(office, sql, office.person(login));
            }
            assertThat(seen).as("the readers see something").isGreaterThan(DOCUMENTS);
            System.out.printf("figure: %,d documents on %s: lists of %d readers agree with the plain SQL%n", DOCUMENTS, place.name(), READERS.size());
        }
    }

    /** A filter, and the same in SQL. */
    private record Filter(Query query, String sql, List<Object> parameters) { }

    private static List<Filter> filters(Office office) {
        Instant from = Instant.now().minus(Duration.ofDays(700));
        Instant before = Instant.now().minus(Duration.ofDays(30));
        UUID lead = office.unit("QSD-AQ");
        return List.of(new Filter(Query.ALL, "", List.of()),
                filter(q -> q.states = Set.of(DocumentState.HANDLING, DocumentState.PROPOSED), "d.state in ('HANDLING', 'PROPOSED')"),
                filter(q -> q.urgencies = Set.of(Urgency.URGENT), "d.urgency = 'URGENT'"),
                filter(q -> q.importance = Importance.IMPORTANT, "d.importance = 'IMPORTANT'"),
                filter(q -> q.secrecy = Secrecy.SECRET, "d.secrecy = 'SECRET'"),
                filter(q -> q.categories = Set.of("PETITION", "NOTICE"), "d.category in ('PETITION', 'NOTICE')"),
                filter(q -> q.leadUnit = lead, "d.lead_unit_id = ?", lead),
                filter(q -> q.number = "京铁办[", "d.number_key like '京铁办〔%'"),
                filter(q -> q.title = "防洪备汛", "d.title like '%防洪备汛%'"),
                filter(q -> q.text = "安全监察室关于消防", "d.title like '%安全监察室关于消防%'"),
                filter(q -> q.receivedFrom = from, "d.received_at >= ?", micros(from)),
                filter(q -> {
                    q.receivedFrom = from;
                    q.receivedBefore = before;
                    q.states = Set.of(DocumentState.CLOSED);
                }, "d.received_at >= ? and d.received_at < ? and d.state = 'CLOSED'", micros(from), micros(before)),
                filter(q -> q.overdueOnly = true, "d.due_at < ? and d.state not in ('CLOSED', 'SENT_BACK')", micros(Instant.now())));
    }

    /** A question in the making. */
    private static final class Asked {
        private String text = "";
        private String number = "";
        private String title = "";
        private UUID leadUnit;
        private Set<String> categories = Set.of();
        private Set<DocumentState> states = Set.of();
        private Set<Urgency> urgencies = Set.of();
        private Importance importance;
        private Secrecy secrecy;
        private Instant receivedFrom;
        private Instant receivedBefore;
        private boolean overdueOnly;
    }

    private static Filter filter(java.util.function.Consumer<Asked> how, String sql, Object... parameters) {
        Asked q = new Asked();
        how.accept(q);
        return new Filter(new Query(q.text, q.number, q.title, q.leadUnit, q.categories, q.states, q.urgencies, q.importance, q.secrecy, q.receivedFrom,
                q.receivedBefore, q.overdueOnly, Sort.RECEIVED, false), " and " + sql, List.of(parameters));
    }

    private static int check(Office office, PlainSql sql, Person reader) throws SQLException {
        Documents documents = office.store().documents();
        int seen = 0;
        for (Filter filter : filters(office)) {
            List<Object> parameters = new ArrayList<>();
            String where = rule(reader, parameters);
            parameters.addAll(filter.parameters);
            List<UUID> expected = sql.rows("select d.id from document d where " + where + filter.sql + " order by d.received_at desc, d.id desc", parameters);
            String what = reader.login() + filter.sql;
            assertThat(documents.lookUpCount(reader, filter.query)).as("count, %s", what).isEqualTo(expected.size());
            for (int offset : new int[] {0, expected.size() / 2, Math.max(0, expected.size() - 20)}) {
                assertThat(documents.lookUp(reader, filter.query, offset, Lists.PAGE)).as("page at %d, %s", offset, what).extracting(r -> r.document().id())
                        .containsExactlyElementsOf(expected.subList(offset, Math.min(expected.size(), offset + Lists.PAGE)));
            }
            seen += expected.size();
        }
        return seen;
    }

    /** Whom the rule lets see a document, said on its tasks. */
    private static String rule(Person reader, List<Object> parameters) {
        List<String> ways = new ArrayList<>(List.of("exists (select 1 from task t where t.document_id = d.id and t.person_id = ?)"));
        parameters.add(reader.id());
        for (Posting posting : reader.postings()) {
            if (posting.post() == Post.ADMINISTRATOR) {
                continue;
            }
            ways.add("exists (select 1 from task t where t.document_id = d.id and t.person_id is null and t.unit_id = ? and t.post = '" + posting.post() + "')");
            parameters.add(posting.unitId());
            if (posting.post() == Post.REGISTRAR) {
                ways.add("d.owner_id = ?");
                parameters.add(posting.unitId());
            }
            if (posting.post() == Post.LEADER) {
                ways.add("d.house_id = ? and d.secrecy = 'NONE'");
                parameters.add(posting.unitId());
            }
            if (posting.post() == Post.HEAD || posting.post() == Post.REGISTRAR) {
                ways.add("d.secrecy = 'NONE' and exists (select 1 from task t where t.document_id = d.id and t.unit_id = ?)");
                parameters.add(posting.unitId());
            }
        }
        return "(" + String.join(" or ", ways) + ")";
    }

    private static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000L + at.getNano() / 1_000;
    }
}
