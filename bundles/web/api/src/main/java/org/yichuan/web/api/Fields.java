package org.yichuan.web.api;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
    public static <E extends Enum<E>> Select<E> choice(Desk desk, String name, Message label, Class<E> type) {
        Select<E> field = new Select<>();
        field.setId("field-" + name);
        field.setLabel(desk.text(label));
        field.setItems(Arrays.asList(type.getEnumConstants()));
        field.setItemLabelGenerator(e -> e == null ? "" : desk.text(Labels.of(e)));
        return field;
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
