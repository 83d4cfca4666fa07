package org.yichuan.module.settings.internal.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.yichuan.api.settings.Route;
import org.yichuan.web.api.Grids;

/** 流程: the routes there are now; a click shows one with its versions, to change it or to make the unit's own of it. */
final class RoutesTab extends Div {
    private static final long serialVersionUID = 1L;
    private final transient Bench bench;
    private final Grid<Route> routes = new Grid<>();

    RoutesTab(Bench bench) {
        this.bench = bench;
        addClassName("bars");
        Told told = new Told(bench);
        Grids.dress(routes);
        routes.setId("routes");
        routes.setAllRowsVisible(true);
        routes.addColumn(r -> bench.desk.text(bench.category(r.category()))).setHeader(bench.text("category")).setWidth("8rem").setFlexGrow(0);
        routes.addColumn(r -> bench.desk.text(r.name())).setHeader(bench.text("route.name")).setWidth("9rem").setFlexGrow(0);
        routes.addColumn(r -> whose(r)).setHeader(bench.text("unit")).setWidth("9rem").setFlexGrow(0);
        routes.addColumn(told::steps).setHeader(bench.text("route.steps")).setFlexGrow(2);
        routes.addColumn(r -> told.named(r)).setHeader(bench.text("route.named")).setFlexGrow(2);
        routes.addColumn(told::limits).setHeader(bench.text("route.limits")).setWidth("9rem").setFlexGrow(0);
        routes.addColumn(Route::version).setHeader(bench.text("version")).setWidth("4.5rem").setFlexGrow(0);
        Grids.opens(routes, r -> new RouteDialog(bench, r, this::refresh).open());
        Button add = new Button(bench.text("route.add"), e -> new RouteDialog(bench, null, this::refresh).open());
        add.setId("add-route");
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Span hint = new Span(bench.text("route.hint"));
        hint.addClassName("hint");
        Div buttons = new Div(add, hint);
        buttons.addClassName("buttons");
        add(buttons, routes);
        refresh();
    }

    /** Shipped and brought ones have no place in the record. */
    private String whose(Route route) {
        return route.unit() == null && bench.settings().versions(route.key()).isEmpty() ? bench.text("shipped") : bench.desk.text(bench.unit(route.unit()));
    }

    private void refresh() {
        routes.setItems(bench.settings().routes().stream().filter(r -> bench.concerns(r.unit())).toList());
    }
}
