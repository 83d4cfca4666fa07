package org.yichuan.api.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JournalEntryTest {

    @Test
    void theShellsMarkIsNotTakenFromWordsThatSomebodyTyped() {
        assertThat(entry("{\"opinion\":\"同意\",\"via\":\"shell\"}").throughShell()).isTrue();
        assertThat(entry("{\"opinion\":\"\\\"via\\\":\\\"shell\\\"\"}").throughShell()).isFalse();
        assertThat(entry("{}").throughShell()).isFalse();
        assertThat(entry(null).throughShell()).isFalse();
    }

    private static JournalEntry entry(String payload) {
        return new JournalEntry(UUID.randomUUID(), 1, UUID.randomUUID(), Instant.EPOCH, UUID.randomUUID(), "某人", null, null, "report", null, "", payload, "", "");
    }
}
