package org.yichuan.module.issuing.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Numbering;
import org.yichuan.api.official.SerialNumber;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.store.OutgoingDocuments;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Fields;
import org.yichuan.web.api.Grids;
import org.yichuan.web.api.Page;
import org.yichuan.web.api.Pickers;
import org.yichuan.web.api.Times;
import org.yichuan.web.api.View;

/** 文号: every serial of the series a registry keeps, and what became of it; reserving one, and voiding one that was reserved. */
public final class NumbersView implements View {
    private final Texts texts = new Texts(NumbersView.class);
    private final OutgoingDocuments outgoing;

    public NumbersView(OutgoingDocuments outgoing) {
        this.outgoing = outgoing;
    }

    @Override
    public String path() {
        return "numbers";
    }

    @Override
    public String action() {
        return "reserve-number";
    }

    @Override
    public int order() {
        return 56;
    }

    @Override
    public Message title() {
        return texts.message("numbers");
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.HASH;
    }

    @Override
    public Component open(Desk desk, List<String> rest) {
        List<Unit> registries = desk.person().postings().stream().filter(p -> p.post() == Post.REGISTRAR).map(Posting::unitId).flatMap(u -> desk.organisation().unit(u).stream()).toList();
        if (registries.isEmpty()) {
            return new Page(desk.text(title()), new Paragraph(desk.text(texts.message("numbers.none"))));
        }
        Set<java.util.UUID> ids = registries.stream().map(Unit::id).collect(Collectors.toSet());
        ComboBox<SerialNumber.Series> series = new ComboBox<>(desk.text(texts.message("series")));
        series.setId("field-series");
        series.setItemLabelGenerator(s -> desk.text(texts.message("series.of", s.code(), s.year(), s.last())));
        TextField reason = Fields.text(desk, "reason", texts.message("reason"));
        Grid<SerialNumber> grid = grid(desk, reason);
        Runnable show = () -> {
            SerialNumber.Series before = series.getValue();
            List<SerialNumber.Series> all = outgoing.series(ids);
            series.setItems(all);
            all.stream().filter(s -> before != null && s.code().equals(before.code()) && s.year() == before.year()).findFirst().or(() -> all.stream().reduce((a, b) -> b))
                    .ifPresent(series::setValue);
            grid.setItems(series.getValue() == null ? List.of() : outgoing.serials(series.getValue().code(), series.getValue().year()).reversed());
        };
        show.run();
        series.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                grid.setItems(outgoing.serials(e.getValue().code(), e.getValue().year()).reversed());
            }
        });
        desk.refreshOn(grid, show);
        return new Page(desk.text(title()), reserving(desk, registries, reason, show), series, grid);
    }

    private Component reserving(Desk desk, List<Unit> registries, TextField reason, Runnable done) {
        ComboBox<Unit> owner = Pickers.unit(desk, "owner", texts.message("registry"), registries);
        owner.setValue(registries.getFirst());
        owner.setVisible(registries.size() > 1);
        ComboBox<String> code = NumberForm.code(desk, texts, outgoing, registries.getFirst().id(), "");
        code.setId("field-code");
        IntegerField year = NumberForm.year(desk, texts);
        year.setId("field-year");
        Button reserve = new Button(desk.text(texts.message("reserve")), e -> {
            if (desk.send(null, null, "reserve-number", -1).perform(Input.of("owner", owner.getValue() == null ? null : owner.getValue().id(), "code", code.getValue(), "year",
                    year.getValue(), "reason", reason.getValue())).done()) {
                reason.clear();
                done.run();
            }
        });
        reserve.setId("reserve");
        reserve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div fields = new Div(owner, code, year, reason);
        fields.addClassName("fields");
        Div buttons = new Div(reserve);
        buttons.addClassName("buttons");
        Div card = new Div(fields, buttons);
        card.addClassName("card");
        return card;
    }

    private Grid<SerialNumber> grid(Desk desk, TextField reason) {
        Grid<SerialNumber> grid = new Grid<>();
        Grids.dress(grid);
        grid.setId("serials");
        grid.addColumn(SerialNumber::text).setHeader(desk.text(texts.message("number"))).setWidth("12rem").setFlexGrow(0);
        grid.addColumn(n -> desk.text(texts.message("use." + n.use().name()))).setHeader(desk.text(texts.message("use"))).setWidth("6rem").setFlexGrow(0);
        grid.addColumn(n -> desk.documents().file(desk.person(), n.documentId()).map(f -> f.document().head().title()).orElse("")).setHeader(desk.text(texts.message("title"))).setFlexGrow(1);
        grid.addColumn(SerialNumber::reason).setHeader(desk.text(texts.message("reason"))).setWidth("14rem").setFlexGrow(0);
        grid.addColumn(n -> Times.brief(n.at()) + " " + n.by()).setHeader(desk.text(texts.message("by"))).setWidth("12rem").setFlexGrow(0);
        grid.addComponentColumn(n -> voiding(desk, n, reason)).setWidth("7rem").setFlexGrow(0);
        return grid;
    }

    private Component voiding(Desk desk, SerialNumber n, TextField reason) {
        if (n.use() != Numbering.Use.RESERVED) {
            return new Div();
        }
        Button button = new Button(desk.text(texts.message("void")), e -> {
            if (desk.send(n.documentId(), null, "void-reserved", -1).perform(Input.of("reason", reason.getValue())).done()) {
                reason.clear();
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        return button;
    }
}
