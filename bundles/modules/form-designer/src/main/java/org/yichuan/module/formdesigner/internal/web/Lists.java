package org.yichuan.module.formdesigner.internal.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Choices and columns as lines {@code code 中文 / English}. */
final class Lists {
    private Lists() {
    }

    static String write(Object list, String kind) {
        List<String> lines = new ArrayList<>();
        if (list instanceof Collection<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> m) {
                    lines.add(m.get(key(kind)) + " " + m.get("zh") + (m.get("en") == null || m.get("en").equals(m.get("zh")) ? "" : " / " + m.get("en")));
                }
            }
        }
        return String.join("\n", lines);
    }

    static List<Map<String, Object>> read(String text, String kind) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (String line : text.split("\\R")) {
            if (!line.isBlank()) {
                String[] parts = line.strip().split("\\s+", 2);
                String[] names = (parts.length < 2 ? parts[0] : parts[1]).split("\\s*/\\s*", 2);
                Map<String, Object> item = new LinkedHashMap<>();
                item.put(key(kind), parts[0]);
                item.put("zh", names[0].strip());
                item.put("en", names.length < 2 ? names[0].strip() : names[1].strip());
                items.add(item);
            }
        }
        return items;
    }

    private static String key(String kind) {
        return kind.equals("columns") ? "name" : "code";
    }
}
