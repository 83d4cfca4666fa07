package org.yichuan.api.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private final WorkingDays days = new WorkingDays();

    /** A Friday, 16:30 in Shanghai. */
    private final Instant friday = Instant.parse("2026-11-20T08:30:00Z");

    @Test
    void skipsTheWeekendAndEndsAtSix() {
        assertThat(days.after(friday, 1)).isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
        assertThat(days.after(friday, 10)).isEqualTo(Instant.parse("2026-12-04T10:00:00Z"));
    }

    @Test
    void zeroDaysIsTheSameDayOrTheNextThatIsWorked() {
        assertThat(days.after(friday, 0)).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(days.after(friday.plusSeconds(86_400), 0)).isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
    }

    @Test
    void countsTheDayInShanghaiNotInUtc() {
        assertThat(days.after(Instant.parse("2026-11-22T17:00:00Z"), 1)).isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
    }

    @Test
    void knowsHolidaysAndWorkedWeekends() {
        WorkingDays arranged = new WorkingDays(Set.of(LocalDate.of(2026, 11, 23)), Set.of(LocalDate.of(2026, 11, 21)));
        assertThat(arranged.after(friday, 1)).isEqualTo(Instant.parse("2026-11-21T10:00:00Z"));
        assertThat(arranged.after(friday, 2)).isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
    }

    @Test
    void refusesToCountBackwards() {
        assertThatThrownBy(() -> days.after(friday, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
