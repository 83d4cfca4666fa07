package org.yichuan.web.api;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.yichuan.api.document.Category;
import org.yichuan.api.text.Message;

/** Fields made the same way everywhere, with the id {@code field-<name>}. */
public final class Fields {
    private Fields() {
    }

    public static TextField text(Desk desk, String name, Message label) {
        TextField field = new TextField(desk.text(label));
        field.setId("field-" + name);
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(500);
        field.setMaxLength(10_000);
        return field;
    }

    /** A constant of an enumeration, under its name in the person's language. */
    public static <E extends Enum<E>> ComboBox<E> choice(Desk desk, String name, Message label, Class<E> type) {
        ComboBox<E> field = new ComboBox<>(desk.text(label));
        field.setId("field-" + name);
        field.setItems(Arrays.asList(type.getEnumConstants()));
        field.setItemLabelGenerator(e -> desk.text(Labels.of(e)));
        return field;
    }

    /** The categories that documents of the person's bureaus and sections have: for filters. To register, see {@link org.yichuan.api.settings.Settings#categories}. */
    public static List<Category> categories(Desk desk) {
        return desk.person().postings().stream().map(p -> desk.organisation().house(p.unitId()).id()).distinct()
                .flatMap(house -> desk.circulation().settings().categories(house).stream()).distinct().toList();
    }

    /** A category of documents. */
    public static ComboBox<Category> category(Desk desk, String name, Message label) {
        ComboBox<Category> field = new ComboBox<>(desk.text(label));
        field.setId("field-" + name);
        field.setItems(categories(desk));
        field.setItemLabelGenerator(c -> desk.text(c.name()));
        return field;
    }

    /** Lets Enter move on to the next field inside {@code container}; in a text of several lines it makes a new line. */
    public static void enterMovesOn(Component container) {
        container.getElement().executeJs("""
                this.addEventListener('keydown', e => {
                  if (e.key !== 'Enter' || e.ctrlKey || e.isComposing || e.keyCode === 229) return;
                  const fields = [...this.querySelectorAll('vaadin-text-field,vaadin-combo-box,vaadin-multi-select-combo-box,'
                      + 'vaadin-date-picker,vaadin-date-time-picker,vaadin-text-area')]
                      .filter(f => !f.disabled && f.offsetParent && !f.parentElement.closest('vaadin-date-time-picker'));
                  const i = fields.findIndex(f => f.contains(e.target));
                  if (i < 0 || fields[i].localName === 'vaadin-text-area' || fields[i].opened) return;
                  e.preventDefault();
                  if (fields[i + 1]) fields[i + 1].focus();
                });""");
    }

    public static DatePicker date(Desk desk, String name, Message label) {
        DatePicker field = new DatePicker(desk.text(label));
        field.setId("field-" + name);
        field.setLocale(Locale.CHINA);
        field.setI18n(calendar(desk));
        return field;
    }

    public static DateTimePicker dateTime(Desk desk, String name, Message label) {
        DateTimePicker field = new DateTimePicker(desk.text(label));
        field.setId("field-" + name);
        field.setLocale(Locale.CHINA);
        field.setDatePickerI18n(calendar(desk));
        field.setStep(Duration.ofMinutes(30));
        return field;
    }

    private static DatePicker.DatePickerI18n calendar(Desk desk) {
        String months = desk.text(Labels.common("calendar.months"));
        String days = desk.text(Labels.common("calendar.days"));
        return new DatePicker.DatePickerI18n()
                .setMonthNames(List.of(months.split(",")))
                .setWeekdays(List.of(days.split(",")))
                .setWeekdaysShort(List.of(desk.text(Labels.common("calendar.days.short")).split(",")))
                .setFirstDayOfWeek(1)
                .setDateFormats("yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "yyyy-M-d", "yyyy.M.d")
                .setToday(desk.text(Labels.common("calendar.today")))
                .setCancel(desk.text(Labels.common("cancel")));
    }
}
