package org.yichuan.module.ledger.internal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.yichuan.web.api.Times;

/** How figures are divided by the time of receipt. */
enum Period {
    MONTH(12, d -> d.withDayOfMonth(1), d -> d.plusMonths(1), d -> "%d-%02d".formatted(d.getYear(), d.getMonthValue())),
    QUARTER(8, d -> d.withMonth((d.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1), d -> d.plusMonths(3), d -> d.getYear() + " Q" + (d.getMonthValue() + 2) / 3),
    YEAR(5, d -> d.withDayOfYear(1), d -> d.plusYears(1), d -> Integer.toString(d.getYear()));

    /** A division that is open at its beginning or end is bounded by what was asked for. */
    record Part(String name, Instant from, Instant before) { }

    /** More would not be read. */
    private static final int MOST = 60;
    private final int usual;
    private final UnaryOperator<LocalDate> start;
    private final UnaryOperator<LocalDate> next;
    private final Function<LocalDate, String> name;

    Period(int usual, UnaryOperator<LocalDate> start, UnaryOperator<LocalDate> next, Function<LocalDate, String> name) {
        this.usual = usual;
        this.start = start;
        this.next = next;
        this.name = name;
    }

    /** The parts of a time, the earliest first. @param from null: as far back as is usual @param before null: until today */
    List<Part> parts(Instant from, Instant before, LocalDate today) {
        Instant end = before == null ? Times.startOf(today.plusDays(1)) : before;
        LocalDate last = start.apply(end.minus(1, ChronoUnit.MILLIS).atZone(Times.ZONE).toLocalDate());
        List<Part> parts = new ArrayList<>();
        for (LocalDate at = last; parts.size() < (from == null ? usual : MOST) && (from == null || Times.startOf(next.apply(at)).isAfter(from)); at = start.apply(at.minusDays(1))) {
            Instant begin = Times.startOf(at);
            Instant until = Times.startOf(next.apply(at));
            parts.addFirst(new Part(name.apply(at), from != null && from.isAfter(begin) ? from : begin, until.isAfter(end) ? end : until));
        }
        return parts;
    }
}
