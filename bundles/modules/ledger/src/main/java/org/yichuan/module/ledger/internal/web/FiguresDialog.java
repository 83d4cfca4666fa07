package org.yichuan.module.ledger.internal.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.OwnFields;
import org.yichuan.web.api.Times;

/**
 * 统计: what the documents of the register that are shown come to by a field of a form, month by month: how many of each choice, unit or yes and
 * no; of numbers and money the sum, the average and the range.
 */
final class FiguresDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    /** More choices than a table has room for: the most frequent ones. */
    private static final int COLUMNS = 12;
    private final transient Texts texts = new Texts(FiguresDialog.class);
    private final transient Desk desk;
    private final transient OwnFields fields;
    private final transient Documents.Query query;
    private final ComboBox<OwnFields.Known> field = new ComboBox<>();
    private final ComboBox<Period> period = new ComboBox<>();
    private final NativeTable table = new NativeTable();
    private final Div note = new Div();
    /** What the table shows, its headings first. */
    private final transient List<List<Object>> lines = new ArrayList<>();
    private final Anchor export = new Anchor();

    /** @param query which documents of the register count */
    FiguresDialog(Desk desk, Documents.Query query) {
        this.desk = desk;
        this.fields = new OwnFields(desk);
        this.query = query;
        setId("figures-dialog");
        setHeaderTitle(text("figures"));
        setWidth("60rem");
        List<OwnFields.Known> countable = fields.all().stream().filter(OwnFields::countable).toList();
        field.setLabel(text("figures.field"));
        field.setId("field-figures");
        field.setWidth("18rem");
        field.setItems(countable);
        field.setItemLabelGenerator(k -> desk.text(k.label()));
        period.setLabel(text("figures.period"));
        period.setId("field-figures-period");
        period.setItems(Period.values());
        period.setItemLabelGenerator(p -> text("figures." + p.name()));
        period.setValue(Period.MONTH);
        Div choice = new Div(field, period);
        choice.addClassName("bar");
        table.setId("figures");
        table.addClassName("figures-table");
        Div room = new Div(table);
        room.addClassName("figures-room");
        note.addClassName("hint");
        add(choice, room, note);
        export.setHref(new FiguresSheet(text("figures"), this::exported));
        export.setId("figures-export");
        export.add(new Button(text("export"), VaadinIcon.TABLE.create()));
        export.setVisible(false);
        getFooter().add(export, new Button(text("figures.close"), e -> close()));
        field.addValueChangeListener(e -> show());
        period.addValueChangeListener(e -> show());
        countable.stream().findFirst().ifPresentOrElse(field::setValue, () -> note.setText(text("figures.none")));
    }

    private void show() {
        table.removeAll();
        lines.clear();
        export.setVisible(field.getValue() != null && period.getValue() != null);
        if (!export.isVisible()) {
            return;
        }
        List<Period.Part> parts = period.getValue().parts(query.receivedFrom(), query.receivedBefore(), LocalDate.now(Times.ZONE));
        Instant from = parts.isEmpty() ? query.receivedFrom() : parts.getFirst().from();
        Instant before = parts.isEmpty() ? query.receivedBefore() : parts.getLast().before();
        OwnFields.Known known = field.getValue();
        if (OwnFields.summed(known)) {
            sums(known, parts, from, before);
        } else {
            counts(known, parts, from, before);
        }
        note.setText(text("figures.note", Times.day(from), Times.day(before.minusMillis(1))));
    }

    private void counts(OwnFields.Known known, List<Period.Part> parts, Instant from, Instant before) {
        List<Documents.Figure> all = figures(known, from, before, true);
        List<String> columns = all.stream().limit(COLUMNS).map(Documents.Figure::text).toList();
        head(columns.stream().map(c -> fields.counted(known, c)));
        for (Period.Part part : parts) {
            List<Documents.Figure> figures = figures(known, part.from(), part.before(), true);
            line(part.name(), columns.stream().map(c -> count(figures, c)), false);
        }
        line(text("figures.all"), columns.stream().map(c -> count(all, c)), true);
    }

    private static Object count(List<Documents.Figure> figures, String text) {
        return figures.stream().filter(f -> f.text().equals(text)).findFirst().map(Documents.Figure::documents).orElse(0);
    }

    private void sums(OwnFields.Known known, List<Period.Part> parts, Instant from, Instant before) {
        head(Stream.of("documents", "sum", "average", "least", "most").map(c -> text("figures." + c)));
        for (Period.Part part : parts) {
            line(part.name(), sum(known, part.from(), part.before()), false);
        }
        line(text("figures.all"), sum(known, from, before), true);
    }

    private Stream<Object> sum(OwnFields.Known known, Instant from, Instant before) {
        Documents.Figure f = figures(known, from, before, false).stream().findFirst().orElse(new Documents.Figure("", 0, 0, null, null, null));
        Function<Supplier<BigDecimal>, Object> shown = n -> f.sum() == null ? "—" : n.get();
        return Stream.of(f.documents(), shown.apply(f::sum), shown.apply(() -> f.sum().divide(BigDecimal.valueOf(f.values()), 2, RoundingMode.HALF_UP)),
                shown.apply(f::least), shown.apply(f::most));
    }

    private static String plain(Object cell) {
        return !(cell instanceof BigDecimal number) ? cell.toString() : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private List<Documents.Figure> figures(OwnFields.Known known, Instant from, Instant before, boolean each) {
        return desk.documents().figures(desk.person(), query.received(from, before), known.key(), each);
    }

    private void head(Stream<String> headings) {
        lines.add(Stream.<Object>concat(Stream.of(text("figures.received")), headings).toList());
        NativeTableRow row = new NativeTableRow();
        lines.getLast().forEach(h -> row.add(new NativeTableHeaderCell(h.toString())));
        table.add(row);
    }

    private void line(String name, Stream<Object> cells, boolean last) {
        List<Object> shown = cells.toList();
        lines.add(Stream.concat(Stream.of(name), shown.stream()).toList());
        NativeTableRow row = new NativeTableRow(new NativeTableHeaderCell(name));
        shown.forEach(c -> row.add(new NativeTableCell(plain(c))));
        row.setClassName("figures-all", last);
        table.add(row);
    }

    /** The lines, and below them what they are about: a file goes its way without this page. */
    private List<List<Object>> exported() {
        return Stream.concat(lines.stream(), Stream.of(List.<Object>of(), List.<Object>of(desk.text(field.getValue().label())), List.<Object>of(note.getText()))).toList();
    }

    private String text(String key, Object... arguments) {
        return desk.text(texts.message(key, arguments));
    }
}
