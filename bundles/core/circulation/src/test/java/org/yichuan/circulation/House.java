package org.yichuan.circulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yichuan.api.document.Ids;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.organisation.Unit;

/** A small bureau with a section, its registry, four departments and five stations. */
final class House implements Organisation {
    private final List<Unit> units = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();

    final Unit bureau = unit("B", Level.BUREAU, null);
    final Unit bureauOffice = unit("BO", Level.BUREAU, bureau);
    final Unit section = unit("S", Level.SECTION, bureau);
    final Unit registry = unit("SO", Level.SECTION, section);
    final List<Unit> departments = new ArrayList<>();
    final List<Unit> stations = new ArrayList<>();
    final List<Person> leaders = new ArrayList<>();
    final Person bureauRegistrar = person("jb", bureauOffice, Post.REGISTRAR);
    final Person registrar = person("db", registry, Post.REGISTRAR);

    House() {
        for (int i = 1; i <= 3; i++) {
            leaders.add(person("leader" + i, section, Post.LEADER));
        }
        for (int i = 1; i <= 4; i++) {
            Unit d = unit("D" + i, Level.DEPARTMENT, section);
            departments.add(d);
            person("head" + i, d, Post.HEAD);
            person("h" + i + "a", d, Post.HANDLER);
            person("h" + i + "b", d, Post.HANDLER);
        }
        for (int i = 1; i <= 5; i++) {
            Unit s = unit("ST" + i, Level.STATION, section);
            stations.add(s);
            person("st" + i, s, Post.STATION_CLERK);
        }
    }

    private Unit unit(String code, Level level, Unit parent) {
        Unit unit = new Unit(Ids.next(), code, code, code, level, parent == null ? null : parent.id(), units.size());
        units.add(unit);
        return unit;
    }

    private Person person(String login, Unit unit, Post post) {
        Person person = new Person(Ids.next(), login, login, List.of(new Posting(unit.id(), post)), true);
        people.add(person);
        return person;
    }

    /** Gives a unit another name; what was asked of it before keeps the old one. */
    void rename(Unit unit, String name) {
        units.replaceAll(u -> u.id().equals(unit.id()) ? new Unit(u.id(), u.code(), name, name, u.level(), u.parentId(), u.order()) : u);
    }

    Person named(String login) {
        return personByLogin(login).orElseThrow();
    }

    @Override
    public List<Unit> units() {
        return units;
    }

    @Override
    public Optional<Unit> unit(UUID id) {
        return units.stream().filter(u -> u.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Unit> unitByCode(String code) {
        return units.stream().filter(u -> u.code().equals(code)).findFirst();
    }

    @Override
    public List<Person> people() {
        return people;
    }

    @Override
    public Optional<Person> person(UUID id) {
        return people.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Person> personByLogin(String login) {
        return people.stream().filter(p -> p.login().equals(login)).findFirst();
    }

    @Override
    public List<Person> holders(UUID unitId, Post post) {
        return people.stream().filter(p -> p.holds(unitId, post)).toList();
    }

    @Override
    public Unit house(UUID unitId) {
        Unit unit = unit(unitId).orElseThrow();
        while (unit.level() != Level.BUREAU && unit.level() != Level.SECTION || unit.parentId() != null && unit(unit.parentId()).orElseThrow().level() == unit.level()) {
            unit = unit(unit.parentId()).orElseThrow();
        }
        return unit;
    }

    @Override
    public void save(Unit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(Person person) {
        people.removeIf(p -> p.id().equals(person.id()));
        people.add(person);
    }
}
