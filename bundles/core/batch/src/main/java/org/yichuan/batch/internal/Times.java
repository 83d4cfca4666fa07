package org.yichuan.batch.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yichuan.api.document.WorkingDays;

/** Reads times as people write them. */
final class Times {
    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})日?(?:[T\\s]*(\\d{1,2})[:：时](\\d{1,2})分?(?:[:：](\\d{1,2})(?:\\.\\d+)?秒?)?)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final LocalTime OPENING = LocalTime.of(9, 0);

    private Times() {
    }

    /** A moment; of a day without time its nine o'clock. Null when it is none. */
    static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException asWritten) {
            LocalDateTime written = written(text);
            return written == null ? null : written.atZone(WorkingDays.ZONE).toInstant();
        }
    }

    /** A day, or null when it is none. */
    static LocalDate day(String text) {
        LocalDateTime written = written(text);
        return written == null ? null : written.toLocalDate();
    }

    private static LocalDateTime written(String text) {
        Matcher m = WRITTEN.matcher(text);
        Matcher digits = DIGITS.matcher(text);
        try {
            if (m.matches()) {
                LocalTime time = m.group(4) == null ? OPENING : LocalTime.of(number(m, 4), number(m, 5), m.group(6) == null ? 0 : number(m, 6));
                return LocalDate.of(number(m, 1), number(m, 2), number(m, 3)).atTime(time);
            }
            return digits.matches() ? LocalDate.of(number(digits, 1), number(digits, 2), number(digits, 3)).atTime(OPENING) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
