package org.yichuan.store.jpa.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;

/** Which fields of forms a reader may find documents by: those that are for everyone, for a level or post of his, or of a registry he keeps. */
final class Seen {
    private final List<String> names = new ArrayList<>();

    /** @param levels by unit of the reader, its level */
    Seen(Person reader, Map<UUID, String> levels) {
        for (Posting posting : reader.postings()) {
            String level = levels.get(posting.unitId());
            if (level != null && posting.post() != Post.ADMINISTRATOR) {
                names.add(level);
                names.add(level + "/" + posting.post());
            }
            if (posting.post() == Post.REGISTRAR) {
                names.add(registry(posting.unitId()));
            }
        }
    }

    /** The name under which a registry stands among those who see a field. */
    static String registry(UUID unit) {
        return "@" + unit;
    }

    /** The condition on rows {@code alias} of table field_value. */
    Sql condition(String alias) {
        Sql sql = new Sql().add(" and (" + alias + ".seen_by = ''");
        names.stream().distinct().forEach(n -> sql.add(" or " + alias + ".seen_by like ?", "%," + n + ",%"));
        return sql.add(")");
    }
}
