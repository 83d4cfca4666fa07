package org.yichuan.web.api;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.FieldType;
import org.yichuan.api.forms.Forms;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.settings.CodeList;
import org.yichuan.api.text.Message;

/** The fields of the product's own types; one of a module that brings no {@link FieldRenderer} is a line of text. */
final class FieldInputs {
    private final Desk desk;
    private final Forms forms;

    FieldInputs(Desk desk, Forms forms) {
        this.desk = desk;
        this.forms = forms;
    }

    FieldInput<?> of(Field field) {
        if (!field.computed().isEmpty()) {
            return computed(field);
        }
        return desk.renderer(field.type()).<FieldInput<?>>map(r -> r.input(desk, field)).orElseGet(() -> own(field));
    }

    private FieldInput<?> own(Field field) {
        return switch (field.type()) {
            case "longtext" -> lines(field);
            case "date" -> {
                DatePicker day = Fields.date(desk, field.name(), field.label());
                yield new FieldInput<>(day, LocalDate::toString, v -> LocalDate.parse(v.toString()));
            }
            case "datetime" -> {
                DateTimePicker time = Fields.dateTime(desk, field.name(), field.label());
                yield new FieldInput<>(time, t -> t.withSecond(0).withNano(0).toString(), v -> LocalDateTime.parse(v.toString()));
            }
            case "span" -> new FieldInput<>(new SpanField(desk, desk.text(field.label())), v -> v, FieldInputs::map);
            case "choice" -> choice(field);
            case "choices" -> choices(field);
            case "yesno" -> yesNo(field);
            case "person" -> person(field);
            case "unit" -> unit(field);
            case "attachment" -> new FieldInput<>(new FilesField(desk, field.name(), desk.text(field.label())), v -> v, FilesField::files);
            case "ink" -> new FieldInput<>(new InkField(desk, forms, desk.text(field.label())), v -> v, FieldInputs::map);
            case "table" -> new FieldInput<>(new RowsField(desk, desk.text(field.label()), columns(field)), v -> v, FieldInputs::rows);
            default -> line(field);
        };
    }

    /** What is computed is shown, and not to be changed. */
    private FieldInput<?> computed(Field field) {
        TextField text = new TextField(desk.text(field.label()));
        text.setReadOnly(true);
        return new FieldInput<>(text, t -> t, v -> desk.text(forms.text(field, v)));
    }

    private FieldInput<?> line(Field field) {
        TextField text = new TextField(desk.text(field.label()));
        text.setValueChangeMode(ValueChangeMode.TIMEOUT);
        text.setValueChangeTimeout(500);
        text.setMaxLength(10_000);
        String unit = field.type().equals("money") ? desk.text(Labels.common("yuan")) : field.option("unit");
        boolean number = field.type().equals("money") || field.type().equals("number");
        if (number && !unit.isEmpty()) {
            text.setSuffixComponent(new Span(unit));
        }
        FieldType type = forms.type(field.type()).orElse(null);
        if (type == null) {
            text.setReadOnly(true);
            text.setHelperText(desk.text(Labels.common("type.gone")));
        }
        return new FieldInput<>(text, t -> read(type, field, t), v -> number ? new BigDecimal(v.toString()).toPlainString() : desk.text(forms.text(field, v)));
    }

    /** What stands for nothing of the type stays as it was typed: the check says what is wrong with it. */
    private static Object read(FieldType type, Field field, String text) {
        try {
            return type == null ? text : type.read(field, text);
        } catch (RuntimeException | LinkageError none) {
            return text;
        }
    }

    private FieldInput<?> lines(Field field) {
        TextArea text = new TextArea(desk.text(field.label()));
        text.setMinRows(3);
        text.setMaxRows(12);
        text.setMaxLength(10_000);
        text.setValueChangeMode(ValueChangeMode.TIMEOUT);
        text.setValueChangeTimeout(500);
        return new FieldInput<>(text, t -> t.isBlank() ? null : t.strip(), Object::toString);
    }

