package org.yichuan.module.ledger.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.yichuan.api.document.Category;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Importance;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Fields;
import org.yichuan.web.api.Labels;
import org.yichuan.web.api.Pickers;
import org.yichuan.web.api.Times;

/** What of the register is shown; can be written down as a saved view and read again. */
final class Filters extends Div {
    private static final long serialVersionUID = 1L;
    private final transient Texts texts = new Texts(Filters.class);
    private final transient Desk desk;
    private final transient Consumer<Documents.Query> ask;
    private final TextField text;
    private final ComboBox<Unit> unit;
    private final MultiSelectComboBox<Category> categories;
    private final MultiSelectComboBox<DocumentState> states;
    private final MultiSelectComboBox<Urgency> urgencies;
    private final ComboBox<Importance> importance;
    private final ComboBox<Secrecy> secrecy;
    private final DatePicker from;
    private final DatePicker to;
    private final Checkbox overdue;
    private final Div first = new Div();
    private boolean quiet;

    Filters(Desk desk, Consumer<Documents.Query> ask) {
        this.desk = desk;
        this.ask = ask;
        addClassNames("bars", "no-print");
        text = Fields.text(desk, "text", texts.message("filter.text"));
        text.addClassName("grow");
        text.setClearButtonVisible(true);
        unit = Pickers.unit(desk, "unit", texts.message("filter.unit"),
                desk.organisation().units().stream().filter(u -> u.level() != Level.STATION).toList());
        unit.setWidth("9rem");
        categories = several("category", Fields.categories(desk));
        categories.setItemLabelGenerator(c -> desk.text(c.name()));
        states = several("state", Arrays.asList(DocumentState.values()));
        states.setWidth("9rem");
        states.setItemLabelGenerator(s -> desk.text(Labels.of(s)));
        urgencies = several("urgency", Arrays.asList(Urgency.values()));
        urgencies.setItemLabelGenerator(u -> desk.text(Labels.of(u)));
        importance = Fields.choice(desk, "importance", texts.message("filter.importance"), Importance.class);
        importance.setClearButtonVisible(true);
        importance.setWidth("8rem");
        secrecy = Fields.choice(desk, "secrecy", texts.message("filter.secrecy"), Secrecy.class);
        secrecy.setClearButtonVisible(true);
        secrecy.setWidth("8rem");
        from = Fields.date(desk, "from", texts.message("filter.from"));
        from.setWidth("9rem");
        to = Fields.date(desk, "to", texts.message("filter.to"));
        to.setWidth("9rem");
        overdue = new Checkbox(desk.text(texts.message("filter.overdue")));
        overdue.setId("field-overdue");
        Button clear = new Button(desk.text(texts.message("filter.clear")), e -> read(Map.of()));
        clear.setId("clear");
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        first.addClassName("bar");
        first.add(text, unit, states, overdue);
        Div others = new Div(categories, urgencies, importance, secrecy, from, to, clear);
        others.addClassName("bar");
        others.setVisible(false);
        Button more = new Button(desk.text(texts.message("filter.more")), e -> others.setVisible(!others.isVisible()));
        more.setId("more-filters");
        first.add(more);
        add(first, others);
        fields().forEach(f -> f.addValueChangeListener(e -> {
            if (!quiet) {
                ask.accept(query());
            }
        }));
    }

    private <T> MultiSelectComboBox<T> several(String name, List<T> items) {
        MultiSelectComboBox<T> field = new MultiSelectComboBox<>(desk.text(texts.message("filter." + name)));
        field.setId("field-" + name);
        field.setItems(items);
        field.setWidth("10rem");
        return field;
    }

    private List<HasValue<?, ?>> fields() {
        return List.of(text, unit, categories, states, urgencies, importance, secrecy, from, to, overdue);
    }

    /** Puts a tool beside the filters. */
    void beside(Component... tools) {
        first.add(tools);
    }

    Documents.Query query() {
        return new Documents.Query(text.getValue().strip(), "", "", unit.getValue() == null ? null : unit.getValue().id(),
                categories.getValue().stream().map(Category::code).collect(Collectors.toSet()), states.getValue(), urgencies.getValue(),
                importance.getValue(), secrecy.getValue(), Times.startOf(from.getValue()),
                to.getValue() == null ? null : Times.startOf(to.getValue().plusDays(1)), overdue.getValue(), Documents.Sort.RECEIVED, false);
    }

    /** The filters in words that outlive an update. */
    Map<String, String> write() {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "text", text.getValue());
        put(values, "unit", unit.getValue() == null ? null : unit.getValue().id());
        put(values, "category", categories.getValue().stream().map(Category::code).collect(Collectors.joining(",")));
        put(values, "state", states.getValue().stream().map(Enum::name).collect(Collectors.joining(",")));
        put(values, "urgency", urgencies.getValue().stream().map(Enum::name).collect(Collectors.joining(",")));
        put(values, "importance", importance.getValue());
        put(values, "secrecy", secrecy.getValue());
        put(values, "from", from.getValue());
        put(values, "to", to.getValue());
        put(values, "overdue", overdue.getValue() ? "true" : "");
        return values;
    }

    /** Sets the filters to what was written; whatever cannot be read any more is left out. */
    void read(Map<String, String> values) {
        quiet = true;
        try {
            text.setValue(values.getOrDefault("text", ""));
            unit.setValue(values.containsKey("unit") ? desk.organisation().unit(UUID.fromString(values.get("unit"))).orElse(null) : null);
            List<String> codes = list(values, "category");
            categories.setValue(Fields.categories(desk).stream().filter(c -> codes.contains(c.code())).collect(Collectors.toSet()));
            List<String> names = list(values, "state");
            states.setValue(Arrays.stream(DocumentState.values()).filter(s -> names.contains(s.name())).collect(Collectors.toSet()));
            List<String> urgent = list(values, "urgency");
            urgencies.setValue(Arrays.stream(Urgency.values()).filter(u -> urgent.contains(u.name())).collect(Collectors.toSet()));
            importance.setValue(Arrays.stream(Importance.values()).filter(i -> i.name().equals(values.get("importance"))).findFirst().orElse(null));
            secrecy.setValue(Arrays.stream(Secrecy.values()).filter(s -> s.name().equals(values.get("secrecy"))).findFirst().orElse(null));
            from.setValue(values.containsKey("from") ? LocalDate.parse(values.get("from")) : null);
            to.setValue(values.containsKey("to") ? LocalDate.parse(values.get("to")) : null);
            overdue.setValue("true".equals(values.get("overdue")));
        } finally {
            quiet = false;
        }
        ask.accept(query());
    }

    private static List<String> list(Map<String, String> values, String key) {
        return Arrays.asList(values.getOrDefault(key, "").split(","));
    }

    private static void put(Map<String, String> values, String key, Object value) {
        String text = Objects.toString(value, "");
        if (!text.isBlank()) {
            values.put(key, text);
        }
    }
}
