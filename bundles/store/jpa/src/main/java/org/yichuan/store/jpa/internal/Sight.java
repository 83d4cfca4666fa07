package org.yichuan.store.jpa.internal;

import java.util.ArrayList;
import java.util.List;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.store.Documents;

/**
 * What a reader may see, as conditions; each of them alone is enough. The rule is that of {@link Documents}; a
 * classified document is seen by the registrars of its owner and by those who have or had a task on it, and by no one else.
 */
final class Sight {

    /** One way of seeing: on table document ({@code d}), or on table reader ({@code r}). */
    record Way(boolean byTask, String condition, List<Object> parameters) { }

    private final List<Way> ways = new ArrayList<>();

    private Sight() {
    }

    /** Everything the reader may see. */
    static Sight of(Person reader, Dialect dialect) {
        Sight sight = registers(reader, dialect);
        sight.ways.addAll(registers(reader, dialect, 1).ways);
        if (reader.active()) {
            sight.ways.add(new Way(true, "r.person_id = ?", List.of(dialect.key(reader.id()))));
            for (Posting posting : postings(reader)) {
                Object unit = dialect.key(posting.unitId());
                sight.post(unit, posting.post().name(), "");
                if (posting.post() == Post.HEAD || posting.post() == Post.REGISTRAR) {
                    sight.post(unit, ReaderRow.ANY, " and r.classified = 0");
                }
                if (posting.post() == Post.HEAD) {
                    sight.post(unit, ReaderRow.OWN, " and r.classified = 0");
                }
            }
        }
        return sight;
    }

    private void post(Object unit, String post, String and) {
        ways.add(new Way(true, "r.unit_id = ? and r.post = ?" + and, List.of(unit, post)));
    }

    /** What stands in the registers the reader keeps, or, for a leader, in those of his house: of what came in, not of what goes out. */
    static Sight registers(Person reader, Dialect dialect) {
        return registers(reader, dialect, 0);
    }

    private static Sight registers(Person reader, Dialect dialect, int outgoing) {
        Sight sight = new Sight();
        if (reader.active()) {
            for (Posting posting : postings(reader)) {
                List<Object> unit = List.of(dialect.key(posting.unitId()));
                if (posting.post() == Post.REGISTRAR) {
                    sight.ways.add(new Way(false, "d.owner_id = ? and d.outgoing = " + outgoing, unit));
                } else if (posting.post() == Post.LEADER) {
                    sight.ways.add(new Way(false, "d.house_id = ? and d.outgoing = " + outgoing + " and d.secrecy = 'NONE'", unit));
                }
            }
        }
        return sight;
    }

    /** The unit's post, where the task names no person, as a condition on table task ({@code t}); and the reader himself. */
    static List<Way> tasks(Person reader, Dialect dialect) {
        List<Way> ways = new ArrayList<>();
        if (reader.active()) {
            ways.add(new Way(true, "t.person_id = ?", List.of(dialect.key(reader.id()))));
            for (Posting posting : postings(reader)) {
                ways.add(new Way(true, "t.unit_id = ? and t.post = ? and t.person_id is null",
                        List.of(dialect.key(posting.unitId()), posting.post().name())));
            }
        }
        return ways;
    }

    /** An administrator sees nothing by virtue of the job. */
    private static List<Posting> postings(Person reader) {
        return reader.postings().stream().filter(p -> p.post() != Post.ADMINISTRATOR).distinct().toList();
    }

    List<Way> ways() {
        return ways;
    }

    boolean blind() {
        return ways.isEmpty();
    }

    /** All ways as one condition on table document ({@code d}). */
    Sql condition() {
        Sql sql = new Sql();
        sql.add("(");
        String or = "";
        for (Way way : ways.stream().filter(w -> !w.byTask()).toList()) {
            sql.add(or + "(" + way.condition() + ")", way.parameters());
            or = " or ";
        }
        List<Way> byTask = ways.stream().filter(Way::byTask).toList();
        if (!byTask.isEmpty()) {
            sql.add(or + "exists (select 1 from reader r where r.document_id = d.id and (");
            or = "";
            for (Way way : byTask) {
                sql.add(or + "(" + way.condition() + ")", way.parameters());
                or = " or ";
            }
            sql.add("))");
        }
        return sql.add(ways.isEmpty() ? "1 = 0)" : ")");
    }

}
