package org.yichuan.store.jpa.internal;

import java.util.UUID;
import org.yichuan.api.store.CirculationStore.Conflict;

/** What people have typed and not sent yet. Written at every pause in their typing, by all of them. */
public final class Drafts {
    private static final int LONGEST_KEY = 4000;
    private static final String INSERT = Jdbc.insert("draft", "id, person_id, draft_key, text");

    private final JdbcTransactions transactions;

    public Drafts(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    /** @return the text, empty when there is none */
    String text(UUID personId, String key) {
        return transactions.transact(jdbc -> jdbc.list("select text from draft where id = ?", v -> v.text(id(personId, key)), Jdbc.Row::text).stream()
                .findFirst().orElse(""));
    }

    /** @param text nothing keeps no draft */
    void keep(UUID personId, String key, String text) {
        try {
            write(personId, key, text);
        } catch (Conflict other) {
            // the same person's other page was first; now there is a row to write to
            write(personId, key, text);
        }
    }

    private void write(UUID personId, String key, String text) {
        String id = id(personId, key);
        transactions.transact(jdbc -> {
            if (text == null || text.isEmpty()) {
                return jdbc.run("delete from draft where id = ?", v -> v.text(id));
            }
            int kept = jdbc.run("update draft set text = ? where id = ?", v -> v.text(Columns.text(text)).text(id));
            return kept > 0 ? kept
                    : jdbc.run(INSERT, v -> v.text(id).id(personId).text(Columns.cut(Columns.text(key), LONGEST_KEY)).text(Columns.text(text)));
        });
    }

    private static String id(UUID personId, String key) {
        return Columns.sha256(personId + " " + key);
    }
}
