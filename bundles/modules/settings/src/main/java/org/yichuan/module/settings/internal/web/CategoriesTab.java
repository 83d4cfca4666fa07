package org.yichuan.module.settings.internal.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.yichuan.api.document.Category;
import org.yichuan.api.settings.OwnCategory;
import org.yichuan.api.text.Message;
import org.yichuan.web.api.Fields;
import org.yichuan.web.api.Grids;

/** 类别: the built-in ones and those that units added. */
final class CategoriesTab extends Div {
    private static final long serialVersionUID = 1L;
    private final transient Bench bench;
    private final TextField code;
    private final TextField name;
    private final TextField nameEn;
    private final IntegerField days = new IntegerField();
    private final ComboBox<Bench.Scope> unit = new ComboBox<>();
    private final Grid<Line> categories = new Grid<>();

    /** @param own null: built in or of a module */
    private record Line(Category category, OwnCategory own) { }

    CategoriesTab(Bench bench) {
        this.bench = bench;
        addClassName("bars");
        code = Fields.text(bench.desk, "category-code", bench.texts.message("code"));
        code.setPlaceholder("SAFETY_REPORT");
        name = Fields.text(bench.desk, "category-name", bench.texts.message("name.zh"));
        nameEn = Fields.text(bench.desk, "category-name-en", bench.texts.message("name.en"));
        days.setLabel(bench.text("category.days"));
        days.setId("field-category-days");
        bench.offer(unit, "field-category-unit", bench.scopes());
        Button save = new Button(bench.text("category.save"), e -> save());
        save.setId("save-category");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div bar = new Div(unit, code, name, nameEn, days, save);
        bar.addClassName("bar");
        Grids.dress(categories);
        categories.setId("categories");
        categories.setAllRowsVisible(true);
        categories.addColumn(l -> bench.desk.text(l.category().name())).setHeader(bench.text("category")).setFlexGrow(1);
        categories.addColumn(l -> l.category().code()).setHeader(bench.text("code")).setFlexGrow(1);
        categories.addColumn(l -> l.category().workingDays() > 0 ? bench.text("days", l.category().workingDays()) : bench.text("by.urgency"))
                .setHeader(bench.text("working.days")).setWidth("10rem").setFlexGrow(0);
        categories.addColumn(l -> l.own() == null ? bench.text("shipped") : bench.desk.text(bench.unit(l.own().unit()))).setHeader(bench.text("unit")).setFlexGrow(1);
        categories.addComponentColumn(l -> {
            Button remove = new Button(bench.text("remove"), e -> remove(l.own()));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            remove.setVisible(l.own() != null && bench.settings().mayChange(bench.desk.person(), l.own().unit()));
            return remove;
        }).setWidth("7rem").setFlexGrow(0);
        Grids.opens(categories, l -> edit(l.own()));
        Div hint = new Div(bench.text("category.hint"));
        hint.addClassName("hint");
        add(hint, bar, categories);
        refresh();
    }

    private void edit(OwnCategory own) {
        if (own == null || !bench.settings().mayChange(bench.desk.person(), own.unit())) {
            return;
        }
        code.setValue(own.category().code());
        name.setValue(own.category().name().zh());
        nameEn.setValue(own.category().name().en());
        days.setValue(own.category().workingDays() == 0 ? null : own.category().workingDays());
        bench.scopes().stream().filter(s -> java.util.Objects.equals(s.unit(), own.unit())).findFirst().ifPresent(unit::setValue);
        name.focus();
    }

    private void save() {
        if (unit.getValue() == null) {
            return;
        }
        Category category = new Category(code.getValue().strip().toUpperCase(Locale.ROOT), new Message(name.getValue().strip(), nameEn.getValue().strip()),
                days.getValue() == null ? 0 : days.getValue());
        if (bench.save(new OwnCategory(unit.getValue().unit(), category))) {
            Stream.of(code, name, nameEn).forEach(TextField::clear);
            days.clear();
            refresh();
        }
    }

    private void remove(OwnCategory own) {
        if (bench.remove(own.key())) {
            refresh();
        }
    }

    private void refresh() {
        List<OwnCategory> own = bench.settings().ownCategories();
        Stream<Line> fixed = bench.settings().categories(null).stream().filter(c -> own.stream().noneMatch(o -> o.category().equals(c))).map(c -> new Line(c, null));
        categories.setItems(Stream.concat(own.stream().filter(o -> bench.concerns(o.unit())).map(o -> new Line(o.category(), o)), fixed).toList());
    }
}
