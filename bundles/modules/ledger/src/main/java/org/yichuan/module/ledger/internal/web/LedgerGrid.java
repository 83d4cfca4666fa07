package org.yichuan.module.ledger.internal.web;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.yichuan.api.store.Documents;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Grids;
import org.yichuan.web.api.Marks;
import org.yichuan.web.api.OwnFields;

/** The register's lines, loaded page by page as one scrolls. */
final class LedgerGrid extends Grid<Documents.Row> {
    private static final long serialVersionUID = 1L;
    /** Before the key of a field of a form where other columns have their name. */
    private static final String OWN = "own:";
    private final transient Desk desk;
    private final transient Columns columns;
    private transient Documents.Query query = Documents.Query.ALL;

    LedgerGrid(Desk desk, Columns columns) {
        this.desk = desk;
        this.columns = columns;
        Grids.dress(this);
        setId("ledger");
        setMultiSort(false);
        addClassName("ledger");
        addComponentColumn(r -> new Marks(desk, r.document(), r.document().dueAt())).setHeader(columns.header("marks")).setWidth("4.6rem").setFlexGrow(0)
                .setKey("urgency").setSortProperty("URGENCY").setSortable(true);
        column("received", columns::received, "6.1rem", "RECEIVED");
        column("number", columns::number, "7.2rem", "NUMBER");
        lines("title", columns::title, "10.5rem").setSortProperty("TITLE").setSortable(true);
        lines("instruction", columns::instruction, "6.6rem");
        column("lead", columns::lead, "4.9rem", null);
        lines("process", columns::shortProcess, "9rem");
        column("due", columns::due, "6.1rem", "DUE");
        lines("result", columns::result, "6rem");
        column("where", columns::where, "6.2rem", "STATE");
        setPartNameGenerator(r -> r.document().overdue(Instant.now()) ? "late" : null);
        setItems(DataProvider.fromCallbacks(
                q -> desk.documents().register(desk.person(), sorted(q.getSortOrders()), q.getOffset(), q.getLimit()).stream(),
                q -> desk.documents().registerCount(desk.person(), query)));
        setEmptyStateText(columns.header("empty"));
        Grids.opens(this, r -> desk.go("document/" + r.document().id()));
        desk.refreshOn(this, () -> getDataProvider().refreshAll());
    }

    private void column(String key, Function<Documents.Row, String> text, String width, String sort) {
        Column<Documents.Row> column = addColumn(text::apply).setHeader(columns.header(key)).setKey(key).setWidth(width).setFlexGrow(1).setResizable(true);
        if (sort != null) {
            column.setSortProperty(sort).setSortable(true);
        }
    }

    /** A column of texts that may be long: the page shows their beginning. */
    private Column<Documents.Row> lines(String key, Function<Documents.Row, String> text, String width) {
        return lines(key, columns.header(key), text, width);
    }

    private Column<Documents.Row> lines(String key, String heading, Function<Documents.Row, String> text, String width) {
        return addComponentColumn(r -> {
            Span lines = new Span(text.apply(r));
            lines.addClassName("lines");
            return lines;
        }).setHeader(heading).setKey(key).setWidth(width).setFlexGrow(1).setResizable(true);
    }

    /** Shows fields of forms as columns after the others; they are sorted by on the server like those. */
    void fields(List<OwnFields.Known> chosen) {
        columns.own().forEach(k -> removeColumnByKey(OWN + k.key()));
        columns.show(chosen);
        chosen.forEach(k -> lines(OWN + k.key(), desk.text(k.field().label()), r -> columns.own(r, k), "7rem").setSortProperty(OWN + k.key()).setSortable(true));
        getDataProvider().refreshAll();
    }

    void show(Documents.Query query) {
        this.query = query;
        getDataProvider().refreshAll();
    }

    /** What is shown now, in the order it is shown. */
    Documents.Query shown() {
        return sorted(List.copyOf(getSortOrder().stream().flatMap(o -> o.getSorted().getSortOrder(o.getDirection())).toList()));
    }

    List<Documents.Row> rows(Documents.Query what, int offset, int limit) {
        return desk.documents().register(desk.person(), what, offset, limit);
    }

    private Documents.Query sorted(List<QuerySortOrder> orders) {
        if (orders.isEmpty()) {
            return query;
        }
        QuerySortOrder first = orders.get(0);
        boolean up = first.getDirection() == SortDirection.ASCENDING;
        return first.getSorted().startsWith(OWN) ? query.sorted(Documents.Sort.RECEIVED, first.getSorted().substring(OWN.length()), up)
                : query.sorted(Documents.Sort.valueOf(first.getSorted()), "", up);
    }
}
