package org.yichuan.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.circulation.internal.JournalKeeper;

class JournalTest {
    private final Office office = new Office();

    @TempDir
    Path data;

    @Test
    void alteringCuttingOrInsertingIsFound() {
        JournalKeeper journal = new JournalKeeper(office.store, data.toString());
        for (int i = 0; i < 5; i++) {
            UUID id = office.register("件" + i);
            office.act(office.house.registrar, id, "propose", "leadUnit", office.house.departments.getFirst().id());
        }
        assertThat(journal.checkpoint()).isEqualTo(5);
        assertThat(journal.checkpoint()).as("nothing moved").isZero();
        assertThat(journal.verify().whole()).as(journal.verify().firstBroken()).isTrue();
        assertThat(journal.verify().entries()).isEqualTo(10);

        JournalEntry e = office.store.journal.get(3);
        office.store.journal.set(3, altered(e));
        assertThat(journal.verify().firstBroken()).contains(e.documentId().toString()).contains("entry " + e.number()).contains("altered");
        office.store.journal.set(3, e);

        JournalEntry tail = office.store.journal.removeLast();
        assertThat(journal.verify().firstBroken()).contains(tail.documentId().toString()).contains("entry 2");
        office.store.journal.add(tail);

        var last = office.store.checkpoints.removeLast();
        assertThat(journal.verify().firstBroken()).contains("checkpoint 1");
        office.store.checkpoints.add(last);
        assertThat(journal.verify().whole()).isTrue();
    }

    private static JournalEntry altered(JournalEntry e) {
        return new JournalEntry(e.documentId(), e.number(), e.commandId(), e.at(), e.actorId(), e.actorName(), e.unitId(), e.unitName(), e.action(),
                e.taskId(), e.text() + " ", e.payload(), e.previous(), e.hash());
    }
}
