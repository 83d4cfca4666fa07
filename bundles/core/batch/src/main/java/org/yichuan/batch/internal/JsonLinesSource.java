package org.yichuan.batch.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.yichuan.api.text.Texts;
import org.yichuan.batch.RegisterImport.Unreadable;

/** One JSON object a line. */
final class JsonLinesSource implements Source {
    private final ObjectReader json = JsonMapper.builder().build().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private final Texts texts;

    JsonLinesSource(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void read(byte[] content, Consumer<Raw> rows) throws Unreadable {
        String text = Encoding.decode(content, texts);
        if (text.isBlank()) {
            throw new Unreadable(texts.message("empty"));
        }
        long line = 0;
        for (String one : (Iterable<String>) () -> text.lines().iterator()) {
            line++;
            if (!one.isBlank()) {
                rows.accept(row(line, one));
            }
        }
    }

    private Raw row(long line, String text) {
        try {
            JsonNode node = json.readTree(text);
            if (!node.isObject()) {
                return new Raw(line, Map.of(), texts.message("notJson"), false);
            }
            Map<Column, String> values = new EnumMap<>(Column.class);
            node.properties().forEach(field -> {
                Column column = Column.of(field.getKey());
                if (column != null && field.getValue().isValueNode() && !field.getValue().isNull()) {
                    values.putIfAbsent(column, field.getValue().asText());
                }
            });
            return new Raw(line, values, null, node.has("number_raw"));
        } catch (JsonProcessingException broken) {
            return new Raw(line, Map.of(), texts.message("notJson"), false);
        }
    }
}
