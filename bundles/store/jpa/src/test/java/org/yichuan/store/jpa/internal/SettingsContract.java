package org.yichuan.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.document.Plan;
import org.yichuan.api.document.Way;
import org.yichuan.api.store.CirculationStore.Conflict;
import org.yichuan.api.store.SettingsStore;

/** What a unit shapes: settings in their order, and the ways of documents from before there were any. */
abstract class SettingsContract extends OnDatabase {

    SettingsContract(TestDatabase database) {
        super(database);
    }

    @Test
    void theJournalOfSettingsKeepsItsOrderAndLetsOneOfTwoThrough() {
        int there = store.settings().entries().size();
        JournalEntry first = setting(there + 1, "days/2026", "{\"year\":2026,\"csv\":\"" + "2026-10-10,上班\\n".repeat(3000) + "\"}");
        JournalEntry second = setting(there + 2, "category/SAFETY", "");
        store.settings().append(first);
        store.settings().append(second);
        assertThat(store.settings().entries()).endsWith(first, second);
        assertThatThrownBy(() -> store.settings().append(setting(there + 2, "category/SAFETY", "{}"))).isInstanceOf(Conflict.class);
        assertThat(store.settings().entries()).hasSize(there + 2).endsWith(second);
    }

    private static JournalEntry setting(long number, String key, String payload) {
        return new JournalEntry(SettingsStore.CHAIN, number, id(), NOON, id(), "张三", id(), "段办", "change-setting", null, key, payload, "p", "h" + number);
    }

    @Test
    void plansWrittenBeforeThereWereRoutesTakeTheStandardWay() {
        UUID lead = id();
        Plan plan = Columns.plan(lead + ";;;;0");
        assertThat(plan).isEqualTo(new Plan(lead, List.of(), List.of(), List.of(), false));
        assertThat(plan.way()).isEqualTo(Way.STANDARD);
        assertThat(Columns.plan(Columns.plan(Plan.NONE.by(new Way(lead, 2, Set.of(), Map.of(), Set.of()))))).isEqualTo(Plan.NONE.by(new Way(lead, 2, Set.of(), Map.of(), Set.of())));
    }
}
