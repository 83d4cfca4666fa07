package org.yichuan.forms.internal.type;

import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.FieldType;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/** What the types of the product have in common. */
abstract class Basic implements FieldType {
    final Texts texts = new Texts(Basic.class);
    private final String code;

    Basic(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Message name() {
        return texts.message("type." + code);
    }

    /** A whole number among the options. @throws IllegalArgumentException when it is none */
    static int whole(Field field, String option, int otherwise) {
        String text = field.option(option);
        return text.isEmpty() ? otherwise : Integer.parseInt(text);
    }

    /** Whether an option is a whole number in a range, or missing. */
    Message range(Field field, String option, int least, int most) {
        try {
            int value = whole(field, option, least);
            return value >= least && value <= most ? null : texts.message("option.range", texts.message("option." + option), least, most);
        } catch (NumberFormatException none) {
            return texts.message("option.range", texts.message("option." + option), least, most);
        }
    }

    static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
