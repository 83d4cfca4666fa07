package org.yichuan.module.settings.internal.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.yichuan.api.document.WorkingDays;
import org.yichuan.api.settings.Arranged;

/** 工作日: what the State Council arranges for a year, as lines of date and kind, typed, pasted or shown. */
final class DaysTab extends Div {
    private static final long serialVersionUID = 1L;
    private final transient Bench bench;
    private final ComboBox<Integer> year = new ComboBox<>();
    private final Span state = new Span();
    private final TextArea lines = new TextArea();

    DaysTab(Bench bench) {
        this.bench = bench;
        addClassName("bars");
        boolean may = bench.settings().mayChange(bench.desk.person(), null);
        int now = Year.now(WorkingDays.ZONE).getValue();
        year.setLabel(bench.text("year"));
        year.setId("field-year");
        year.setItems(IntStream.rangeClosed(now - 1, now + 2).boxed().toList());
        year.setItemLabelGenerator(y -> Integer.toString(y));
        year.addValueChangeListener(e -> show());
        state.setId("days-state");
        lines.setId("field-days");
        lines.setLabel(bench.text("days.lines"));
        lines.setWidthFull();
        lines.setMinRows(8);
        lines.setMaxRows(24);
        lines.setReadOnly(!may);
        Button save = new Button(bench.text("save"), e -> save());
        save.setId("save-days");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setVisible(may);
        Div bar = new Div(year, state);
        bar.addClassName("bar");
        Div hint = new Div(bench.text(may ? "days.hint" : "days.hint.read"));
        hint.addClassName("hint");
        Div buttons = new Div(save);
        buttons.addClassName("buttons");
        add(hint, bar, lines, buttons);
        year.setValue(now);
    }

    private void show() {
        if (year.getValue() == null) {
            return;
        }
        Arranged arranged = bench.settings().arranged(year.getValue()).orElse(null);
        state.setText(arranged == null ? bench.text("days.unknown") : bench.text("arranged", arranged.off().size(), arranged.worked().size()));
        state.removeClassName("warning");
        if (arranged == null) {
            state.addClassName("warning");
        }
        lines.setValue(arranged == null ? "" : arranged.csv());
    }

    private void save() {
        try {
            Map<Integer, Arranged> read = Arranged.read(lines.getValue());
            if (read.keySet().stream().anyMatch(y -> !y.equals(year.getValue()))) {
                bench.desk.warn(bench.texts.message("days.otherYear", Integer.toString(year.getValue())));
                return;
            }
            if (bench.save(read.getOrDefault(year.getValue(), new Arranged(year.getValue(), Set.of(), Set.of())))) {
                show();
            }
        } catch (Arranged.Unreadable unreadable) {
            bench.desk.warn(unreadable.why());
        }
    }
}
