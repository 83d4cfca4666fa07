package org.yichuan.forms.internal.type;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.SearchKey;
import org.yichuan.api.text.Message;

/** Yes or no. */
final class YesNo extends Basic {
    private static final Set<String> YES = Set.of("是", "yes", "true", "1", "有");
    private static final Set<String> NO = Set.of("否", "no", "false", "0", "无");

    YesNo() {
        super("yesno");
    }

    @Override
    public Map<String, Object> schema(Field field) {
        return Map.of("type", "boolean");
    }

    @Override
    public Object read(Field field, String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (!plain.isEmpty() && !YES.contains(plain) && !NO.contains(plain)) {
            throw new IllegalArgumentException("neither yes nor no: " + text);
        }
        return plain.isEmpty() ? null : YES.contains(plain);
    }

    @Override
    public Message text(Field field, Object value) {
        return texts.message(Boolean.TRUE.equals(value) ? "yes" : "no");
    }

    @Override
    public SearchKey key(Field field, Object value) {
        boolean yes = Boolean.TRUE.equals(value);
        return new SearchKey(yes ? "true" : "false", yes ? BigDecimal.ONE : BigDecimal.ZERO);
    }
}
