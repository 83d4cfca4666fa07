package org.yichuan.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.forms.Filled;
import org.yichuan.api.forms.Indexed;
import org.yichuan.api.forms.SearchKey;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.store.Documents;
import org.yichuan.api.store.Documents.Query;
import org.yichuan.api.store.Documents.Row;
import org.yichuan.api.store.Documents.Sort;
import org.yichuan.api.store.Documents.Sought;

/** What is filled in on forms: kept, sought, sorted by; found by nobody who may not see the field. */
abstract class FormsContract extends OnDatabase {

    FormsContract(TestDatabase database) {
        super(database);
    }

    @Test
    void documentsAreSoughtAndSortedByWhatWasFilledIn() {
        UUID owner = id();
        UUID station = id();
        store.organisation().save(new Unit(station, "Z" + station, "车站", "Station", Level.STATION, null, 1));
        Person registrar = person(owner, Post.REGISTRAR);
        Person clerk = person(station, Post.STATION_CLERK);
        String mark = "PETITION/" + owner + "/mark";
        String phone = "PETITION/" + owner + "/phone";
        List<Document> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Document document = document(owner, owner, head("", "信访 " + i, NOON.plusSeconds(i), Secrecy.NONE));
            all.add(document);
            int n = i;
            write(s -> {
                s.insert(document);
                s.insert(task(document.id(), station, Post.STATION_CLERK, null, NOON));
                if (n < 4) {
                    // 9, 100, 23, 7 thousand metres: in order of numbers, not of texts
                    BigDecimal metres = new BigDecimal(new int[] {9_000, 100_000, 23_456, 7_000}[n]);
                    s.fill(document.id(), new Filled(owner, "PETITION@" + owner + ":1", "{\"mark\":\"K" + n + "+000\"}"), List.of(
                            new Indexed(mark, Set.of(), new SearchKey("k" + n + "+000", metres)), new Indexed(phone, Set.of("DEPARTMENT"), new SearchKey("0551-" + n, null))));
                }
            });
        }
        Documents documents = store.documents();
        assertThat(titles(documents.register(registrar, Query.ALL.sorted(Sort.RECEIVED, mark, true), 0, 10))).containsExactly("信访 3", "信访 0", "信访 2", "信访 1", "信访 4");
        assertThat(titles(documents.register(registrar, Query.ALL.sorted(Sort.RECEIVED, mark, false), 0, 10))).containsExactly("信访 1", "信访 2", "信访 0", "信访 3", "信访 4");
        assertThat(titles(documents.lookUp(registrar, Query.ALL.with(List.of(new Sought(mark, new SearchKey("", new BigDecimal(8000)), new BigDecimal(30_000)))), 0, 10)))
                .containsExactly("信访 2", "信访 0");
        Query byPhone = Query.ALL.with(List.of(new Sought(phone, new SearchKey("0551-2", null), null)));
        assertThat(titles(documents.lookUp(registrar, byPhone, 0, 10))).containsExactly("信访 2");
        assertThat(documents.lookUpCount(registrar, byPhone)).isEqualTo(1);
        assertThat(documents.lookUp(clerk, byPhone, 0, 10)).as("a station that may not see the telephone does not find by it").isEmpty();
        assertThat(documents.lookUpCount(clerk, byPhone)).isZero();
        assertThat(documents.lookUpCount(clerk, Query.ALL.with(List.of(new Sought(mark, new SearchKey("k2", null), null))))).isEqualTo(1);
        assertThat(titles(documents.lookUp(clerk, Query.ALL.sorted(Sort.RECEIVED, phone, true), 0, 10))).as("nor sorts").startsWith("信访 4", "信访 3");

        Documents.Figure along = documents.figures(registrar, Query.ALL, mark, false).getFirst();
        assertThat(List.of(along.documents(), along.values(), along.sum().intValue(), along.least().intValue(), along.most().intValue())).containsExactly(4, 4, 139_456, 7_000, 100_000);

