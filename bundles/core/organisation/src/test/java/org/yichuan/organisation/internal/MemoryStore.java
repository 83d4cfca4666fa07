package org.yichuan.organisation.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.store.OrganisationStore;

/** A store for tests. */
public final class MemoryStore implements OrganisationStore {
    private final Map<UUID, Unit> units = new LinkedHashMap<>();
    private final Map<UUID, Person> people = new LinkedHashMap<>();
    private final Map<UUID, Password> passwords = new HashMap<>();
    private final Map<String, String> drafts = new HashMap<>();

    @Override
    public List<Unit> units() {
        return new ArrayList<>(units.values());
    }

    @Override
    public List<Person> people() {
        return new ArrayList<>(people.values());
    }

    @Override
    public void save(Unit unit) {
        units.put(unit.id(), unit);
    }

    @Override
    public void save(Person person) {
        people.put(person.id(), person);
    }

    @Override
    public Optional<Password> password(UUID personId) {
        return Optional.ofNullable(passwords.get(personId));
    }

    @Override
    public void save(UUID personId, Password password) {
        passwords.put(personId, password);
    }

    @Override
    public String draft(UUID personId, String key) {
        return drafts.getOrDefault(personId + key, "");
    }

    @Override
    public void keepDraft(UUID personId, String key, String text) {
        drafts.put(personId + key, text);
    }
}
