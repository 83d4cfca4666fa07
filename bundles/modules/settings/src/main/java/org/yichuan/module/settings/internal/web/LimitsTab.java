package org.yichuan.module.settings.internal.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.yichuan.api.document.Category;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.settings.Limits;
import org.yichuan.web.api.Fields;
import org.yichuan.web.api.Grids;

/** 时限: what holds by urgency, and what a category has of its own, for one unit. */
final class LimitsTab extends Div {
    private static final long serialVersionUID = 1L;
    private final transient Bench bench;
    private final ComboBox<Bench.Scope> unit = new ComboBox<>();
    private final ComboBox<Category> category;
    private final ComboBox<Urgency> urgency;
    private final IntegerField days = new IntegerField();
    private final Grid<String> limits = new Grid<>();

    LimitsTab(Bench bench) {
        this.bench = bench;
        addClassName("bars");
        Told told = new Told(bench);
        category = Fields.category(bench.desk, "limit-category", bench.texts.message("category"));
        category.setPlaceholder(bench.text("category.all"));
        category.setClearButtonVisible(true);
        urgency = Fields.choice(bench.desk, "limit-urgency", bench.texts.message("urgency"), Urgency.class);
        urgency.setPlaceholder(bench.text("urgency.any"));
        urgency.setClearButtonVisible(true);
        days.setLabel(bench.text("working.days"));
        days.setId("field-limit-days");
        bench.offer(unit, "field-limit-unit", bench.scopes());
        Button set = new Button(bench.text("limit.set"), e -> set());
        set.setId("set-limit");
        set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div bar = new Div(unit, category, urgency, days, set);
        bar.addClassName("bar");
        Grids.dress(limits);
        limits.setId("limits");
        limits.setAllRowsVisible(true);
        limits.addColumn(told::limit).setHeader(bench.text("limit.for")).setFlexGrow(1);
        limits.addColumn(this::holding).setHeader(bench.text("limit.holding")).setWidth("9rem").setFlexGrow(0);
        limits.addColumn(n -> bench.text(own(n) == null ? "limit.inherited" : "limit.own")).setHeader(bench.text("limit.from")).setWidth("12rem").setFlexGrow(0);
        limits.addComponentColumn(n -> {
            Button remove = new Button(bench.text("remove"), e -> remove(n));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            remove.setVisible(own(n) != null);
            return remove;
        }).setWidth("7rem").setFlexGrow(0);
        Div hint = new Div(bench.text("limit.hint"));
        hint.addClassName("hint");
        add(hint, bar, limits);
        unit.addValueChangeListener(e -> refresh());
        refresh();
    }

    private UUID scope() {
        return unit.getValue() == null ? null : unit.getValue().unit();
    }

    private Integer own(String name) {
        return bench.settings().limits(scope()).days().get(name);
    }

    private String holding(String name) {
        String[] parts = name.split("/", -1);
        Integer own = own(name);
        return bench.text("days", own != null ? own : bench.settings().limit(scope(), parts[0], Urgency.valueOf(parts[1])));
    }

    private void set() {
        if (days.getValue() == null || category.isEmpty() && urgency.isEmpty()) {
            bench.desk.warn(bench.texts.message("limit.incomplete"));
            return;
        }
        TreeMap<String, Integer> all = new TreeMap<>(bench.settings().limits(scope()).days());
        all.put(Limits.of(category.isEmpty() ? null : category.getValue().code(), urgency.getValue()), days.getValue());
        if (bench.save(new Limits(scope(), all))) {
            days.clear();
            refresh();
        }
    }

    private void remove(String name) {
        TreeMap<String, Integer> all = new TreeMap<>(bench.settings().limits(scope()).days());
        all.remove(name);
        if (all.isEmpty() ? bench.remove(Limits.key(scope())) : bench.save(new Limits(scope(), all))) {
            refresh();
        }
    }

    private void refresh() {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(Urgency.values()).forEach(u -> names.add(Limits.of(null, u)));
        names.addAll(bench.settings().limits(scope()).days().keySet());
        category.setItems(bench.categories(scope()));
        limits.setItems(names);
    }
}