        Row row = documents.register(registrar, Query.ALL, 0, 10).get(2);
        assertThat(row.filled()).containsExactly(new Filled(owner, "PETITION@" + owner + ":1", "{\"mark\":\"K2+000\"}"));
        write(s -> {
            s.fill(all.get(2).id(), new Filled(station, "x", "{\"carried\":\"是\"}"), List.of());
            s.fill(all.get(2).id(), new Filled(owner, "PETITION@" + owner + ":2", "{}"), List.of());
            assertThat(s.filled(all.get(2).id())).extracting(Filled::unit).containsExactly(owner, station);
        });
        assertThat(documents.file(registrar, all.get(2).id()).orElseThrow().filled()).extracting(Filled::sheet).containsExactly("PETITION@" + owner + ":2", "x");
        assertThat(documents.lookUpCount(registrar, byPhone)).as("what is not filled in any more is not found").isZero();
    }

    @Test
    void severalChoicesAreSoughtAndCountedOneByOne() {
        UUID owner = id();
        UUID station = id();
        store.organisation().save(new Unit(station, "Z" + station, "车站", "Station", Level.STATION, null, 1));
        Person registrar = person(owner, Post.REGISTRAR);
        String kinds = "PETITION/" + owner + "/kinds";
        String secret = "PETITION/" + owner + "/secret";
        List<List<String>> chosen = List.of(List.of("water", "light"), List.of("water"), List.of("noise"), List.of());
        for (int i = 0; i < chosen.size(); i++) {
            Document document = document(owner, owner, head("", "来信 " + i, NOON.plusSeconds(86_400L * i), Secrecy.NONE));
            List<Indexed> indexed = new ArrayList<>(chosen.get(i).stream().map(c -> new Indexed(kinds, Set.of(), new SearchKey(c, null))).toList());
            indexed.add(new Indexed(secret, Set.of("BUREAU"), new SearchKey("x", null)));
            write(s -> {
                s.insert(document);
                s.fill(document.id(), new Filled(owner, "PETITION@" + owner + ":1", "{}"), indexed);
            });
        }
        Documents documents = store.documents();
        assertThat(titles(documents.register(registrar, Query.ALL.with(List.of(new Sought(kinds, new SearchKey("light", null), null))), 0, 10))).containsExactly("来信 0");
        assertThat(titles(documents.register(registrar, Query.ALL.sorted(Sort.RECEIVED, kinds, true), 0, 10))).containsExactly("来信 0", "来信 2", "来信 1", "来信 3");
        assertThat(documents.figures(registrar, Query.ALL, kinds, true)).extracting(f -> f.text() + " " + f.documents()).containsExactly("water 2", "light 1", "noise 1");
        assertThat(documents.figures(registrar, Query.ALL, kinds, false)).extracting(f -> f.documents() + " of " + f.values()).containsExactly("3 of 4");
        Query second = new Query("", "", "", null, Set.of(), Set.of(), Set.of(), null, null, NOON.plusSeconds(86_400), NOON.plusSeconds(2 * 86_400), false, Sort.RECEIVED, false);
        assertThat(documents.figures(registrar, second, kinds, true)).extracting(f -> f.text() + " " + f.documents()).containsExactly("water 1");
        assertThat(documents.figures(person(station, Post.STATION_CLERK), Query.ALL, kinds, true)).as("who keeps no register counts nothing").isEmpty();
        Person leader = new Person(id(), "l" + id(), "leader", List.of(new org.yichuan.api.organisation.Posting(owner, Post.LEADER)), true);
        assertThat(documents.figures(leader, Query.ALL, kinds, true)).hasSize(3);
        assertThat(documents.figures(leader, Query.ALL, secret, true)).as("what a reader may not see is not counted for him").isEmpty();
        assertThat(documents.figures(registrar, Query.ALL, secret, true)).as("the registry sees it").hasSize(1);
    }

    private static List<String> titles(List<Row> rows) {
        return rows.stream().map(r -> r.document().head().title()).toList();
    }
}
