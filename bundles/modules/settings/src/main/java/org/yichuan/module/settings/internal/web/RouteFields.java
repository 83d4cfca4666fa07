package org.yichuan.module.settings.internal.web;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.document.Category;
import org.yichuan.api.document.Way;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.settings.Route;
import org.yichuan.api.settings.Who;
import org.yichuan.api.text.Message;
import org.yichuan.web.api.Fields;
import org.yichuan.web.api.Labels;
import org.yichuan.web.api.Pickers;

/** The fields of a route. */
final class RouteFields extends Div {
    private static final long serialVersionUID = 1L;
    private final transient Bench bench;
    private final transient Told told;
    private final TextField name;
    private final TextField nameEn;
    private final ComboBox<Bench.Scope> unit = new ComboBox<>();
    private final ComboBox<Category> category;
    private final CheckboxGroup<Step> steps = new CheckboxGroup<>();
    private final ComboBox<Unit> lead;
    private final MultiSelectComboBox<Unit> coUnits;
    private final MultiSelectComboBox<Who> leaders;
    private final Checkbox inTurn = new Checkbox();
    private final MultiSelectComboBox<Who> circulation;
    private final Map<Step, IntegerField> days = new EnumMap<>(Step.class);
    private final CheckboxGroup<Way.Requirement> closing = new CheckboxGroup<>();

    /** @param own it is the person's to change: its unit stays @param empty a new one: without names */
    RouteFields(Bench bench, Route route, List<Bench.Scope> scopes, boolean own, boolean empty) {
        this.bench = bench;
        this.told = new Told(bench);
        name = Fields.text(bench.desk, "route-name", bench.texts.message("route.name.zh"));
        nameEn = Fields.text(bench.desk, "route-name-en", bench.texts.message("route.name.en"));
        category = Fields.category(bench.desk, "route-category", bench.texts.message("category"));
        lead = Pickers.unit(bench.desk, "route-lead", bench.texts.message("route.lead"), List.of());
        coUnits = Pickers.units(bench.desk, "route-co", bench.texts.message("route.co"), List.of());
        leaders = whos("route-leaders", "route.leaders");
        circulation = whos("route-circulation", "route.circulation");
        addClassName("fields");
        arrange(scopes);
        fill(route, scopes, own, empty);
    }

    private MultiSelectComboBox<Who> whos(String id, String label) {
        MultiSelectComboBox<Who> field = new MultiSelectComboBox<>(bench.text(label));
        field.setId("field-" + id);
        field.setItemLabelGenerator(told::who);
        field.setClearButtonVisible(true);
        return field;
    }

    private void arrange(List<Bench.Scope> scopes) {
        bench.offer(unit, "field-route-unit", scopes);
        unit.addValueChangeListener(e -> choices());
        category.setClearButtonVisible(true);
        category.setPlaceholder(bench.text("category.all"));
        steps.setLabel(bench.text("route.steps"));
        steps.setId("field-route-steps");
        steps.setItems(new TreeSet<>(Way.OPTIONAL));
        steps.setItemLabelGenerator(told::step);
        steps.addClassName("wide");
        steps.addValueChangeListener(e -> show());
        inTurn.setLabel(bench.text("route.inTurn"));
        closing.setLabel(bench.text("route.closing"));
        closing.setId("field-route-closing");
        closing.setItems(Way.Requirement.values());
        closing.setItemLabelGenerator(c -> bench.text("closing." + c.name()));
        closing.addClassName("wide");
        add(name, nameEn, unit, category, steps, lead, coUnits, leaders, inTurn, circulation);
        for (Step step : new TreeSet<>(Way.OPTIONAL)) {
            IntegerField field = new IntegerField(bench.text("route.days", Labels.of(step)));
            field.setId("field-route-days-" + step.name());
            field.setPlaceholder(bench.text("route.days.none"));
            field.setStepButtonsVisible(true);
            days.put(step, field);
            add(field);
        }
        add(closing);
    }

