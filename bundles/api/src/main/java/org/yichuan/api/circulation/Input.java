package org.yichuan.api.circulation;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a person gave with an action: names and JSON values only (text, number, yes/no, list, map), so that it outlives
 * an update of the module, goes into the journal as it is, and comes the same from a page, a command or another node.
 *
 * @param values unmodifiable; identities and times are held as text
 */
public record Input(Map<String, Object> values) {

    public static final Input NONE = new Input(Map.of());

    public Input {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value != null) {
                plain.put(name, plain(value));
            }
        });
        values = java.util.Collections.unmodifiableMap(plain);
    }

    /** An input of names and values in turn. */
    public static Input of(Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Input(values);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case String s -> storable(s);
            case Boolean b -> b;
            case Number n -> n;
            case Collection<?> c -> c.stream().map(Input::plain).toList();
            case Map<?, ?> m -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                m.forEach((k, v) -> copy.put(k.toString(), plain(v)));
                yield copy;
            }
            case Enum<?> e -> e.name();
            default -> value.toString();
        };
    }

    /** Without what no database keeps: U+0000, and halves of surrogate pairs, which would make the journal's hash unverifiable. */
    private static String storable(String text) {
        StringBuilder kept = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            boolean bad = c == 0 || Character.isSurrogate(c) && !pair;
            if (bad && kept == null) {
                kept = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (kept != null && c != 0) {
                kept.append(bad ? '\uFFFD' : c);
            }
            if (pair) {
                i++;
                if (kept != null) {
                    kept.append(text.charAt(i));
                }
            }
        }
        return kept == null ? text : kept.toString();
    }

    /** The text under {@code name} without blanks around it; empty when there is none. */
    public String text(String name) {
        return values.get(name) instanceof String s ? s.strip() : "";
    }

    /** Whether the value is true; false when there is none. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** @return the identity, or null when there is none. @throws IllegalArgumentException when it is not one */
    public UUID id(String name) {
        String text = text(name);
        return text.isEmpty() ? null : UUID.fromString(text);
    }

    /** The identities under {@code name}, each once, in order. @throws IllegalArgumentException when one is none */
    public List<UUID> ids(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(v -> UUID.fromString(v.toString())).distinct().toList() : List.of();
    }

    /** @return the time, or null when there is none. @throws IllegalArgumentException when it is none */
    public Instant time(String name) {
        try {
            String text = text(name);
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** @return the constant, or {@code otherwise} when there is none. @throws IllegalArgumentException when it is no constant of that type */
    public <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        String text = text(name);
        return text.isEmpty() ? otherwise : Enum.valueOf(type, text);
    }
}
