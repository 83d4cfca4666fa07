package org.yichuan.forms.internal.type;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.yichuan.api.forms.Field;
import org.yichuan.api.text.Message;

/**
 * Handwriting, as the strokes of a pen on a sheet of {@value #WIDTH} by {@value #HEIGHT} points: {@code {"strokes": [[x, y, x, y, …], …]}}. Points
 * only: nothing in it can run.
 */
final class Ink extends Basic {
    static final int WIDTH = 600;
    static final int HEIGHT = 200;
    private static final int MOST_STROKES = 500;
    private static final int LONGEST_STROKE = 4_000;
    /** Of all strokes together: a page full of writing, 60 KB. */
    private static final int MOST_NUMBERS = 12_000;

    Ink() {
        super("ink");
    }

    @Override
    public Map<String, Object> schema(Field field) {
        Map<String, Object> stroke = Map.of("type", "array", "minItems", 2, "maxItems", LONGEST_STROKE, "items", Map.of("type", "integer", "minimum", 0, "maximum", WIDTH));
        return Map.of("type", "object", "required", List.of("strokes"), "additionalProperties", false, "properties",
                Map.of("strokes", Map.of("type", "array", "minItems", 1, "maxItems", MOST_STROKES, "items", stroke)));
    }

    @Override
    public Message fault(Field field, Object value) {
        int numbers = 0;
        for (Object stroke : strokes(value)) {
            List<?> points = List.copyOf((Collection<?>) stroke);
            numbers += points.size();
            boolean off = false;
            for (int i = 1; i < points.size(); i += 2) {
                off |= ((Number) points.get(i)).intValue() > HEIGHT;
            }
            if (points.size() % 2 != 0 || off) {
                return texts.message("ink.bad");
            }
        }
        return numbers > MOST_NUMBERS ? texts.message("ink.much") : null;
    }

    private static Collection<?> strokes(Object value) {
        return (Collection<?>) ((Map<?, ?>) value).get("strokes");
    }

    /** Nothing that is typed is handwriting. */
    @Override
    public Object read(Field field, String text) {
        if (text.isBlank()) {
            return null;
        }
        throw new IllegalArgumentException("no handwriting: " + text);
    }

    @Override
    public Message text(Field field, Object value) {
        return texts.message("ink", strokes(value).size());
    }

    @Override
    public boolean sought() {
        return false;
    }
}
