package org.yichuan.module.kilometremark.internal;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.FieldType;
import org.yichuan.api.forms.SearchKey;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/**
 * A place on a line 里程标: kilometre and metre from its beginning, K123+456. It is read as people write it (k123+456, 123＋456, K123),
 * kept in one way, and sorted along the line.
 */
public final class KilometreMark implements FieldType {
    private static final Pattern READ = Pattern.compile("[Kk]?\\s*(\\d{1,4})(?:\\s*[+＋]\\s*(\\d{1,3}))?");
    private final Texts texts = new Texts(KilometreMark.class);

    @Override
    public String code() {
        return "kilometre-mark";
    }

    @Override
    public Message name() {
        return texts.message("mark");
    }

    @Override
    public Map<String, Object> schema(Field field) {
        return Map.of("type", "string", "pattern", "^K(0|[1-9][0-9]{0,3})[+][0-9]{3}$");
    }

    @Override
    public Object read(Field field, String text) {
        if (text.isBlank()) {
            return null;
        }
        Matcher m = READ.matcher(text.strip());
        if (!m.matches()) {
            throw new IllegalArgumentException("no kilometre mark: " + text);
        }
        // metres are written with three digits: K12+5 is 5 m beyond K12
        return "K" + Integer.parseInt(m.group(1)) + "+" + "%03d".formatted(m.group(2) == null ? 0 : Integer.parseInt(m.group(2)));
    }

    @Override
    public SearchKey key(Field field, Object value) {
        String mark = value.toString();
        int plus = mark.indexOf('+');
        return new SearchKey(mark.toLowerCase(java.util.Locale.ROOT), new BigDecimal(mark.substring(1, plus)).movePointRight(3).add(new BigDecimal(mark.substring(plus + 1))));
    }
}
