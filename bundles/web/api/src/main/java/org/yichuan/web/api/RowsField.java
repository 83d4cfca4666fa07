package org.yichuan.web.api;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of rows of texts, moved up by a button; a row without any text does not count. */
public final class RowsField extends CustomField<List<Map<String, Object>>> {
    private static final long serialVersionUID = 1L;
    private final transient Desk desk;
    private final transient Map<String, String> columns;
    private final transient List<Line> lines = new ArrayList<>();
    private final Div rows = new Div();

    private record Line(Div row, Map<String, TextField> cells) { }

    /** @param columns by name, the heading */
    public RowsField(Desk desk, String label, Map<String, String> columns) {
        super(null);
        this.desk = desk;
        this.columns = columns;
        setLabel(label);
        rows.addClassName("rows-field");
        Button more = new Button(desk.text(Labels.common("row.add")), VaadinIcon.PLUS.create(), e -> line(Map.of()));
        more.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Div head = new Div();
        head.addClassNames("rows-head", "hint");
        columns.values().forEach(heading -> head.add(new Span(heading)));
        add(head, rows, more);
    }

    private void line(Map<String, Object> values) {
        Div line = new Div();
        line.addClassName("rows-line");
        Map<String, TextField> cells = new LinkedHashMap<>();
        columns.forEach((name, heading) -> {
            TextField cell = new TextField();
            cell.setAriaLabel(heading);
            cell.setMaxLength(500);
            cell.setValueChangeMode(ValueChangeMode.TIMEOUT);
            cell.setValueChangeTimeout(500);
            cell.setValue(values.get(name) == null ? "" : values.get(name).toString());
            cell.addValueChangeListener(e -> updateValue());
            cells.put(name, cell);
            line.add(cell);
        });
        Line made = new Line(line, cells);
        line.add(button("row.up", VaadinIcon.ARROW_UP, () -> up(made)), button("remove", VaadinIcon.CLOSE_SMALL, () -> {
            lines.remove(made);
            rows.remove(line);
            updateValue();
        }));
        lines.add(made);
        rows.add(line);
    }

    private Button button(String key, VaadinIcon icon, Runnable run) {
        Button button = new Button(icon.create(), e -> run.run());
        button.setAriaLabel(desk.text(Labels.common(key)));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return button;
    }

    private void up(Line line) {
        int at = lines.indexOf(line);
        if (at > 0) {
            lines.add(at - 1, lines.remove(at));
            rows.addComponentAtIndex(at - 1, line.row());
            updateValue();
        }
    }

    @Override
    protected List<Map<String, Object>> generateModelValue() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Line line : lines) {
            Map<String, Object> row = new LinkedHashMap<>();
            line.cells().forEach((name, cell) -> {
                if (!cell.getValue().isBlank()) {
                    row.put(name, cell.getValue().strip());
                }
            });
            if (!row.isEmpty()) {
                all.add(row);
            }
        }
        return all.isEmpty() ? null : all;
    }

    @Override
    protected void setPresentationValue(List<Map<String, Object>> values) {
        lines.clear();
        rows.removeAll();
        (values == null ? List.<Map<String, Object>>of() : values).forEach(this::line);
    }
}
