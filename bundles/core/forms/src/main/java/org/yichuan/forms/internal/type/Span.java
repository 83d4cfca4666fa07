package org.yichuan.forms.internal.type;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yichuan.api.document.WorkingDays;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.SearchKey;
import org.yichuan.api.text.Message;

/** From one day to another, with the working days between: {@code {"from": "2026-11-02", "to": "2026-11-06"}}. */
final class Span extends Basic {
    private static final Pattern READ = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\D{1,40}(\\d{4}-\\d{2}-\\d{2})\\D.*|(\\d{4}-\\d{2}-\\d{2})\\D{1,40}(\\d{4}-\\d{2}-\\d{2})", Pattern.DOTALL);
    private static final int LONGEST = 3660;
    private final Supplier<WorkingDays> days;

    Span(Supplier<WorkingDays> days) {
        super("span");
        this.days = days;
    }

    @Override
    public Map<String, Object> schema(Field field) {
        Map<String, Object> day = Map.of("type", "string", "format", "date");
        return Map.of("type", "object", "properties", Map.of("from", day, "to", day), "required", List.of("from", "to"), "additionalProperties", false);
    }

    @Override
    public Message fault(Field field, Object value) {
        try {
            LocalDate from = day(value, "from");
            LocalDate to = day(value, "to");
            return to.isBefore(from) || from.plusDays(LONGEST).isBefore(to) ? texts.message("span.order") : null;
        } catch (java.time.DateTimeException none) {
            return texts.message("day.none");
        }
    }

    private static LocalDate day(Object value, String end) {
        return LocalDate.parse(text(((Map<?, ?>) value).get(end)));
    }

    @Override
    public Object read(Field field, String text) {
        if (text.isBlank()) {
            return null;
        }
        Matcher m = READ.matcher(text.strip());
        if (!m.matches()) {
            throw new IllegalArgumentException("no span: " + text);
        }
        Map<String, Object> span = new LinkedHashMap<>();
        span.put("from", m.group(1) == null ? m.group(3) : m.group(1));
        span.put("to", m.group(2) == null ? m.group(4) : m.group(2));
        return span;
    }

    @Override
    public Message text(Field field, Object value) {
        LocalDate from = day(value, "from");
        LocalDate to = day(value, "to");
        WorkingDays calendar = days.get();
        long worked = from.datesUntil(to.plusDays(1)).filter(calendar::isWorkingDay).count();
        return texts.message("span", from.toString(), to.toString(), Long.toString(worked));
    }

    @Override
    public SearchKey key(Field field, Object value) {
        return new SearchKey(text(((Map<?, ?>) value).get("from")), BigDecimal.valueOf(day(value, "from").atStartOfDay().toEpochSecond(ZoneOffset.UTC)));
    }
}
