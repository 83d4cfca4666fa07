package org.yichuan.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.settings.Limits;
import org.yichuan.api.store.SettingsStore;
import org.yichuan.circulation.internal.JournalKeeper;

class JournalTest {
    private final Office office = new Office();

    @TempDir
    Path data;

    @Test
    void alteringCuttingOrInsertingIsFound() {
        JournalKeeper journal = new JournalKeeper(office.store, office.settings, data.toString());
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

    @Test
    void alteringOrCuttingTheJournalOfSettingsIsFound() {
        JournalKeeper journal = new JournalKeeper(office.store, office.settings, data.toString());
        for (int days = 3; days < 6; days++) {
            assertThat(office.door.settings().change(office.house.registrar, new Limits(office.house.registry.id(), Map.of("/URGENT", days))).done()).isTrue();
        }
        assertThat(journal.checkpoint()).isEqualTo(1);
        assertThat(journal.checkpoint()).as("nothing moved").isZero();
        assertThat(journal.verify().whole()).as(journal.verify().firstBroken()).isTrue();
        assertThat(journal.verify().entries()).isEqualTo(3);
        List<JournalEntry> entries = office.settings.entries();
        assertThat(new JournalKeeper(office.store, kept(entries.get(0), altered(entries.get(1)), entries.get(2)), data.toString()).verify().firstBroken())
                .startsWith("settings entry 2").contains("altered");
        assertThat(new JournalKeeper(office.store, kept(entries.get(0), entries.get(2)), data.toString()).verify().firstBroken()).startsWith("settings entry 2")
                .contains("missing");
        assertThat(new JournalKeeper(office.store, kept(entries.get(0), entries.get(1)), data.toString()).verify().firstBroken()).startsWith("settings entry 3")
                .contains("signed in a checkpoint");
    }

    private static SettingsStore kept(JournalEntry... entries) {
        return new SettingsStore() {
            @Override
            public List<JournalEntry> entries() {
                return List.of(entries);
            }

            @Override
            public void append(JournalEntry entry) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Test
    void whatIsDoneWhileItIsCheckedIsNotTakenForAnAlteration() {
        JournalKeeper journal = new JournalKeeper(office.store, office.settings, data.toString());
        UUID known = office.register("件");
        office.store.meanwhile = () -> {
            office.act(office.house.registrar, known, "propose", "leadUnit", office.house.departments.getFirst().id());
            office.register("新件");
            office.store.meanwhile = () -> { };
        };
        assertThat(journal.verify().firstBroken()).isEmpty();
        assertThat(office.store.journal).as("something was done").hasSize(3);
    }

    @Test
    void aSettingChangedAndSignedWhileItIsCheckedIsNotTakenForAnAlteration() {
        JournalKeeper journal = new JournalKeeper(office.store, office.settings, data.toString());
        JournalKeeper other = new JournalKeeper(office.store, office.settings, data.toString());
        office.door.settings().change(office.house.registrar, new Limits(office.house.registry.id(), Map.of("/URGENT", 3)));
        office.store.signing = () -> {
            office.store.signing = () -> { };
            office.door.settings().change(office.house.registrar, new Limits(office.house.registry.id(), Map.of("/URGENT", 4)));
            assertThat(other.checkpoint()).isEqualTo(1);
        };
        assertThat(journal.verify().firstBroken()).isEmpty();
        assertThat(office.store.checkpoints).as("something was signed").hasSize(1);
    }

    private static JournalEntry altered(JournalEntry e) {
        return new JournalEntry(e.documentId(), e.number(), e.commandId(), e.at(), e.actorId(), e.actorName(), e.unitId(), e.unitName(), e.action(),
                e.taskId(), e.text() + " ", e.payload(), e.previous(), e.hash());
    }
}
