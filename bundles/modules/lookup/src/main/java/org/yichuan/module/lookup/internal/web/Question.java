package org.yichuan.module.lookup.internal.web;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.yichuan.api.document.Category;
import org.yichuan.api.document.DocumentNumber;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Fields;
import org.yichuan.web.api.Labels;
import org.yichuan.web.api.OwnFields;
import org.yichuan.web.api.Pickers;
import org.yichuan.web.api.Times;

/** What is looked for; asked anew with every change. */
final class Question extends Div {
    private static final long serialVersionUID = 1L;
    private final transient Texts texts = new Texts(Question.class);
    private final TextField text;
    private final TextField number;
    private final TextField title;
    private final ComboBox<Unit> unit;
    private final MultiSelectComboBox<Category> categories;
    private final MultiSelectComboBox<DocumentState> states;
    private final DatePicker from;
    private final DatePicker to;
    private final transient OwnFields own;
    private final ComboBox<OwnFields.Known> field = new ComboBox<>();
    private final TextField value;
    private final ComboBox<String> entry = new ComboBox<>();

    Question(Desk desk, Consumer<Documents.Query> ask) {
        addClassName("bar");
        text = Fields.text(desk, "text", texts.message("text"));
        text.addClassName("grow");
        text.setClearButtonVisible(true);
        number = Fields.text(desk, "number", texts.message("number"));
        number.setClearButtonVisible(true);
        title = Fields.text(desk, "title", texts.message("title"));
        title.setClearButtonVisible(true);
        unit = Pickers.unit(desk, "unit", texts.message("unit"),
                desk.organisation().units().stream().filter(u -> u.level() != Level.STATION).toList());
        unit.setWidth("12rem");
        categories = new MultiSelectComboBox<>(desk.text(texts.message("category")));
        categories.setId("field-category");
        categories.setItems(Fields.categories(desk));
        categories.setItemLabelGenerator(c -> desk.text(c.name()));
        states = new MultiSelectComboBox<>(desk.text(texts.message("state")));
        states.setId("field-state");
        states.setItems(DocumentState.values());
        states.setItemLabelGenerator(s -> desk.text(Labels.of(s)));
        from = Fields.date(desk, "from", texts.message("from"));
        to = Fields.date(desk, "to", texts.message("to"));
        own = new OwnFields(desk);
        value = Fields.text(desk, "own-value", texts.message("own.value"));
        value.setClearButtonVisible(true);
        value.setTooltipText(desk.text(texts.message("own.help")));
        List<OwnFields.Known> choices = own.all();
        field.setLabel(desk.text(texts.message("own.field")));
        field.setId("field-own-field");
        field.setItems(choices);
        field.setItemLabelGenerator(k -> desk.text(k.label()));
        field.setClearButtonVisible(true);
        field.setVisible(!choices.isEmpty());
        entry.setLabel(desk.text(texts.message("own.value")));
        entry.setId("field-own-entry");
        entry.setClearButtonVisible(true);
        entry.setItemLabelGenerator(t -> field.isEmpty() ? t : own.counted(field.getValue(), t));
        asked();
        field.addValueChangeListener(e -> asked());
        List<HasValue<?, ?>> fields = List.of(text, number, title, unit, categories, states, from, to, field, value, entry);
        Button clear = new Button(desk.text(texts.message("clear")), e -> fields.forEach(HasValue::clear));
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        clear.setId("clear");
        add(text, number, title, unit, categories, states, from, to, field, value, entry, clear);
        fields.forEach(f -> f.addValueChangeListener(e -> ask.accept(query())));
        addAttachListener(e -> text.focus());
    }

    /** Asks for what is sought by the field: one of its entries where it has any, otherwise a text. */
    private void asked() {
        List<String> entries = field.isEmpty() ? List.of() : own.entries(field.getValue());
        value.setVisible(!field.isEmpty() && entries.isEmpty());
        entry.setVisible(!entries.isEmpty());
        value.clear();
        entry.setItems(entries);
    }

    /** What is sought by fields of forms. */
    private List<Documents.Sought> sought() {
        String asked = entry.isVisible() ? entry.getValue() : value.getValue().strip();
        return field.isEmpty() || asked == null || asked.isEmpty() ? List.of() : own.sought(field.getValue(), asked);
    }

    private Documents.Query query() {
        // a whole number is sought in its normal form; a part of one as it is typed
        String sought = DocumentNumber.parse(number.getValue()).map(DocumentNumber::text).orElse(number.getValue().strip());
        return new Documents.Query(text.getValue().strip(), sought, title.getValue().strip(), unit.getValue() == null ? null : unit.getValue().id(),
                categories.getValue().stream().map(Category::code).collect(Collectors.toSet()), states.getValue(), java.util.Set.of(), null, null,
                Times.startOf(from.getValue()), to.getValue() == null ? null : Times.startOf(to.getValue().plusDays(1)), false,
                Documents.Sort.RECEIVED, false).with(sought());
    }
}
