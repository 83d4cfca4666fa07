package org.yichuan.organisation.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.organisation.Unit;

/** Units and people at one moment, indexed; never changed. */
record Snapshot(List<Unit> units, Map<UUID, Unit> unitsById, Map<String, Unit> unitsByCode, List<Person> people, Map<UUID, Person> peopleById,
        Map<String, Person> peopleByLogin, Map<Posting, List<Person>> holders) {

    private static final Comparator<Unit> SIBLINGS = Comparator.comparingInt(Unit::order).thenComparing(Unit::code);

    static Snapshot of(Collection<Unit> units, Collection<Person> people) {
        List<Unit> ordered = ordered(units);
        Map<UUID, Unit> unitsById = new HashMap<>();
        Map<String, Unit> unitsByCode = new HashMap<>();
        ordered.forEach(u -> {
            unitsById.put(u.id(), u);
            unitsByCode.put(u.code(), u);
        });
        List<Person> byName = people.stream().sorted(Comparator.comparing(Person::name).thenComparing(Person::login)).toList();
        Map<UUID, Person> peopleById = new HashMap<>();
        Map<String, Person> peopleByLogin = new HashMap<>();
        Map<Posting, List<Person>> holders = new HashMap<>();
        for (Person person : byName) {
            peopleById.put(person.id(), person);
            peopleByLogin.put(person.login(), person);
            if (person.active()) {
                person.postings().stream().distinct().forEach(p -> holders.computeIfAbsent(p, x -> new ArrayList<>()).add(person));
            }
        }
        holders.replaceAll((posting, list) -> List.copyOf(list));
        return new Snapshot(ordered, unitsById, unitsByCode, byName, peopleById, peopleByLogin, holders);
    }

    Snapshot with(Unit unit) {
        Map<UUID, Unit> changed = new LinkedHashMap<>();
        units.forEach(u -> changed.put(u.id(), u));
        changed.put(unit.id(), unit);
        return of(changed.values(), people);
    }

    Snapshot with(Person person) {
        Map<UUID, Person> changed = new LinkedHashMap<>();
        people.forEach(p -> changed.put(p.id(), p));
        changed.put(person.id(), person);
        return of(units, changed.values());
    }

    /** See {@link org.yichuan.api.organisation.Organisation#house}. */
    Unit house(UUID unitId) {
        Unit unit = unitsById.get(unitId);
        if (unit == null) {
            throw new IllegalArgumentException("no unit " + unitId);
        }
        Unit house = unit;
        while (!isHouse(house) && above(house) != null) {
            house = above(house);
        }
        while (isHouse(house) && above(house) != null && above(house).level() == house.level()) {
            house = above(house);
        }
        return house;
    }

    /** Whether {@code unitId} is {@code ancestor} or below it. */
    boolean within(UUID unitId, UUID ancestor) {
        for (Unit unit = unitsById.get(unitId); unit != null; unit = above(unit)) {
            if (unit.id().equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    private Unit above(Unit unit) {
        return unit.parentId() == null ? null : unitsById.get(unit.parentId());
    }

    private static boolean isHouse(Unit unit) {
        return unit.level() == Level.BUREAU || unit.level() == Level.SECTION;
    }

    /** Parents before children, siblings in order; what hangs below an unknown unit stands at the top. */
    private static List<Unit> ordered(Collection<Unit> units) {
        Set<UUID> known = new HashSet<>();
        units.forEach(u -> known.add(u.id()));
        Map<UUID, List<Unit>> children = new HashMap<>();
        List<Unit> tops = new ArrayList<>();
        for (Unit unit : units) {
            if (unit.parentId() == null || !known.contains(unit.parentId())) {
                tops.add(unit);
            } else {
                children.computeIfAbsent(unit.parentId(), x -> new ArrayList<>()).add(unit);
            }
        }
        List<Unit> ordered = new ArrayList<>();
        place(tops, children, ordered);
        return List.copyOf(ordered);
    }

    private static void place(List<Unit> siblings, Map<UUID, List<Unit>> children, List<Unit> ordered) {
        siblings.stream().sorted(SIBLINGS).forEach(unit -> {
            ordered.add(unit);
            place(children.getOrDefault(unit.id(), List.of()), children, ordered);
        });
    }
}
