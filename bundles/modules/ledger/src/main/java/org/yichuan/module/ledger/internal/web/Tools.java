package org.yichuan.module.ledger.internal.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Fields;
import org.yichuan.web.api.OwnFields;

/** Saved views, export, print. */
final class Tools extends Div {
    private static final long serialVersionUID = 1L;
    /** More lines than one prints by hand; the spreadsheet has them all. */
    private static final int PRINTED = 1000;

    private static final String FIELDS = "ledger-fields";
    private final transient Texts texts = new Texts(Tools.class);
    private final transient Desk desk;
    private final transient Columns columns;
    private final transient LedgerGrid grid;
    private final transient SavedViews views;
    private final NativeTable printed = new NativeTable();
    private final ComboBox<String> saved = new ComboBox<>();

    Tools(Desk desk, Columns columns, LedgerGrid grid, Filters filters) {
        this.desk = desk;
        this.columns = columns;
        this.grid = grid;
        this.views = new SavedViews(desk);
        addClassNames("bar", "no-print");
        printed.addClassName("print-table");
        saved.setLabel(text("views"));
        saved.setId("field-views");
        saved.setClearButtonVisible(true);
        saved.setItems(views.all().keySet());
        saved.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                filters.read(e.getValue() == null ? java.util.Map.of() : views.all().getOrDefault(e.getValue(), java.util.Map.of()));
            }
        });
        TextField name = Fields.text(desk, "view-name", texts.message("view.name"));
        name.setMaxLength(60);
        Button save = new Button(text("view.save"), VaadinIcon.BOOKMARK.create(), e -> {
            String chosen = name.getValue().strip();
            if (chosen.isEmpty()) {
                name.focus();
                return;
            }
            views.put(chosen, filters.write());
            saved.setItems(views.all().keySet());
            saved.setValue(chosen);
            name.clear();
            desk.tell(texts.message("view.saved", chosen));
        });
        save.setId("save-view");
        Button remove = new Button(text("view.remove"), e -> {
            if (saved.getValue() != null) {
                views.remove(saved.getValue());
                saved.setItems(views.all().keySet());
            }
        });
        remove.setId("remove-view");
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Anchor export = new Anchor(new Spreadsheet(columns, grid), "");
        export.setId("export");
        export.add(new Button(text("export"), VaadinIcon.TABLE.create()));
        Button print = new Button(text("print"), VaadinIcon.PRINT.create(), e -> print());
        print.setId("print");
        add(saved, name, save, remove);
        setVisible(false);
        Button own = new Button(text("views"), VaadinIcon.BOOKMARK.create(), e -> setVisible(!isVisible()));
        own.setId("views");
        filters.beside(own, export, print);
        List<OwnFields.Known> choices = columns.choices();
        if (!choices.isEmpty()) {
            Button figures = new Button(text("figures"), VaadinIcon.BAR_CHART.create(), e -> new FiguresDialog(desk, filters.query()).open());
            figures.setId("figures-open");
            filters.beside(figures, fields(choices));
        }
    }

    /** Which fields of forms stand in the register as columns: a person's choice is kept. */
    private MultiSelectComboBox<OwnFields.Known> fields(List<OwnFields.Known> choices) {
        MultiSelectComboBox<OwnFields.Known> fields = new MultiSelectComboBox<>(text("own.columns"));
        fields.setId("field-own-columns");
        fields.setItems(choices);
        fields.setItemLabelGenerator(k -> desk.text(k.label()));
        fields.setWidth("14rem");
        fields.addValueChangeListener(e -> {
            grid.fields(choices.stream().filter(e.getValue()::contains).toList());
            desk.keep(FIELDS, e.getValue().stream().map(OwnFields.Known::key).collect(Collectors.joining("\n")));
        });
        Set<String> before = desk.kept(FIELDS).lines().collect(Collectors.toSet());
        fields.setValue(choices.stream().filter(k -> before.contains(k.key())).collect(Collectors.toSet()));
        return fields;
    }

    /** The table that is printed; not seen on the screen. */
    NativeTable printed() {
        return printed;
    }

    private void print() {
        printed.removeAll();
        NativeTableRow heads = new NativeTableRow();
        columns.all().forEach(c -> heads.add(new NativeTableHeaderCell(c.heading())));
        NativeTableHeader header = new NativeTableHeader();
        header.add(heads);
        NativeTableBody body = new NativeTableBody();
        List<Documents.Row> rows = grid.rows(grid.shown(), 0, PRINTED);
        for (Documents.Row row : rows) {
            NativeTableRow line = new NativeTableRow();
            columns.all().forEach(c -> {
                NativeTableCell cell = new NativeTableCell(c.text().apply(row));
                cell.getStyle().set("white-space", "pre-line");
                line.add(cell);
            });
            body.add(line);
        }
        printed.add(header, body);
        if (rows.size() == PRINTED) {
            desk.tell(texts.message("print.first", PRINTED));
        }
        printed.getElement().executeJs("setTimeout(() => window.print(), 150)");
    }

    private String text(String key) {
        return desk.text(texts.message(key));
    }
}
