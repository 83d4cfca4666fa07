package org.yichuan.web.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/** Times as shown: Asia/Shanghai, year-month-day. */
public final class Times {
    /** The zone in which times are shown and read. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Texts TEXTS = new Texts(Times.class);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZONE);

    private Times() {
    }

    /** Date and time; empty for null. */
    public static String minute(Instant at) {
        return at == null ? "" : MINUTE.format(at);
    }

    /** Date and time, without the year when it is this one; empty for null. */
    public static String brief(Instant at) {
        String minute = minute(at);
        return at != null && minute.startsWith(LocalDate.now(ZONE).getYear() + "-") ? minute.substring(5) : minute;
    }

    /** The date; empty for null. */
    public static String day(Instant at) {
        return at == null ? "" : DAY.format(at);
    }

    public static LocalDateTime local(Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, ZONE);
    }

    public static Instant instant(LocalDateTime at) {
        return at == null ? null : at.atZone(ZONE).toInstant();
    }

    public static Instant startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZONE).toInstant();
    }

    /** A duration in its two largest units. */
    public static Message span(Duration span) {
        long minutes = Math.max(0, span.toMinutes());
        if (minutes < 60) {
            return TEXTS.message("span.minutes", minutes);
        }
        if (minutes < 24 * 60) {
            return TEXTS.message("span.hours", minutes / 60, minutes % 60);
        }
        return TEXTS.message("span.days", minutes / (24 * 60), minutes / 60 % 24);
    }
}
