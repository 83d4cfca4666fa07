package org.yichuan.module.drafting.internal.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.official.Outgoing.Course;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Labels;
import org.yichuan.web.api.Pickers;

/** Who is to do what with a draft: helpers, reviewer, countersigners, signers, the office, the recipients. */
final class CourseFields extends Div {
    private static final long serialVersionUID = 1L;
    private final transient Texts texts = new Texts(CourseFields.class);
    private final transient Desk desk;
    private final ComboBox<Unit> registry;
    private final MultiSelectComboBox<Person> helpers;
    private final ComboBox<Person> reviewer;
    private final MultiSelectComboBox<Unit> countersigners;
    private final Checkbox inTurn = new Checkbox();
    private final MultiSelectComboBox<Person> signers;
    private final MultiSelectComboBox<Unit> recipients;
    private final MultiSelectComboBox<Unit> copies;
    private final Div groups = new Div();

    /** @param owner the drafting unit */
    CourseFields(Desk desk, UUID owner) {
        this.desk = desk;
        addClassNames("fields", "card");
        Organisation organisation = desk.organisation();
        UUID house = organisation.house(owner).id();
        List<Unit> units = organisation.units().stream().filter(CourseFields::receives).toList();
        registry = Pickers.unit(desk, "registry", texts.message("registry"), offices(organisation, house, owner));
        helpers = Pickers.people(desk, "helpers", texts.message("helpers"), Pickers.staff(desk, owner).stream().filter(p -> !p.id().equals(desk.person().id())).toList());
        reviewer = Pickers.person(desk, "reviewer", texts.message("reviewer"), Pickers.people(desk, house).stream()
                .filter(p -> p.holds(Post.HEAD) || p.holds(Post.REGISTRAR) || p.holds(Post.LEADER)).toList());
        countersigners = Pickers.units(desk, "countersigners", texts.message("countersigners"), Pickers.departments(desk, house).stream().filter(u -> !u.id().equals(owner)).toList());
        signers = Pickers.people(desk, "signers", texts.message("signers"), organisation.people().stream().filter(p -> p.active() && p.holds(Post.LEADER)).toList());
        signers.setRequiredIndicatorVisible(true);
        recipients = Pickers.units(desk, "recipients", texts.message("recipients"), units);
        copies = Pickers.units(desk, "copies", texts.message("copies"), units);
        inTurn.setLabel(desk.text(texts.message("inTurn")));
        inTurn.setId("field-inTurn");
        groups.addClassName("wide");
        group("stations", house, u -> u.level() == Level.STATION);
        group("departments", house, u -> u.level() == Level.DEPARTMENT);
        organisation.units().stream().filter(u -> u.level() == Level.SECTION && !organisation.house(u.id()).id().equals(house)).findFirst()
                .ifPresent(u -> group("registries", null, x -> x.level() == Level.SECTION && !organisation.holders(x.id(), Post.REGISTRAR).isEmpty()
                        && !organisation.house(x.id()).id().equals(house)));
        recipients.addClassName("wide");
        add(signers, registry, reviewer, helpers, countersigners, inTurn, recipients, groups, copies);
        registry.setValue(offices(organisation, house, owner).stream().findFirst().orElse(null));
        organisation.holders(owner, Post.HEAD).stream().filter(p -> !p.id().equals(desk.person().id())).findFirst().ifPresent(reviewer::setValue);
    }

    /** What can be dispatched to: the bureau and the sections themselves have no post that signs for it, their offices have. */
    private static boolean receives(Unit unit) {
        return unit.parentId() != null;
    }

    /** The offices that may number and dispatch: those of the house, and, within the house, the drafting unit itself. */
    private static List<Unit> offices(Organisation organisation, UUID house, UUID owner) {
        return organisation.units().stream().filter(u -> organisation.house(u.id()).id().equals(house) && !organisation.holders(u.id(), Post.REGISTRAR).isEmpty())
                .filter(u -> u.level() == Level.SECTION || u.level() == Level.BUREAU || u.id().equals(owner)).toList();
    }

