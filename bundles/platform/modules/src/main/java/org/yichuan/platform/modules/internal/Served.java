package org.yichuan.platform.modules.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.yichuan.api.circulation.Grant;
import org.yichuan.api.modules.Audience;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.organisation.Unit;

/** Whom actions serve: the units and people whose posts are granted one of them. */
final class Served {

    private Served() {
    }

    static Audience by(Set<String> actions, List<Grant> grants, Organisation organisation, Predicate<Unit> where) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        List<String> codes = new ArrayList<>();
        Set<Posting> postings = new HashSet<>();
        for (Unit unit : organisation.units()) {
            if (!where.test(unit)) {
                continue;
            }
            boolean served = false;
            for (Post post : Post.values()) {
                if (grants.stream().anyMatch(g -> actions.stream().anyMatch(a -> g.allows(unit, post, a))) && !organisation.holders(unit.id(), post).isEmpty()) {
                    postings.add(new Posting(unit.id(), post));
                    served = true;
                }
            }
            if (served) {
                levels.add(unit.level());
                codes.add(unit.code());
            }
        }
        Set<UUID> people = new HashSet<>();
        for (Person person : organisation.people()) {
            if (person.active() && person.postings().stream().anyMatch(postings::contains)) {
                people.add(person.id());
            }
        }
        return new Audience(levels, codes, people.size());
    }
}
