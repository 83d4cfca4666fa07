package org.yichuan.forms.internal.type;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yichuan.api.forms.Field;
import org.yichuan.api.text.Message;

/** A table of rows; option {@code columns}, a list of {@code {"name", "zh", "en"}}; a row is a map of column to text. */
final class Rows extends Basic {
    private static final int MOST_COLUMNS = 12;
    private static final int MOST_ROWS = 200;

    Rows() {
        super("table");
    }

    private static List<Map<?, ?>> columns(Field field) {
        List<Map<?, ?>> columns = new ArrayList<>();
        if (field.options().get("columns") instanceof Collection<?> list) {
            list.forEach(c -> columns.add(c instanceof Map<?, ?> m ? m : Map.of()));
        }
        return columns;
    }

    @Override
    public Map<String, Object> schema(Field field) {
        Map<String, Object> cells = new LinkedHashMap<>();
        columns(field).forEach(c -> cells.put(text(c.get("name")), Map.of("type", "string", "maxLength", 500)));
        return Map.of("type", "array", "maxItems", MOST_ROWS, "items", Map.of("type", "object", "properties", cells, "additionalProperties", false));
    }

    @Override
    public Message fault(Field field) {
        List<Map<?, ?>> columns = columns(field);
        Set<String> names = new LinkedHashSet<>();
        boolean bad = columns.stream().anyMatch(c -> !text(c.get("name")).matches("[a-z][a-z0-9_]{0,39}") || text(c.get("zh")).isBlank() || !names.add(text(c.get("name"))));
        return bad || columns.isEmpty() || columns.size() > MOST_COLUMNS ? texts.message("columns.bad", MOST_COLUMNS) : null;
    }

    /** Lines, the cells of each between semicolons. */
    @Override
    public Object read(Field field, String text) {
        if (text.isBlank()) {
            return null;
        }
        List<Object> rows = new ArrayList<>();
        for (String line : text.strip().split("\\R")) {
            String[] cells = line.split("；", -1);
            List<Map<?, ?>> columns = columns(field);
            if (cells.length > columns.size()) {
                throw new IllegalArgumentException("more cells than columns: " + line);
            }
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.length; i++) {
                row.put(text(columns.get(i).get("name")), cells[i].strip());
            }
            rows.add(row);
        }
        return rows;
    }

    @Override
    public Message text(Field field, Object value) {
        List<Map<?, ?>> columns = columns(field);
        return Message.of(((Collection<?>) value).stream().map(r -> columns.stream().map(c -> text(((Map<?, ?>) r).get(c.get("name")))).collect(Collectors.joining("；")))
                .collect(Collectors.joining("\n")));
    }

    @Override
    public boolean sought() {
        return false;
    }
}
