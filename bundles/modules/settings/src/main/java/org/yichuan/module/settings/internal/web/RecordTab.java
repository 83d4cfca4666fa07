package org.yichuan.module.settings.internal.web;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import org.yichuan.api.settings.Setting;
import org.yichuan.api.settings.Settings;
import org.yichuan.web.api.Grids;
import org.yichuan.web.api.Times;

/** 变更记录: who changed what, when, from what to what. */
final class RecordTab extends Div {
    private static final long serialVersionUID = 1L;

    RecordTab(Bench bench) {
        Told told = new Told(bench);
        Grid<Settings.Version> record = new Grid<>();
        Grids.dress(record);
        record.setId("record");
        record.setHeight("70vh");
        record.addColumn(v -> Times.minute(v.at())).setHeader(bench.text("when")).setWidth("10rem").setFlexGrow(0);
        record.addColumn(v -> v.actorName() + (v.shell() ? bench.text("by.shell") : "")).setHeader(bench.text("by")).setWidth("6rem").setFlexGrow(0);
        record.addColumn(v -> told.key(v.key(), any(v))).setHeader(bench.text("what")).setWidth("14rem").setFlexGrow(0);
        record.addColumn(v -> told.of(v.before())).setHeader(bench.text("before")).setFlexGrow(1);
        record.addColumn(v -> v.after() == null ? bench.text("removed") : told.of(v.after())).setHeader(bench.text("after")).setFlexGrow(1);
        record.setItems(bench.settings().journal().stream().filter(v -> bench.concerns(any(v).unit())).toList());
        record.setEmptyStateText(bench.text("record.empty"));
        add(record);
    }

    private static Setting any(Settings.Version version) {
        return version.after() == null ? version.before() : version.after();
    }
}
