package org.yichuan.forms.internal;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.yichuan.api.text.Message;

/** Attributes and values in words. */
final class Told {
    private static final int LONGEST = 60;

    private Told() {
    }

    static Message value(Object value) {
        return switch (value) {
            case null -> new Message("（无）", "(none)");
            case Boolean b -> b ? new Message("是", "yes") : new Message("否", "no");
            case Map<?, ?> m when m.get("zh") instanceof String zh && m.get("en") instanceof String en ->
                zh.isEmpty() && en.isEmpty() ? value(null) : quoted(zh, en);
            case Collection<?> c when c.isEmpty() -> value(null);
            case Map<?, ?> m when m.isEmpty() -> value(null);
            case Collection<?> c -> quoted(joined(c), joined(c));
            case String s when s.isEmpty() -> value(null);
            default -> quoted(String.valueOf(value), String.valueOf(value));
        };
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    private static Message quoted(String zh, String en) {
        return new Message("“" + cut(zh) + "”", "“" + cut(en) + "”");
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