    private void fill(Route route, List<Bench.Scope> scopes, boolean own, boolean empty) {
        scopes.stream().filter(s -> own && java.util.Objects.equals(s.unit(), route.unit())).findFirst().or(() -> scopes.stream().findFirst()).ifPresent(unit::setValue);
        unit.setReadOnly(own);
        choices();
        if (!empty) {
            name.setValue(route.name().zh());
            nameEn.setValue(route.name().en());
        }
        bench.categories(scope()).stream().filter(c -> c.code().equals(route.category())).findFirst().ifPresent(category::setValue);
        steps.setValue(route.steps());
        bench.desk.organisation().unit(route.leadUnit() == null ? new UUID(0, 0) : route.leadUnit()).ifPresent(lead::setValue);
        coUnits.setValue(route.coUnits().stream().flatMap(u -> bench.desk.organisation().unit(u).stream()).collect(Collectors.toCollection(LinkedHashSet::new)));
        offer(leaders, route.leaders());
        offer(circulation, route.circulation());
        inTurn.setValue(route.leadersInTurn());
        route.days().forEach((step, limit) -> days.get(step).setValue(limit));
        closing.setValue(route.closing());
        show();
    }

    /** Whom a route of the chosen unit may name. */
    private void choices() {
        Category chosen = category.getValue();
        category.setItems(bench.categories(scope()));
        category.setValue(chosen != null && bench.categories(scope()).contains(chosen) ? chosen : null);
        UUID house = scope() == null ? null : bench.desk.organisation().house(scope()).id();
        List<Unit> departments = house == null ? List.of() : Pickers.departments(bench.desk, house);
        List<Person> people = house == null ? List.of() : Pickers.people(bench.desk, house);
        Unit before = lead.getValue();
        lead.setItems(departments);
        lead.setValue(departments.contains(before) ? before : null);
        coUnits.setItems(departments);
        List<Who> readers = new ArrayList<>(List.of(Who.everywhere(Post.LEADER), Who.everywhere(Post.HEAD)));
        departments.stream().filter(u -> u.level() == Level.DEPARTMENT).forEach(u -> readers.add(Who.in(u.id(), Post.HEAD)));
        people.forEach(p -> readers.add(Who.person(p.id())));
        circulation.setItems(readers);
        List<Who> instructing = new ArrayList<>(List.of(Who.everywhere(Post.LEADER)));
        (house == null ? List.<Person>of() : Pickers.leaders(bench.desk, house)).forEach(p -> instructing.add(Who.person(p.id())));
        leaders.setItems(instructing);
    }

    /** Puts in what is named, also what is not among the usual choices. */
    private static void offer(MultiSelectComboBox<Who> field, Collection<Who> named) {
        Set<Who> all = new LinkedHashSet<>(field.getListDataView().getItems().toList());
        all.addAll(named);
        field.setItems(all);
        field.setValue(new LinkedHashSet<>(named));
    }

    /** Only what the chosen steps ask for. */
    private void show() {
        Set<Step> has = steps.getValue();
        lead.setVisible(has.contains(Step.HANDLE));
        coUnits.setVisible(has.contains(Step.CO_HANDLE));
        leaders.setVisible(has.contains(Step.INSTRUCT));
        inTurn.setVisible(has.contains(Step.INSTRUCT));
        circulation.setVisible(has.contains(Step.CIRCULATE));
        days.forEach((step, field) -> field.setVisible(has.contains(step)));
    }

    private UUID scope() {
        return unit.getValue() == null ? null : unit.getValue().unit();
    }

    /** Whether the names are there and every number is one; what else is wrong is said when saving. */
    boolean complete() {
        for (TextField field : List.of(name, nameEn)) {
            boolean missing = field.getValue().isBlank();
            field.setInvalid(missing);
            field.setErrorMessage(missing ? bench.text("required") : "");
            if (missing) {
                field.focus();
                return false;
            }
        }
        return unit.getValue() != null && days.values().stream().noneMatch(f -> f.isVisible() && f.isInvalid());
    }

    /** What is entered; a hidden field says nothing. */
    Route value(UUID id) {
        Set<Step> has = steps.getValue();
        Map<Step, Integer> limits = new EnumMap<>(Step.class);
        days.forEach((step, field) -> {
            if (has.contains(step) && field.getValue() != null) {
                limits.put(step, field.getValue());
            }
        });
        return new Route(id, 0, new Message(name.getValue().strip(), nameEn.getValue().strip()), scope(), category.getValue() == null ? null : category.getValue().code(),
                has, lead.isVisible() && lead.getValue() != null ? lead.getValue().id() : null,
                coUnits.isVisible() ? coUnits.getValue().stream().map(Unit::id).toList() : List.of(),
                circulation.isVisible() ? List.copyOf(circulation.getValue()) : List.of(), leaders.isVisible() ? List.copyOf(leaders.getValue()) : List.of(),
                inTurn.isVisible() && inTurn.getValue(), limits, closing.getValue());
    }
}
