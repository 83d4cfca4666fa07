package org.yichuan.web.api;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import java.util.function.Function;

/**
 * A field of a form as a component of Vaadin.
 *
 * @param <T> what the component holds
 */
public final class FieldInput<T> {
    private final Component component;
    private final HasValue<?, T> field;
    private final Function<T, Object> write;
    private final Function<Object, T> read;

    /**
     * @param write the JSON value of what the component holds; null: nothing. What stands for nothing of the type it gives back as it is:
     *              the check tells the person
     * @param read  what the component holds for a JSON value; may throw on one that is none
     */
    public <C extends Component & HasValue<?, T>> FieldInput(C component, Function<T, Object> write, Function<Object, T> read) {
        this.component = component;
        this.field = component;
        this.write = write;
        this.read = read;
        if (component instanceof HasSize sized) {
            sized.setWidthFull();
        }
    }

    public Component component() {
        return component;
    }

    /** The JSON value; null: nothing. */
    public Object value() {
        return field.isEmpty() ? null : write.apply(field.getValue());
    }

    /** Shows a JSON value; one that is none of the type leaves it as it is. */
    public void show(Object value) {
        try {
            if (value == null) {
                field.clear();
            } else {
                field.setValue(read.apply(value));
            }
        } catch (RuntimeException notOfThisType) {
            field.clear();
        }
    }

    void changed(Runnable told) {
        field.addValueChangeListener(e -> told.run());
    }

    /** Keeps what is filled in on the server. @param json writes a JSON value as text @param value reads it */
    void keep(Desk desk, String key, Function<Object, String> json, Function<String, Object> value) {
        desk.keep(field, key, held -> field.isEmpty() ? "" : json.apply(write.apply(held)), text -> read.apply(value.apply(text)));
    }

    void required(boolean required) {
        field.setRequiredIndicatorVisible(required);
    }

    void readOnly() {
        field.setReadOnly(true);
    }

    void help(String sentence) {
        if (component instanceof HasHelper helped && !sentence.isEmpty()) {
            helped.setHelperText(sentence);
        }
    }

    /** @param sentence what is wrong; empty: nothing */
    void say(String sentence) {
        if (component instanceof HasValidation told) {
            told.setErrorMessage(sentence);
            told.setInvalid(!sentence.isEmpty());
        }
    }

    void focus() {
        if (component instanceof Focusable<?> f) {
            f.focus();
        }
    }
}
