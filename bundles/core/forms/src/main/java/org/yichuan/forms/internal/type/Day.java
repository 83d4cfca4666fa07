package org.yichuan.forms.internal.type;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.FieldType;
import org.yichuan.api.forms.SearchKey;
import org.yichuan.api.text.Message;

/** A day ({@code 2026-11-27}), or a minute of one ({@code 2026-11-27T14:30}), as on the clocks of the railway. */
final class Day extends Basic {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private final boolean time;

    private Day(String code, boolean time) {
        super(code);
        this.time = time;
    }

    static FieldType date() {
        return new Day("date", false);
    }

    static FieldType dateTime() {
        return new Day("datetime", true);
    }

    @Override
    public Map<String, Object> schema(Field field) {
        return time ? Map.of("type", "string", "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$") : Map.of("type", "string", "format", "date");
    }

    @Override
    public Message fault(Field field, Object value) {
        try {
            at(value);
            return null;
        } catch (java.time.DateTimeException none) {
            return texts.message("day.none");
        }
    }

    @Override
    public Object read(Field field, String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            String plain = text.strip().replace(' ', 'T');
            return time ? LocalDateTime.parse(plain.length() == 10 ? plain + "T00:00" : plain).withSecond(0).withNano(0).toString()
                    : LocalDate.parse(plain.length() > 10 ? plain.substring(0, 10) : plain).toString();
        } catch (java.time.DateTimeException none) {
            throw new IllegalArgumentException(none);
        }
    }

    private LocalDateTime at(Object value) {
        return time ? LocalDateTime.parse(value.toString()) : LocalDate.parse(value.toString()).atStartOfDay();
    }

    @Override
    public Message text(Field field, Object value) {
        return Message.of(time ? at(value).format(SHOWN) : value.toString());
    }

    @Override
    public SearchKey key(Field field, Object value) {
        return new SearchKey(value.toString().toLowerCase(java.util.Locale.ROOT), BigDecimal.valueOf(at(value).toEpochSecond(ZoneOffset.UTC)));
    }
}
