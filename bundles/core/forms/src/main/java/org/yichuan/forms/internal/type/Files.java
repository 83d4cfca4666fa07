package org.yichuan.forms.internal.type;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.SearchKey;
import org.yichuan.api.store.ContentStore;
import org.yichuan.api.text.Message;

/**
 * Files, stored before the form is sent, as those of a document are: {@code {"name", "mediaType", "size", "sha256"}}. The hash stands in the
 * journal with the rest of what is filled in, so no other file can take its place.
 */
final class Files extends Basic {
    private static final int MOST = 20;
    private final ContentStore content;

    Files(ContentStore content) {
        super("attachment");
        this.content = content;
    }

    @Override
    public Map<String, Object> schema(Field field) {
        Map<String, Object> file = Map.of("type", "object", "required", List.of("name", "mediaType", "size", "sha256"), "additionalProperties", false, "properties",
                Map.of("name", Map.of("type", "string", "minLength", 1, "maxLength", 255), "mediaType", Map.of("type", "string", "maxLength", 200),
                        "size", Map.of("type", "integer", "minimum", 0, "maximum", ContentStore.LIMIT), "sha256", Map.of("type", "string", "pattern", "^[0-9a-f]{64}$")));
        return Map.of("type", "array", "items", file, "maxItems", MOST);
    }

    @Override
    public Message fault(Field field, Object value) {
        boolean odd = files(value).stream().anyMatch(f -> !text(f.get("name")).equals(text(f.get("name")).replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u206F]", "")));
        return odd ? texts.message("file.name") : null;
    }

    @Override
    public Message refusal(Field field, Object value, Object before) {
        List<Map<?, ?>> kept = files(before);
        for (Map<?, ?> file : files(value)) {
            if (kept.stream().noneMatch(k -> k.get("sha256").equals(file.get("sha256")))) {
                try (InputStream there = content.open(text(file.get("sha256")))) {
                    there.available();
                } catch (IOException gone) {
                    return texts.message("file.gone", text(file.get("name")));
                }
            }
        }
        return null;
    }

    private static List<Map<?, ?>> files(Object value) {
        return value instanceof Collection<?> list ? list.stream().<Map<?, ?>>map(f -> (Map<?, ?>) f).toList() : List.of();
    }

    /** A file is no text that could be read. */
    @Override
    public Object read(Field field, String text) {
        if (text.isBlank()) {
            return null;
        }
        throw new IllegalArgumentException("no file: " + text);
    }

    @Override
    public Message text(Field field, Object value) {
        return Message.of(files(value).stream().map(f -> text(f.get("name"))).collect(Collectors.joining("、")));
    }

    @Override
    public List<SearchKey> keys(Field field, Object value) {
        return files(value).stream().map(f -> new SearchKey(text(f.get("name")).toLowerCase(Locale.ROOT), null)).toList();
    }
}
