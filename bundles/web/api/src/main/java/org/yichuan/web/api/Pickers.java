package org.yichuan.web.api;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.text.Message;

/** Choosing units and people; whom the lists hold is asked from the organisation when the field is made. */
public final class Pickers {
    private Pickers() {
    }

    public static ComboBox<Unit> unit(Desk desk, String name, Message label, List<Unit> units) {
        ComboBox<Unit> field = new ComboBox<>(desk.text(label));
        field.setId("field-" + name);
        field.setItems(DataProvider.ofCollection(units));
        field.setItemLabelGenerator(u -> desk.text(Labels.of(u)));
        field.setClearButtonVisible(true);
        field.setWidthFull();
        return field;
    }

    public static MultiSelectComboBox<Unit> units(Desk desk, String name, Message label, List<Unit> units) {
        MultiSelectComboBox<Unit> field = new MultiSelectComboBox<>(desk.text(label));
        field.setId("field-" + name);
        field.setItems(DataProvider.ofCollection(units));
        field.setItemLabelGenerator(u -> desk.text(Labels.of(u)));
        field.setClearButtonVisible(true);
        field.setWidthFull();
        return field;
    }

    public static ComboBox<Person> person(Desk desk, String name, Message label, List<Person> people) {
        ComboBox<Person> field = new ComboBox<>(desk.text(label));
        field.setId("field-" + name);
        field.setItems(DataProvider.ofCollection(people));
        field.setItemLabelGenerator(p -> Labels.person(desk, p));
        field.setClearButtonVisible(true);
        field.setWidthFull();
        return field;
    }

    public static MultiSelectComboBox<Person> people(Desk desk, String name, Message label, List<Person> people) {
        MultiSelectComboBox<Person> field = new MultiSelectComboBox<>(desk.text(label));
        field.setId("field-" + name);
        field.setItems(DataProvider.ofCollection(people));
        field.setItemLabelGenerator(p -> Labels.person(desk, p));
        field.setClearButtonVisible(true);
        field.setWidthFull();
        return field;
    }

    /** The units of a level in a house (bureau or section). */
    public static List<Unit> units(Desk desk, UUID house, Level level) {
        return desk.organisation().units().stream().filter(u -> u.level() == level && in(desk, u.id(), house)).toList();
    }

    /** The departments and offices of a house: all its units but the house itself and its stations. */
    public static List<Unit> departments(Desk desk, UUID house) {
        return desk.organisation().units().stream()
                .filter(u -> u.level() != Level.STATION && !u.id().equals(house) && in(desk, u.id(), house)).toList();
    }

    /** The active people with a post in a house. */
    public static List<Person> people(Desk desk, UUID house) {
        return desk.organisation().people().stream().filter(Person::active)
                .filter(p -> p.postings().stream().anyMatch(x -> x.post() != Post.ADMINISTRATOR && in(desk, x.unitId(), house)))
                .sorted(Comparator.comparing(Person::name)).toList();
    }

    /** The leaders of a house. */
    public static List<Person> leaders(Desk desk, UUID house) {
        return people(desk, house).stream()
                .filter(p -> p.postings().stream().anyMatch(x -> x.post() == Post.LEADER && in(desk, x.unitId(), house))).toList();
    }

    /** The active people with a post in a unit, or in the units below it. */
    public static List<Person> staff(Desk desk, UUID unitId) {
        return desk.organisation().people().stream().filter(Person::active)
                .filter(p -> p.postings().stream().anyMatch(x -> x.unitId().equals(unitId))).toList();
    }

    /** The registries (bureau and section level) of other houses, to dispatch to. */
    public static List<Unit> otherRegistries(Desk desk, UUID house) {
        return desk.organisation().units().stream()
                .filter(u -> u.level() == Level.SECTION && !in(desk, u.id(), house))
                .filter(u -> !desk.organisation().holders(u.id(), Post.REGISTRAR).isEmpty()).toList();
    }

    public static List<String> unitIds(Collection<Unit> units) {
        return units.stream().map(u -> u.id().toString()).toList();
    }

    public static List<String> personIds(Collection<Person> people) {
        return people.stream().map(p -> p.id().toString()).toList();
    }

    /** Keeps what is chosen in a field of one. */
    public static <T> void keepOne(Desk desk, HasValue<?, T> field, String key, Function<T, UUID> id, Function<UUID, Optional<T>> find) {
        desk.keep(field, key, value -> id.apply(value).toString(), text -> find.apply(UUID.fromString(text)).orElseThrow());
    }

    /** Keeps what is chosen in a field of many. */
    public static <T> void keepMany(Desk desk, HasValue<?, Set<T>> field, String key, Function<T, UUID> id, Function<UUID, Optional<T>> find) {
        desk.keep(field, key, values -> values.stream().map(v -> id.apply(v).toString()).collect(Collectors.joining(",")),
                text -> Arrays.stream(text.split(",")).map(UUID::fromString).map(find).flatMap(Optional::stream)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static boolean in(Desk desk, UUID unitId, UUID house) {
        Unit of = desk.organisation().house(unitId);
        return of != null && of.id().equals(house);
    }
}
