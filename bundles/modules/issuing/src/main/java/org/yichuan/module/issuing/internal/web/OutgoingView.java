package org.yichuan.module.issuing.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.store.Documents;
import org.yichuan.api.store.OutgoingDocuments;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Fields;
import org.yichuan.web.api.Grids;
import org.yichuan.web.api.Labels;
import org.yichuan.web.api.Page;
import org.yichuan.web.api.Times;
import org.yichuan.web.api.View;
import org.yichuan.web.api.Where;

/** 发文登记: the register of outgoing documents, and its figures by period. */
public final class OutgoingView implements View {
    private final Texts texts = new Texts(OutgoingView.class);
    private final OutgoingDocuments outgoing;

    public OutgoingView(OutgoingDocuments outgoing) {
        this.outgoing = outgoing;
    }

    @Override
    public String path() {
        return "outgoing";
    }

    @Override
    public String action() {
        return "outgoing";
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public Message title() {
        return texts.message("outgoing");
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.OUTBOX;
    }

    @Override
    public Component open(Desk desk, List<String> rest) {
        TextField sought = Fields.text(desk, "sought", texts.message("sought"));
        MultiSelectComboBox<DocumentState> states = new MultiSelectComboBox<>(desk.text(texts.message("states")));
        states.setId("field-states");
        states.setItems(Arrays.stream(DocumentState.values()).filter(DocumentState::outgoing).toList());
        states.setItemLabelGenerator(s -> desk.text(Labels.of(s)));
        DatePicker from = Fields.date(desk, "from", texts.message("from"));
        DatePicker until = Fields.date(desk, "until", texts.message("until"));
        from.setValue(LocalDate.now(Times.ZONE).withDayOfYear(1));
        Grid<Documents.Row> grid = grid(desk);
        Span figures = new Span();
        figures.setId("figures");
        Runnable show = () -> {
            Instant begin = from.getValue() == null ? Instant.EPOCH : Times.startOf(from.getValue());
            Instant before = until.getValue() == null ? Instant.now().plusSeconds(60) : Times.startOf(until.getValue().plusDays(1));
            Documents.Query query = new Documents.Query(sought.getValue(), "", "", null, Set.of(), states.getValue(), Set.of(), null, null, begin, before, false,
                    Documents.Sort.RECEIVED, false);
            grid.setItems(DataProvider.fromCallbacks(q -> outgoing.register(desk.person(), query, q.getOffset(), q.getLimit()).stream(),
                    q -> outgoing.registerCount(desk.person(), query)));
            OutgoingDocuments.Figures f = outgoing.figures(desk.person(), begin, before);
            figures.setText(desk.text(texts.message("figures", f.issued(), f.signReports(), f.countersigned(), f.returned())));
        };
        sought.addValueChangeListener(e -> show.run());
        states.addValueChangeListener(e -> show.run());
        from.addValueChangeListener(e -> show.run());
        until.addValueChangeListener(e -> show.run());
        show.run();
        desk.refreshOn(grid, show);
        Div filters = new Div(sought, states, from, until);
        filters.addClassNames("fields", "card");
        Div line = new Div(figures);
        line.addClassName("card");
        return new Page(desk.text(title()), filters, line, grid);
    }

    private Grid<Documents.Row> grid(Desk desk) {
        Grid<Documents.Row> grid = new Grid<>();
        Grids.dress(grid);
        grid.setId("outgoing");
        grid.addColumn(r -> r.document().head().number()).setHeader(text(desk, "number")).setWidth("11rem").setFlexGrow(0);
        grid.addColumn(r -> r.document().head().title()).setHeader(text(desk, "title")).setWidth("18rem").setFlexGrow(1);
        grid.addColumn(r -> desk.text(Labels.category(desk.circulation(), r.document().head().category()))).setHeader(text(desk, "kind")).setWidth("7rem").setFlexGrow(0);
        grid.addColumn(r -> owner(desk, r.document())).setHeader(text(desk, "drafter")).setWidth("8rem").setFlexGrow(0);
        grid.addColumn(r -> Times.brief(r.document().head().receivedAt())).setHeader(text(desk, "drafted")).setWidth("8rem").setFlexGrow(0);
        grid.addColumn(r -> desk.text(Labels.of(r.document().state()))).setHeader(text(desk, "state")).setWidth("6rem").setFlexGrow(0);
        grid.addColumn(r -> Where.now(desk, r.open())).setHeader(text(desk, "where")).setWidth("15rem").setFlexGrow(0);
        grid.setEmptyStateText(text(desk, "none"));
        Grids.opens(grid, r -> desk.go("document/" + r.document().id()));
        return grid;
    }

    private static String owner(Desk desk, Document document) {
        return desk.organisation().unit(document.owner()).map(u -> desk.text(Labels.of(u))).orElse("?");
    }

    private String text(Desk desk, String key) {
        return desk.text(texts.message(key));
    }
}
