package org.yichuan.admin.internal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.yichuan.api.document.WorkingDays;
import org.yichuan.api.text.Message;

/** Forms in which the commands print. */
final class Printed {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkingDays.ZONE);

    private Printed() {
    }

    /** One line without control characters: what people wrote must not steer a terminal. */
    static String line(String text) {
        return text == null ? "" : text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    /** In both languages; once where they are the same. */
    static String both(Message message) {
        return message.zh().equals(message.en()) ? line(message.zh()) : line(message.zh()) + " / " + line(message.en());
    }

    static String time(Instant at) {
        return at == null ? "-" : MINUTE.format(at);
    }

    static String orNone(String text) {
        return text == null || text.isBlank() ? "-" : line(text);
    }
}
