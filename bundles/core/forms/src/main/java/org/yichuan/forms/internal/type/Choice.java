package org.yichuan.forms.internal.type;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.FieldType;
import org.yichuan.api.forms.SearchKey;
import org.yichuan.api.settings.CodeList;
import org.yichuan.api.settings.Settings;
import org.yichuan.api.text.Message;

/**
 * One, or several, of some codes: of a code list that a unit keeps (option {@code list}, its key), or of those that stand in the form itself (option
 * {@code choices}, a list of {@code {"code", "zh", "en"}}). What was taken out of a code list stays where it was chosen.
 */
final class Choice extends Basic {
    private final Supplier<Settings> settings;
    private final boolean several;

    private Choice(String code, Supplier<Settings> settings, boolean several) {
        super(code);
        this.settings = settings;
        this.several = several;
    }

    static FieldType one(Supplier<Settings> settings) {
        return new Choice("choice", settings, false);
    }

    static FieldType several(Supplier<Settings> settings) {
        return new Choice("choices", settings, true);
    }

    /** What divides several of them does not stand in one. */
    private static final Pattern CODE = Pattern.compile("[^\\p{Cntrl}、,，;；]{1,100}");

    private record Code(String code, Message name) { }

    private static boolean listed(Field field) {
        return !field.option(CodeList.OPTION).isEmpty();
    }

    /** Those there are, and those there were. */
    private List<Code> codes(Field field) {
        if (listed(field)) {
            return settings.get().codes(field.option(CodeList.OPTION)).stream().map(e -> new Code(e.code(), e.name())).toList();
        }
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
        if (listed(field)) {
            // the list changes while the form stays what it is: who is in it, the check says
            Map<String, Object> code = Map.of("type", "string", "maxLength", 40);
            return several ? Map.of("type", "array", "items", code, "uniqueItems", true, "maxItems", CodeList.MOST) : code;
        }
        List<String> codes = codes(field).stream().map(Code::code).toList();
        return several ? Map.of("type", "array", "items", Map.of("enum", codes), "uniqueItems", true) : Map.of("enum", codes);
    }

    @Override
    public Message fault(Field field) {
        if (listed(field)) {
            return settings.get().codeList(field.option(CodeList.OPTION)).isEmpty() ? texts.message("list.gone") : null;
        }
        List<Code> codes = codes(field);
        if (codes.isEmpty() || codes.size() > CodeList.MOST) {
            return texts.message("choices.none", CodeList.MOST);
        }
        Set<String> seen = new LinkedHashSet<>();
        for (Code code : codes) {
            if (code.code().isBlank() || code.name().zh().isBlank() || !CODE.matcher(code.code()).matches() || !seen.add(code.code())) {
                return texts.message("choices.bad", code.code());
            }
        }
        return null;
    }

    @Override
    public Message fault(Field field, Object value) {
        List<String> known = codes(field).stream().map(Code::code).toList();
        return chosen(value).stream().filter(c -> !known.contains(c)).findFirst().map(c -> texts.message("choice.unknown", c)).orElse(null);
    }

    @Override
    public Message refusal(Field field, Object value, Object before) {
        if (!listed(field)) {
            return null;
        }
        CodeList offered = settings.get().codeList(field.option(CodeList.OPTION)).orElse(null);
        List<String> kept = chosen(before);
        return chosen(value).stream().filter(c -> !kept.contains(c) && (offered == null || offered.entry(c).isEmpty())).findFirst()
                .map(c -> texts.message("choice.taken.out", name(field, c))).orElse(null);
    }

    private static List<String> chosen(Object value) {
        return value == null ? List.of() : value instanceof Collection<?> list ? list.stream().map(Basic::text).toList() : List.of(text(value));
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

    private String code(Field field, String text) {
        String sought = text.strip();
        return codes(field).stream().filter(c -> c.code().equals(sought)).findFirst().or(() -> codes(field).stream()
                .filter(c -> c.name().zh().equals(sought) || c.name().en().equalsIgnoreCase(sought)).findFirst()).map(Code::code)
                .orElseThrow(() -> new IllegalArgumentException("no such choice: " + text));
    }

    private Message name(Field field, Object code) {
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
        return new SearchKey(String.join(",", chosen(value)).toLowerCase(Locale.ROOT), null);
    }

    @Override
    public List<SearchKey> keys(Field field, Object value) {
        return chosen(value).stream().map(c -> new SearchKey(c.toLowerCase(Locale.ROOT), null)).toList();
    }
}
