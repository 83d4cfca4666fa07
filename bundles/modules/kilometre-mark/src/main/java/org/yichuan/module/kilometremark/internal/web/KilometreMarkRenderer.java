package org.yichuan.module.kilometremark.internal.web;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.yichuan.api.forms.Field;
import org.yichuan.module.kilometremark.internal.KilometreMark;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.FieldInput;
import org.yichuan.web.api.FieldRenderer;

/** A line of text that shows how a mark is written, and writes it so when one leaves it. */
public final class KilometreMarkRenderer implements FieldRenderer {
    private final KilometreMark type = new KilometreMark();

    @Override
    public String type() {
        return type.code();
    }

    @Override
    public FieldInput<?> input(Desk desk, Field field) {
        TextField text = new TextField(desk.text(field.label()));
        text.setPlaceholder("K123+456");
        text.setMaxLength(20);
        text.setValueChangeMode(ValueChangeMode.TIMEOUT);
        text.setValueChangeTimeout(500);
        text.addBlurListener(e -> {
            if (read(field, text.getValue()) instanceof String mark && !mark.equals(text.getValue())) {
                text.setValue(mark);
            }
        });
        return new FieldInput<>(text, t -> read(field, t), Object::toString);
    }

    /** What is no mark stays as it was typed: the check says so. */
    private Object read(Field field, String text) {
        try {
            return type.read(field, text);
        } catch (IllegalArgumentException none) {
            return text;
        }
    }
}
