package org.yichuan.forms.internal;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.Sheet;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/** Forms as JSON Schema 2020-12, and values held against it. */
final class Schemas {
    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final Types types;
    private final Texts texts = new Texts(Schemas.class);
    private final SchemaRegistry registry = SchemaRegistry.withDialect(Dialects.getDraft202012(),
            b -> b.schemaRegistryConfig(SchemaRegistryConfig.builder().regularExpressionFactory(new Patterns()).build()));

    Schemas(Types types) {
        this.types = types;
    }

    /** The keywords of one field; anything goes where its type is gone: it is kept, and changed by nobody. */
    Map<String, Object> keywords(Field field) {
        Map<String, Object> keywords = new LinkedHashMap<>(types.of(field).map(t -> t.schema(field)).orElse(Map.of()));
        return keywords;
    }

    /** The schema of a form's values. */
    Map<String, Object> schema(Sheet sheet) {
        Map<String, Object> properties = new LinkedHashMap<>();
        sheet.fields().forEach(f -> properties.put(f.name(), keywords(f)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }

    /** By field, what the schema says against the values. */
    Map<String, Message> faults(Sheet sheet, Map<String, Object> values) {
        Map<String, Message> faults = new LinkedHashMap<>();
        Schema schema = registry.getSchema(Plain.node(schema(sheet)));
        for (Error error : schema.validate(Plain.node(values))) {
            String name = error.getInstanceLocation().getNameCount() > 0 ? error.getInstanceLocation().getName(0) : String.valueOf(error.getProperty());
            Field field = sheet.field(name).orElse(null);
            faults.putIfAbsent(name, field == null ? texts.message("fault.unknown", name) : fault(field, error));
        }
        return faults;
    }

    private Message fault(Field field, Error error) {
        if (!field.message().zh().isEmpty()) {
            return field.message();
        }
        List<Object> arguments = new ArrayList<>();
        arguments.add(field.label());
        if (error.getArguments() != null) {
            for (Object argument : error.getArguments()) {
                arguments.add(String.valueOf(argument));
            }
        }
        String key = "fault." + error.getKeyword();
        Message message = texts.message(key, arguments.toArray());
        return message.zh().equals(key) ? texts.message("fault.value", field.label()) : message;
    }
}
