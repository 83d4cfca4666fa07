package org.yichuan.web.api;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** From one day to another; one without the other is half of it, and the check says so. */
final class SpanField extends CustomField<Map<String, Object>> {
    private static final long serialVersionUID = 1L;
    private final DatePicker from;
    private final DatePicker to;

    SpanField(Desk desk, String label) {
        super(null);
        from = Fields.date(desk, "from", Labels.common("from"));
        to = Fields.date(desk, "to", Labels.common("to"));
        from.setLabel(null);
        to.setLabel(null);
        from.setAriaLabel(desk.text(Labels.common("from")));
        to.setAriaLabel(desk.text(Labels.common("to")));
        from.setId(null);
        to.setId(null);
        setLabel(label);
        Div both = new Div(from, new Span("—"), to);
        both.addClassName("span-field");
        add(both);
    }

    @Override
    protected Map<String, Object> generateModelValue() {
        if (from.isEmpty() && to.isEmpty()) {
            return null;
        }
        Map<String, Object> span = new LinkedHashMap<>();
        put(span, "from", from.getValue());
        put(span, "to", to.getValue());
        return span;
    }

    private static void put(Map<String, Object> span, String end, LocalDate day) {
        if (day != null) {
            span.put(end, day.toString());
        }
    }

    @Override
    protected void setPresentationValue(Map<String, Object> span) {
        from.setValue(day(span, "from"));
        to.setValue(day(span, "to"));
    }

    private static LocalDate day(Map<String, Object> span, String end) {
        return span == null || span.get(end) == null ? null : LocalDate.parse(span.get(end).toString());
    }
}
