package org.yichuan.organisation.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.store.OrganisationStore;

/** The organisation in memory. What is saved goes to the store first, then a new snapshot takes the old one's place. */
public final class Directory implements Organisation {
    private final OrganisationStore store;
    private final Object saving = new Object();
    private volatile Snapshot now;

    public Directory(OrganisationStore store) {
        this.store = store;
        this.now = Snapshot.of(store.units(), store.people());
    }

    @Override
    public List<Unit> units() {
        return now.units();
    }

    @Override
    public Optional<Unit> unit(UUID id) {
        return Optional.ofNullable(now.unitsById().get(id));
    }

    @Override
    public Optional<Unit> unitByCode(String code) {
        return Optional.ofNullable(now.unitsByCode().get(code));
    }

    @Override
    public List<Person> people() {
        return now.people();
    }

    @Override
    public Optional<Person> person(UUID id) {
        return Optional.ofNullable(now.peopleById().get(id));
    }

    @Override
    public Optional<Person> personByLogin(String login) {
        return Optional.ofNullable(now.peopleByLogin().get(login));
    }

    @Override
    public List<Person> holders(UUID unitId, Post post) {
        return now.holders().getOrDefault(new Posting(unitId, post), List.of());
    }

    @Override
    public Unit house(UUID unitId) {
        return now.house(unitId);
    }

    @Override
    public void save(Unit unit) {
        synchronized (saving) {
            Unit sameCode = now.unitsByCode().get(unit.code());
            if (unit.code().isBlank() || sameCode != null && !sameCode.id().equals(unit.id())) {
                throw new IllegalArgumentException("unit code taken or empty: " + unit.code());
            }
            if (unit.parentId() != null && !now.unitsById().containsKey(unit.parentId())) {
                throw new IllegalArgumentException("no such unit above " + unit.code());
            }
            if (unit.parentId() != null && now.within(unit.parentId(), unit.id()) || unit.id().equals(unit.parentId())) {
                throw new IllegalArgumentException("a unit cannot stand below itself: " + unit.code());
            }
            store.save(unit);
            now = now.with(unit);
        }
    }

    @Override
    public void save(Person person) {
        synchronized (saving) {
            Person sameLogin = now.peopleByLogin().get(person.login());
            if (sameLogin != null && !sameLogin.id().equals(person.id())) {
                throw new IllegalArgumentException("log-in taken: " + person.login());
            }
            if (person.login().isBlank() || !person.login().equals(person.login().strip().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("a log-in is lower case and not empty: " + person.login());
            }
            for (Posting posting : person.postings()) {
                if (!now.unitsById().containsKey(posting.unitId())) {
                    throw new IllegalArgumentException("no such unit for " + person.login());
                }
            }
            store.save(person);
            now = now.with(person);
        }
    }
}
