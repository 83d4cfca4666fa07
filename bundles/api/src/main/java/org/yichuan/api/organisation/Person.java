package org.yichuan.api.organisation;

import java.util.List;
import java.util.UUID;

/**
 * A person with an account.
 *
 * @param id       identity (UUIDv7)
 * @param login    log-in name, lower case, unique
 * @param name     the person's name
 * @param postings posts held, the main one first
 * @param active   false when the account is closed: no log-in, no new tasks
 */
public record Person(UUID id, String login, String name, List<Posting> postings, boolean active) {
    public Person {
        postings = List.copyOf(postings);
    }

    /** Whether this person holds {@code post} in the unit. */
    public boolean holds(UUID unitId, Post post) {
        return postings.contains(new Posting(unitId, post));
    }

    /** Whether this person holds {@code post} in any unit. */
    public boolean holds(Post post) {
        return postings.stream().anyMatch(p -> p.post() == post);
    }
}
