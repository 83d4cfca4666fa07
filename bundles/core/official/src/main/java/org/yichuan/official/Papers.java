package org.yichuan.official;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.Outgoing;

/** Texts and sheets of outgoing documents as JSON, and as the values an {@link org.yichuan.api.circulation.Input} takes. */
public final class Papers {
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() { };

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(asText(Instant.class, Instant::parse)).registerModule(asText(LocalDate.class, LocalDate::parse))
            .addMixIn(Block.class, Kinds.class).setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** A block says what it is, so that a text can be read again. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(value = Block.Heading.class, name = "heading"), @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
            @JsonSubTypes.Type(value = Block.Table.class, name = "table")})
    @JsonIgnoreProperties(ignoreUnknown = true)
    private interface Kinds {
    }

    private static <T> SimpleModule asText(Class<T> type, Function<String, T> read) {
        return new SimpleModule(type.getSimpleName()).addSerializer(type, new JsonSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator to, SerializerProvider provider) throws IOException {
                to.writeString(value.toString());
            }
        }).addDeserializer(type, new JsonDeserializer<T>() {
            @Override
            public T deserialize(JsonParser from, DeserializationContext context) throws IOException {
                return read.apply(from.getText());
            }
        });
    }

    public OfficialText text(String text) {
        return read(text, OfficialText.class);
    }

    public Outgoing outgoing(String sheet) {
        return read(sheet, Outgoing.class);
    }

    /** A text or a sheet as JSON. */
    public String json(Object paper) {
        try {
            return json.writeValueAsString(paper);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a paper holds values only", e);
        }
    }

    /** A text, or a course, as an input takes it. */
    public Map<String, Object> values(Object paper) {
        return json.convertValue(paper, VALUES);
    }

    /**
     * What {@link #values} made, as it came with an input.
     *
     * @throws IllegalArgumentException when it is none
     */
    public <T> T given(Object values, Class<T> type) {
        if (!(values instanceof Map<?, ?>)) {
            throw new IllegalArgumentException("no " + type.getSimpleName());
        }
        T given = json.convertValue(values, type);
        // what is missing would be found much later, in the middle of something else
        for (var component : type.getRecordComponents()) {
            boolean optional = component.getType() == LocalDate.class || component.getType() == java.util.UUID.class;
            try {
                if (!optional && component.getAccessor().invoke(given) == null) {
                    throw new IllegalArgumentException(component.getName() + " is missing");
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(e);
            }
        }
        return given;
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a " + type.getSimpleName(), e);
        }
    }
}
