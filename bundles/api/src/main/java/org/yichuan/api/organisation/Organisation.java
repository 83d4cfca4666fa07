package org.yichuan.api.organisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** The units and people, as they are now. Reads are from memory and cheap. */
@ProviderType
public interface Organisation {

    /** Every unit, parents before children, siblings in order. */
    List<Unit> units();

    Optional<Unit> unit(UUID id);

    Optional<Unit> unitByCode(String code);

    /** Every person, closed accounts included, in order of name. */
    List<Person> people();

    Optional<Person> person(UUID id);

    Optional<Person> personByLogin(String login);

    /** The active people who hold {@code post} in the unit. */
    List<Person> holders(UUID unitId, Post post);

    /**
     * The bureau or section a unit belongs to: the topmost of the run of units of level BUREAU or SECTION met on the
     * way up. A section's registry (段办, level SECTION, below the section) belongs to the section, and so does its
     * department and station.
     */
    Unit house(UUID unitId);

    /** Adds or replaces a unit. @throws IllegalArgumentException when the code is taken or the parent would make a cycle */
    void save(Unit unit);

    /** Adds or replaces a person; the password is set apart, by {@link Accounts}. @throws IllegalArgumentException when the log-in is taken */
    void save(Person person);
}
