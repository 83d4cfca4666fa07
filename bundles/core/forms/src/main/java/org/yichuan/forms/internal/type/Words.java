package org.yichuan.forms.internal.type;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.FieldType;
import org.yichuan.api.text.Message;

/** A line of text, or several; options {@code minLength}, {@code maxLength}, {@code pattern}. */
class Words extends Basic {
    private final int usual;
    private final int most;

    private Words(String code, int usual, int most) {
        super(code);
        this.usual = usual;
        this.most = most;
    }

    static FieldType line() {
        return new Words("text", 200, 2_000);
    }

    static FieldType lines() {
        return new Words("longtext", 10_000, 10_000);
    }

    /** The number of a document 文号. */
    static FieldType reference() {
        return new Words("document", 200, 200) {
            @Override
            public Object read(Field field, String text) {
                return text.isBlank() ? null : org.yichuan.api.document.DocumentNumber.normalise(text);
            }
        };
    }

    @Override
    public Map<String, Object> schema(Field field) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("maxLength", whole(field, "maxLength", usual));
        if (!field.option("minLength").isEmpty()) {
            schema.put("minLength", whole(field, "minLength", 0));
        }
        if (!field.option("pattern").isEmpty()) {
            schema.put("pattern", field.option("pattern"));
        }
        return schema;
    }

    @Override
    public Message fault(Field field) {
        Message fault = range(field, "maxLength", 1, most);
        return fault != null ? fault : range(field, "minLength", 0, most);
    }

    @Override
    public Object read(Field field, String text) {
        return text.isBlank() ? null : text.strip();
    }
}
