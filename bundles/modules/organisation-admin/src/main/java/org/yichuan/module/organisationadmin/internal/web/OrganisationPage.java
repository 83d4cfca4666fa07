package org.yichuan.module.organisationadmin.internal.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Grids;
import org.yichuan.web.api.Labels;

/** The tree of units, and the people of the chosen one. */
final class OrganisationPage extends Div {
    private static final long serialVersionUID = 1L;
    private final transient Texts texts = new Texts(OrganisationPage.class);
    private final transient Desk desk;
    private final transient Office office;
    private final TreeGrid<Unit> units = new TreeGrid<>();
    private final Grid<Person> people = new Grid<>();
    private transient Unit chosen;

    OrganisationPage(Desk desk, Office office) {
        this.desk = desk;
        this.office = office;
        addClassNames("document-body", "halves");
        units.setId("units");
        units.addHierarchyColumn(u -> desk.text(Labels.of(u))).setHeader(text("unit")).setFlexGrow(1);
        units.addColumn(Unit::code).setHeader(text("code")).setWidth("8rem").setFlexGrow(0);
        units.addColumn(u -> desk.text(Labels.of(u.level()))).setHeader(text("level")).setWidth("6rem").setFlexGrow(0);
        units.setHeight("70vh");
        units.asSingleSelect().addValueChangeListener(e -> choose(e.getValue()));
        Grids.dress(people);
        people.setId("people");
        people.setHeight("60vh");
        people.addColumn(Person::name).setHeader(text("name")).setWidth("5.5rem").setFlexGrow(0);
        people.addColumn(Person::login).setHeader(text("login")).setWidth("7rem").setFlexGrow(0);
        people.addColumn(p -> p.postings().stream().filter(x -> chosen != null && x.unitId().equals(chosen.id()))
                .map(x -> desk.text(Labels.of(x.post()))).collect(Collectors.joining("、"))).setHeader(text("post"));
        people.addColumn(p -> text(p.active() ? "active" : "closed")).setHeader(text("account")).setWidth("4.5rem").setFlexGrow(0);
        people.addComponentColumn(p -> {
            Button reset = new Button(text("password.set"), e -> reset(p));
            reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            reset.setId("reset-" + p.login());
            return reset;
        }).setWidth("8.5rem").setFlexGrow(0);
        Grids.opens(people, p -> new PersonDialog(desk, office, p, chosen, this::refresh).open());
        Button addPerson = new Button(text("person.add"), e -> new PersonDialog(desk, office, null, chosen, this::refresh).open());
        addPerson.setId("add-person");
        addPerson.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button addUnit = new Button(text("unit.add"), e -> new UnitDialog(desk, office, null, chosen, this::refresh).open());
        addUnit.setId("add-unit");
        Button editUnit = new Button(text("unit.edit"), e -> new UnitDialog(desk, office, chosen, null, this::refresh).open());
        editUnit.setId("edit-unit");
        Div unitButtons = new Div(addUnit, editUnit);
        unitButtons.addClassName("buttons");
        Span hint = new Span(text("person.hint"));
        hint.addClassName("hint");
        Div personButtons = new Div(addPerson, hint);
        personButtons.addClassName("buttons");
        Div left = new Div(units, unitButtons);
        left.addClassName("document-left");
        Div right = new Div(people, personButtons);
        right.addClassName("document-right");
        add(left, right);
        refresh();
        office.units().stream().findFirst().ifPresent(units::select);
    }

    private void refresh() {
        List<Unit> all = office.units();
        UUID before = chosen == null ? null : chosen.id();
        units.setItems(all.stream().filter(u -> u.parentId() == null).toList(),
                parent -> all.stream().filter(u -> Objects.equals(u.parentId(), parent.id())).toList());
        units.expandRecursively(all.stream().filter(u -> u.parentId() == null).toList(), 2);
        all.stream().filter(u -> u.id().equals(before)).findFirst().ifPresent(units::select);
        choose(chosen == null ? null : all.stream().filter(u -> u.id().equals(before)).findFirst().orElse(null));
    }

    private void choose(Unit unit) {
        chosen = unit == null ? chosen : unit;
        people.setItems(chosen == null ? List.of() : office.people(chosen.id()));
    }

    private void reset(Person person) {
        String password = office.oneTimePassword(person);
        if (password.isEmpty()) {
            return;
        }
        Span shown = new Span(password);
        shown.setId("one-time-password");
        shown.addClassName("document-number");
        Dialog dialog = new Dialog(new Paragraph(desk.text(texts.message("password.once", person.name()))), shown);
        dialog.setHeaderTitle(text("password.set"));
        dialog.getFooter().add(new Button(text("close"), e -> dialog.close()));
        dialog.open();
    }

    private String text(String key) {
        return desk.text(texts.message(key));
    }
}
