package org.yichuan.forms.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yichuan.api.text.Message;

/** JSON values as Java holds them: texts, numbers, yes/no, lists, maps. */
final class Plain {
    /** Numbers as they were written: 1.10 stays 1.10. A file with two fields of one name is a mistake, not the second of them. */
    static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private Plain() {
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON value", e);
        }
    }

    /** @return null for what is no JSON */
    static Object read(String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException none) {
            return null;
        }
    }

    static JsonNode node(Object value) {
        return JSON.valueToTree(value);
    }

    static Map<String, Object> map(Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> m) {
            m.forEach((k, v) -> map.put(String.valueOf(k), v));
        }
        return map;
    }

    static Map<String, Object> both(Message m) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("zh", m.zh());
        both.put("en", m.en());
        return both;
    }

    /** Nothing was filled in: no value, an empty text, an empty list. No is a value. */
    static boolean empty(Object value) {
        return value == null || value instanceof String s && s.isBlank() || value instanceof Collection<?> c && c.isEmpty() || value instanceof Map<?, ?> m && m.isEmpty();
    }

    /** The same value: 1 and 1.0 are one, a set and a list of the same are one. */
    static boolean same(Object a, Object b) {
        if (a instanceof Number x && b instanceof Number y) {
            return new BigDecimal(x.toString()).compareTo(new BigDecimal(y.toString())) == 0;
        }
        if (a instanceof Collection<?> x && b instanceof Collection<?> y) {
            Iterator<?> others = y.iterator();
            return x.size() == y.size() && x.stream().allMatch(v -> same(v, others.next()));
        }
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
            return x.keySet().equals(y.keySet()) && x.keySet().stream().allMatch(k -> same(x.get(k), y.get(k)));
        }
        return java.util.Objects.equals(a, b);
    }
}
