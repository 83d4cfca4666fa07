package org.yichuan.api.document;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * Counts working days in China: Saturdays and Sundays are off, and beyond them what the State Council arranges each
 * year, given as two sets of days. A time limit ends at 18:00 of its last day.
 */
public final class WorkingDays {

    /** The zone in which the product counts and shows days. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** When a working day, and with it a time limit, ends. */
    public static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

    private final Set<LocalDate> holidays;
    private final Set<LocalDate> extraWorkingDays;

    /** Monday to Friday. */
    public WorkingDays() {
        this(Set.of(), Set.of());
    }

    /**
     * @param holidays         days off though from Monday to Friday
     * @param extraWorkingDays Saturdays and Sundays that are worked 调休
     */
    public WorkingDays(Set<LocalDate> holidays, Set<LocalDate> extraWorkingDays) {
        this.holidays = Set.copyOf(holidays);
        this.extraWorkingDays = Set.copyOf(extraWorkingDays);
    }

    public boolean isWorkingDay(LocalDate day) {
        if (extraWorkingDays.contains(day)) {
            return true;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !holidays.contains(day);
    }

    /**
     * The end of the {@code days}-th working day after the day of {@code from}; the day itself does not count. With 0
     * days, the end of that day or, when it is none, of the next working day.
     *
     * @throws IllegalArgumentException when {@code days} is negative
     */
    public Instant after(Instant from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("negative number of working days: " + days);
        }
        LocalDate day = from.atZone(ZONE).toLocalDate();
        for (int left = days; left > 0 || !isWorkingDay(day);) {
            day = day.plusDays(1);
            if (left > 0 && isWorkingDay(day)) {
                left--;
            }
        }
        return day.atTime(END_OF_DAY).atZone(ZONE).toInstant();
    }
}