    /** A button that adds a group of units to the recipients. @param house only of this house; null: of all */
    private void group(String name, UUID house, Predicate<Unit> which) {
        Organisation organisation = desk.organisation();
        Button button = new Button(desk.text(texts.message("group." + name)), e -> {
            Set<Unit> chosen = new LinkedHashSet<>(recipients.getValue());
            organisation.units().stream().filter(which).filter(u -> house == null || organisation.house(u.id()).id().equals(house)).forEach(chosen::add);
            recipients.setValue(chosen);
        });
        button.setId("group-" + name);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        groups.add(button);
    }

    /** Shows what the way of a kind has; the rest is not asked. */
    void of(Outgoing.Kind kind) {
        countersigners.setVisible(kind.has(Step.COUNTERSIGN));
        inTurn.setVisible(kind.has(Step.COUNTERSIGN));
        registry.setVisible(kind.has(Step.NUMBER));
        recipients.setVisible(kind.has(Step.ISSUE));
        groups.setVisible(kind.has(Step.ISSUE));
        copies.setVisible(kind.has(Step.ISSUE));
    }

    void fill(Course c) {
        Organisation organisation = desk.organisation();
        registry.setValue(c.registry() == null ? null : organisation.unit(c.registry()).orElse(null));
        reviewer.setValue(c.reviewer() == null ? null : organisation.person(c.reviewer()).orElse(null));
        helpers.setValue(found(c.helpers(), organisation::person));
        countersigners.setValue(found(c.countersigners(), organisation::unit));
        inTurn.setValue(c.inTurn());
        signers.setValue(found(c.signers(), organisation::person));
        recipients.setValue(found(c.recipients(), organisation::unit));
        copies.setValue(found(c.copies(), organisation::unit));
    }

    void keep(String drafts) {
        Organisation organisation = desk.organisation();
        Pickers.keepOne(desk, registry, drafts + "registry", Unit::id, organisation::unit);
        Pickers.keepOne(desk, reviewer, drafts + "reviewer", Person::id, organisation::person);
        Pickers.keepMany(desk, helpers, drafts + "helpers", Person::id, organisation::person);
        Pickers.keepMany(desk, countersigners, drafts + "countersigners", Unit::id, organisation::unit);
        desk.keep(inTurn, drafts + "inTurn", Object::toString, Boolean::valueOf);
        Pickers.keepMany(desk, signers, drafts + "signers", Person::id, organisation::person);
        Pickers.keepMany(desk, recipients, drafts + "recipients", Unit::id, organisation::unit);
        Pickers.keepMany(desk, copies, drafts + "copies", Unit::id, organisation::unit);
    }

    /** Told the names of the recipients whenever others are chosen. */
    void onRecipients(java.util.function.Consumer<String> told) {
        recipients.addValueChangeListener(e -> told.accept(e.getValue().size() > 12 ? desk.text(texts.message("recipients.many"))
                : e.getValue().stream().map(u -> desk.text(Labels.of(u))).collect(Collectors.joining("、"))));
    }

    void onChange(Runnable changed) {
        signers.addValueChangeListener(e -> changed.run());
        recipients.addValueChangeListener(e -> changed.run());
        copies.addValueChangeListener(e -> changed.run());
        registry.addValueChangeListener(e -> changed.run());
    }

    Course course() {
        return new Course(id(registry.getValue(), Unit::id), ids(helpers.getValue(), Person::id), id(reviewer.getValue(), Person::id), ids(countersigners.getValue(), Unit::id),
                inTurn.getValue(), ids(signers.getValue(), Person::id), ids(recipients.getValue(), Unit::id), ids(copies.getValue(), Unit::id));
    }

    private static <T> UUID id(T value, Function<T, UUID> id) {
        return value == null ? null : id.apply(value);
    }

    private static <T> List<UUID> ids(Collection<T> values, Function<T, UUID> id) {
        return values.stream().map(id).toList();
    }

    private static <T> Set<T> found(List<UUID> ids, Function<UUID, Optional<T>> find) {
        return ids.stream().map(find).flatMap(Optional::stream).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
