package org.yichuan.api.settings;

import java.util.List;
import java.util.UUID;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;

/**
 * Whom a route names: a person; or whoever holds a post in a unit; or, without a unit, whoever holds it anywhere in the
 * bureau or section of the document.
 */
public record Who(UUID unit, Post post, UUID person) {

    public static Who person(UUID person) {
        return new Who(null, null, person);
    }

    /** Everyone who holds the post in the document's bureau or section. */
    public static Who everywhere(Post post) {
        return new Who(null, post, null);
    }

    public static Who in(UUID unit, Post post) {
        return new Who(unit, post, null);
    }

    /** Who that is today, for a document of the house. */
    public List<Person> people(UUID house, Organisation organisation) {
        if (person != null) {
            return organisation.person(person).filter(Person::active).filter(p -> !p.postings().isEmpty()).stream().toList();
        }
        if (unit != null) {
            return organisation.unit(unit).isEmpty() ? List.of() : organisation.holders(unit, post);
        }
        return organisation.people().stream().filter(Person::active)
                .filter(p -> p.postings().stream().anyMatch(x -> x.post() == post && organisation.unit(x.unitId()).isPresent()
                        && organisation.house(x.unitId()).id().equals(house)))
                .toList();
    }
}
