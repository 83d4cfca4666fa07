package org.yichuan.module.ledger.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yichuan.web.api.Times;

/** Figures are divided by months, quarters and years of the railway's clock; the parts leave nothing out and count nothing twice. */
class PeriodTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Test
    void withoutDatesItIsTheLastYearOrSo() {
        List<Period.Part> months = Period.MONTH.parts(null, null, TODAY);
        assertThat(months).hasSize(12);
        assertThat(months.getFirst().name()).isEqualTo("2025-12");
        assertThat(months.getLast()).isEqualTo(new Period.Part("2026-11", day("2026-11-01"), day("2026-11-28")));
        assertThat(Period.QUARTER.parts(null, null, TODAY)).extracting(Period.Part::name).startsWith("2025 Q1").endsWith("2026 Q4").hasSize(8);
        assertThat(Period.YEAR.parts(null, null, TODAY)).extracting(Period.Part::name).containsExactly("2022", "2023", "2024", "2025", "2026");
    }

    @Test
    void datesOfTheFilterBoundTheFirstAndTheLast() {
        List<Period.Part> parts = Period.QUARTER.parts(day("2026-02-10"), day("2026-08-01"), TODAY);
        assertThat(parts).containsExactly(new Period.Part("2026 Q1", day("2026-02-10"), day("2026-04-01")), new Period.Part("2026 Q2", day("2026-04-01"), day("2026-07-01")),
                new Period.Part("2026 Q3", day("2026-07-01"), day("2026-08-01")));
        assertThat(Period.MONTH.parts(day("2026-03-01"), day("2026-04-01"), TODAY)).extracting(Period.Part::name).containsExactly("2026-03");
        assertThat(Period.MONTH.parts(day("1949-10-01"), null, TODAY)).as("as many as can be read").hasSize(60);
        assertThat(Period.MONTH.parts(day("2027-03-01"), null, TODAY)).as("what has not begun").isEmpty();
    }

    private static Instant day(String day) {
        return Times.startOf(LocalDate.parse(day));
    }
}
