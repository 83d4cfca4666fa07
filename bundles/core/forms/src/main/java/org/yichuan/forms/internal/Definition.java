package org.yichuan.forms.internal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.Section;
import org.yichuan.api.forms.Sheet;
import org.yichuan.api.forms.Unreadable;
import org.yichuan.api.settings.FormLayer;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/**
 * A form as a file: a JSON Schema that any validator reads. What a schema has no word for stands in it under {@code field} of a property; how
 * the form is laid out, under {@code layout}. A schema that another program wrote is read as well: what is missing is taken from its keywords.
 */
final class Definition {
    private static final int LONGEST = 2_000_000;
    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.+)'");
    private static final Set<String> KEYWORDS = Set.of("maxLength", "minLength", "pattern", "minimum", "maximum");

    private final Schemas schemas;
    private final Texts texts = new Texts(Definition.class);

    Definition(Schemas schemas) {
        this.schemas = schemas;
    }

    String write(Sheet sheet) {
        Map<String, Object> schema = schemas.schema(sheet);
        Map<String, Object> properties = Plain.map(schema.get("properties"));
        for (Field f : sheet.fields()) {
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("title", f.label().zh());
            if (!f.help().zh().isEmpty()) {
                property.put("description", f.help().zh());
            }
            property.putAll(Plain.map(properties.get(f.name())));
            Map<String, Object> field = new LinkedHashMap<>();
            field.put("type", f.type());
            field.putAll(f.attributes());
            field.put("fixed", f.fixed());
            field.put("was", f.was());
            property.put("field", field);
            properties.put(f.name(), property);
        }
        schema.put("properties", properties);
        schema.put("required", sheet.fields().stream().filter(f -> f.required() && f.filledIn(Field.REGISTER) && f.visibleIf().isEmpty()).map(Field::name).toList());
        schema.put("category", sheet.category());
        schema.put("layout", sheet.sections().stream().map(s -> {
            Map<String, Object> section = new LinkedHashMap<>();
            section.put("id", s.id());
            section.put("title", Plain.both(s.title()));
            section.put("columns", s.columns());
            section.put("fields", s.fields());
            return section;
        }).toList());
        try {
            return Plain.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Sheet read(String text, UUID unit, String category) throws Unreadable {
        if (text.length() > LONGEST) {
            throw new Unreadable(texts.message("file.long", LONGEST));
        }
        JsonNode file;
        try {
            file = Plain.JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            String line = Integer.toString(at.getLineNr());
            String column = Integer.toString(at.getColumnNr());
            // the parser's own words are for programmers, and in one language
            Matcher twice = TWICE.matcher(e.getOriginalMessage());
            throw new Unreadable(twice.find() ? texts.message("file.twice", line, column, twice.group(1)) : texts.message("file.json", line, column));
        }
        if (!file.isObject() || !file.path("properties").isObject()) {
            throw new Unreadable(texts.message("file.schema"));
        }
        if (file.hasNonNull("$schema") && !file.get("$schema").asText().startsWith(Schemas.DIALECT)) {
            throw new Unreadable(texts.message("file.dialect", file.get("$schema").asText()));
        }
        if (file.get("properties").size() > Rules.MOST_FIELDS) {
            throw new Unreadable(texts.message("rule.many", file.get("properties").size(), Rules.MOST_FIELDS));
        }
        Set<String> required = new TreeSet<>();
        file.path("required").forEach(n -> required.add(n.asText()));
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : file.get("properties").properties()) {
            try {
                fields.add(field(property.getKey(), property.getValue(), required.contains(property.getKey())));
            } catch (IllegalArgumentException bad) {
                throw new Unreadable(texts.message("file.field", property.getKey(), String.valueOf(bad.getMessage())));
            }
        }
        List<Section> sections = new ArrayList<>();
        try {
            file.path("layout").forEach(s -> sections.add(section(s, sections.size())));
        } catch (IllegalArgumentException bad) {
            throw new Unreadable(texts.message("file.layout", String.valueOf(bad.getMessage())));
        }
        FormLayer whole = new FormLayer(unit, category, 0, "", fields, List.of(), Set.of(), sections);
        return Layering.merge(List.of(whole), unit, category).sheet();
    }

    private static Field field(String name, JsonNode property, boolean required) {
        JsonNode own = property.path("field");
        Map<String, Object> options = Plain.map(Plain.JSON.convertValue(own.path("options"), Object.class));
        KEYWORDS.stream().filter(k -> property.hasNonNull(k) && !own.isObject()).forEach(k -> options.put(k, property.get(k).isNumber() ? property.get(k).decimalValue()
                : property.get(k).asText()));
        if (!own.isObject() && property.path("enum").isArray()) {
            List<Object> choices = new ArrayList<>();
            property.get("enum").forEach(c -> choices.add(Map.of("code", c.asText(), "zh", c.asText(), "en", c.asText())));
            options.put("choices", choices);
        }
        Message label = own.has("label") ? message(own.get("label")) : Message.of(property.path("title").asText(name));
        Message help = own.has("help") ? message(own.get("help")) : Message.of(property.path("description").asText(""));
        JsonNode initial = own.has("initial") ? own.get("initial") : property.path("default");
        return new Field(name, own.has("type") ? text(own, "type") : type(property), label, help, own.has("required") ? flag(own, "required") : required,
                flag(own, "fixed"), texts(own, "fill"), texts(own, "see"), text(own, "visibleIf"), text(own, "computed"), own.has("message") ? message(own.get("message")) : null,
                initial.isMissingNode() || initial.isNull() ? null : Plain.JSON.convertValue(initial, Object.class), options, List.copyOf(texts(own, "was")));
    }

    /** The kind of field for what another program's schema allows. */
    private static String type(JsonNode property) {
        return switch (property.has("enum") ? "enum" : property.path("type").asText()) {
            case "enum" -> "choice";
            case "number", "integer" -> "number";
            case "boolean" -> "yesno";
            case "string" -> property.path("format").asText().equals("date") ? "date" : property.path("maxLength").asInt(0) > 2_000 ? "longtext" : "text";
            default -> throw new IllegalArgumentException("type: " + property.path("type"));
        };
    }

    private static Section section(JsonNode s, int place) {
        List<String> names = new ArrayList<>();
        s.path("fields").forEach(n -> names.add(n.asText()));
        return new Section(s.path("id").asText("s" + (place + 1)), s.has("title") ? message(s.get("title")) : null, s.path("columns").asInt(2), names);
    }

    private static Message message(JsonNode both) {
        if (both.isTextual()) {
            return Message.of(both.asText());
        }
        if (!both.path("zh").isTextual()) {
            throw new IllegalArgumentException("no text in zh: " + both);
        }
        return new Message(both.get("zh").asText(), both.path("en").asText(both.get("zh").asText()));
    }

    private static String text(JsonNode own, String key) {
        if (own.has(key) && !own.get(key).isTextual() && !own.get(key).isNull()) {
            throw new IllegalArgumentException(key + ": " + own.get(key));
        }
        return own.path(key).asText("");
    }

    private static boolean flag(JsonNode own, String key) {
        if (own.has(key) && !own.get(key).isBoolean()) {
            throw new IllegalArgumentException(key + ": " + own.get(key));
        }
        return own.path(key).asBoolean(false);
    }

    private static Set<String> texts(JsonNode own, String key) {
        Set<String> texts = new TreeSet<>();
        own.path(key).forEach(t -> {
            if (!t.isTextual()) {
                throw new IllegalArgumentException(key + ": " + t);
            }
            texts.add(t.asText());
        });
        return texts;
    }
}