    private FieldInput<?> choice(Field field) {
        ComboBox<String> one = new ComboBox<>(desk.text(field.label()));
        one.setItems(codes(field));
        one.setItemLabelGenerator(c -> desk.text(forms.text(field, c)));
        one.setClearButtonVisible(true);
        return new FieldInput<>(one, c -> c, Object::toString);
    }

    private FieldInput<?> choices(Field field) {
        MultiSelectComboBox<String> several = new MultiSelectComboBox<>(desk.text(field.label()));
        List<String> codes = codes(field);
        several.setItems(codes);
        several.setItemLabelGenerator(c -> desk.text(forms.text(field, c)));
        several.setClearButtonVisible(true);
        return new FieldInput<>(several, chosen -> Stream.concat(codes.stream().filter(chosen::contains), chosen.stream().filter(c -> !codes.contains(c))).toList(), v -> {
            LinkedHashSet<String> set = new LinkedHashSet<>();
            ((Collection<?>) v).forEach(c -> set.add(c.toString()));
            return set;
        });
    }

    private FieldInput<?> yesNo(Field field) {
        ComboBox<Boolean> answer = new ComboBox<>(desk.text(field.label()));
        answer.setItems(true, false);
        answer.setItemLabelGenerator(b -> desk.text(Labels.common(b ? "yes" : "no")));
        answer.setClearButtonVisible(true);
        return new FieldInput<>(answer, b -> b, v -> (Boolean) v);
    }

    private FieldInput<?> person(Field field) {
        UUID house = desk.person().postings().stream().findFirst().map(p -> desk.organisation().house(p.unitId()).id()).orElse(null);
        ComboBox<Person> person = Pickers.person(desk, field.name(), field.label(), house == null ? List.of() : Pickers.people(desk, house));
        return new FieldInput<>(person, p -> p.id().toString(), v -> desk.organisation().person(UUID.fromString(v.toString())).orElseThrow());
    }

    private FieldInput<?> unit(Field field) {
        ComboBox<Unit> unit = Pickers.unit(desk, field.name(), field.label(), desk.organisation().units());
        return new FieldInput<>(unit, u -> u.id().toString(), v -> desk.organisation().unit(UUID.fromString(v.toString())).orElseThrow());
    }

    /** What is offered now; what was chosen before may be none of it any more, and is shown all the same. */
    private List<String> codes(Field field) {
        String kept = field.option(CodeList.OPTION);
        if (!kept.isEmpty()) {
            return desk.circulation().settings().codeList(kept).map(l -> l.entries().stream().map(CodeList.Entry::code).toList()).orElse(List.of());
        }
        return choices(field.options().get("choices"));
    }

    private static List<String> choices(Object choices) {
        return choices instanceof Collection<?> list ? list.stream().map(c -> String.valueOf(map(c).get("code"))).toList() : List.of();
    }

    /** What can be chosen, and could be. */
    static List<String> everyCode(Desk desk, Field field) {
        String kept = field.option(CodeList.OPTION);
        return kept.isEmpty() ? choices(field.options().get("choices")) : desk.circulation().settings().codes(kept).stream().map(CodeList.Entry::code).toList();
    }

    private Map<String, String> columns(Field field) {
        Map<String, String> columns = new LinkedHashMap<>();
        if (field.options().get("columns") instanceof Collection<?> list) {
            list.forEach(c -> {
                Map<String, Object> column = map(c);
                columns.put(String.valueOf(column.get("name")),
                        desk.text(new Message(String.valueOf(column.get("zh")), String.valueOf(column.getOrDefault("en", column.get("zh"))))));
            });
        }
        return columns;
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((k, v) -> map.put(String.valueOf(k), v));
        return map;
    }

    private static List<Map<String, Object>> rows(Object value) {
        List<Map<String, Object>> rows = new ArrayList<>();
        ((Collection<?>) value).forEach(r -> rows.add(map(r)));
        return rows;
    }
}
