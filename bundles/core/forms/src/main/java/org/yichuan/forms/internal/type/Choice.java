package org.yichuan.forms.internal.type;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.FieldType;
import org.yichuan.api.forms.SearchKey;
import org.yichuan.api.text.Message;

/** One, or several, of the codes that the unit keeps: option {@code choices}, a list of {@code {"code", "zh", "en"}}. */
final class Choice extends Basic {
    private static final int MOST = 500;
    private final boolean several;

    private Choice(String code, boolean several) {
        super(code);
        this.several = several;
    }

    static FieldType one() {
        return new Choice("choice", false);
    }

    static FieldType several() {
        return new Choice("choices", true);
    }

    private record Code(String code, Message name) { }

    private static List<Code> codes(Field field) {
        List<Code> codes = new ArrayList<>();
        if (field.options().get("choices") instanceof Collection<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> m) {
                    codes.add(new Code(text(m.get("code")), new Message(text(m.get("zh")), m.get("en") == null ? text(m.get("zh")) : text(m.get("en")))));
                }
            }
        }
        return codes;
    }

    @Override
    public Map<String, Object> schema(Field field) {
        List<String> codes = codes(field).stream().map(Code::code).toList();
        return several ? Map.of("type", "array", "items", Map.of("enum", codes), "uniqueItems", true) : Map.of("enum", codes);
    }

    @Override
    public Message fault(Field field) {
        List<Code> codes = codes(field);
        if (codes.isEmpty() || codes.size() > MOST) {
            return texts.message("choices.none", MOST);
        }
        Set<String> seen = new LinkedHashSet<>();
        for (Code code : codes) {
            if (code.code().isBlank() || code.name().zh().isBlank() || code.code().length() > 100 || !seen.add(code.code())) {
                return texts.message("choices.bad", code.code());
            }
        }
        return null;
    }

    @Override
    public Object read(Field field, String text) {
        if (text.isBlank()) {
            return null;
        }
        if (!several) {
            return code(field, text);
        }
        List<String> chosen = new ArrayList<>();
        for (String part : text.split("[、,，;；]")) {
            if (!part.isBlank() && !chosen.contains(code(field, part))) {
                chosen.add(code(field, part));
            }
        }
        return chosen;
    }

    private static String code(Field field, String text) {
        String sought = text.strip();
        return codes(field).stream().filter(c -> c.code().equals(sought)).findFirst().or(() -> codes(field).stream()
                .filter(c -> c.name().zh().equals(sought) || c.name().en().equalsIgnoreCase(sought)).findFirst()).map(Code::code)
                .orElseThrow(() -> new IllegalArgumentException("no such choice: " + text));
    }

    private static Message name(Field field, Object code) {
        return codes(field).stream().filter(c -> c.code().equals(code)).map(Code::name).findFirst().orElse(Message.of(text(code)));
    }

    @Override
    public Message text(Field field, Object value) {
        if (!(value instanceof Collection<?> list)) {
            return name(field, value);
        }
        return new Message(list.stream().map(c -> name(field, c).zh()).collect(Collectors.joining("、")),
                list.stream().map(c -> name(field, c).en()).collect(Collectors.joining(", ")));
    }

    @Override
    public SearchKey key(Field field, Object value) {
        return new SearchKey((value instanceof Collection<?> list ? list.stream().map(Basic::text).collect(Collectors.joining(",")) : text(value)).toLowerCase(Locale.ROOT), null);
    }
}
