package org.yichuan.web.api;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.Forms;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Message;

/**
 * The usual form of an action on the document's page: fields one below the other, what is typed kept on the server, a
 * button named like the action. Ctrl+Enter sends.
 */
public final class Form extends Div {
    private final Desk desk;
    private final String action;
    private final String drafts;
    private final Consumer<Input> send;
    private final Message title;
    private final List<HasValue<?, ?>> required = new ArrayList<>();
    private final Supplier<Optional<SheetFields>> fields;
    private SheetFields own;

    public Form(Desk desk, Documents.File file, Circulation.Offer offer, Consumer<Input> send) {
        this.desk = desk;
        this.action = offer.action().action();
        this.title = offer.action().title();
        this.drafts = drafts(action, file.document().id(), offer.task() == null ? null : offer.task().id());
        this.send = send;
        // what is registered anew is laid out beside the head, whose category it follows
        this.fields = () -> action.equals(Field.REGISTER) ? Optional.empty() : SheetFields.of(desk, file, offer, drafts);
        addClassName("form");
        setId("form-" + action);
    }

    /** Start of the keys under which the fields of a form are kept. */
    public static String drafts(String action, UUID documentId, UUID taskId) {
        return "form/" + action + "/" + documentId + "/" + taskId + "/";
    }

    /** The key under which a field of this form is kept. */
    public String key(String name) {
        return drafts + name;
    }

    /** A sentence of explanation. */
    public void hint(Message sentence) {
        Paragraph hint = new Paragraph(desk.text(sentence));
        hint.addClassName("hint");
        add(hint);
    }

    /** A text of some lines; kept. */
    public TextArea area(String name, Message label, boolean mandatory) {
        TextArea area = new TextArea(desk.text(label));
        area.setWidthFull();
        area.setMinRows(3);
        area.setMaxRows(12);
        area.setMaxLength(10_000);
        area.setValueChangeMode(ValueChangeMode.TIMEOUT);
        area.setValueChangeTimeout(500);
        desk.keep(area, drafts + name);
        put(name, area, mandatory);
        return area;
    }

    /** Any other field, with the id {@code field-<name>}. */
    public <C extends Component & HasValue<?, ?>> C put(String name, C field, boolean mandatory) {
        field.setId("field-" + name);
        if (mandatory) {
            field.setRequiredIndicatorVisible(true);
            required.add(field);
        }
        add(field);
        return field;
    }

    /** The button that sends, below the fields that units made part of this form; call it last. */
    public Button sends(Supplier<Input> input) {
        fields.get().ifPresent(made -> {
            own = made;
            add(own);
        });
        Button button = new Button(desk.text(title));
        button.setId("send-" + action);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClassName("send");
        button.setDisableOnClick(true);
        button.addClickListener(e -> {
            try {
                if (complete()) {
                    send.accept(filled(input.get()));
                }
            } finally {
                button.setEnabled(true);
            }
        });
        Shortcuts.addShortcutListener(this, () -> button.click(), Key.ENTER, KeyModifier.CONTROL).listenOn(this).resetFocusOnActiveElement();
        add(button);
        return button;
    }

    private Input filled(Input input) {
        if (own == null) {
            return input;
        }
        Map<String, Object> all = new LinkedHashMap<>(input.values());
        all.put(Forms.VALUES, own.values());
        return new Input(all);
    }

    private boolean complete() {
        for (HasValue<?, ?> field : required) {
            boolean empty = field.isEmpty() || field.getValue() instanceof String s && s.isBlank();
            if (field instanceof HasValidation v) {
                v.setInvalid(empty);
                v.setErrorMessage(empty ? desk.text(Labels.common("required")) : "");
            }
            if (empty) {
                if (field instanceof Focusable<?> f) {
                    f.focus();
                }
                return false;
            }
        }
        return own == null || own.complete();
    }
}
