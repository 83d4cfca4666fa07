package org.yichuan.api.settings;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.document.Plan;
import org.yichuan.api.document.Way;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.text.Message;

/**
 * A route 流程: the way documents of a category take in a unit. With the step {@code PROPOSE}, whom it names is what the
 * registrar starts from when he proposes; without it, registering alone sends the document to them.
 *
 * @param id            identity, the same over all versions
 * @param version       1, 2, 3 …; given by {@link Settings#change}
 * @param name          as shown
 * @param unit          the unit whose registers it is for, with the units below; null: all
 * @param category      code of the category it is for, or null: every category that has none of its own
 * @param steps         those of {@link Way#OPTIONAL} that it has
 * @param leadUnit      standing lead unit 主办, or null
 * @param coUnits       standing co-handling units 协办
 * @param circulation   standing circulation 传阅
 * @param leaders       leaders who always instruct 批示
 * @param leadersInTurn one leader after the other
 * @param days          time limits of steps, in working days
 * @param closing       what closing requires
 */
public record Route(UUID id, int version, Message name, UUID unit, String category, Set<Step> steps, UUID leadUnit, List<UUID> coUnits,
        List<Who> circulation, List<Who> leaders, boolean leadersInTurn, Map<Step, Integer> days, Set<Way.Requirement> closing) implements Setting {

    /** What holds where no other route does. */
    public static final Route STANDARD = new Route(Way.STANDARD.route(), Way.STANDARD.version(), new Message("标准流程", "Standard route"), null, null,
            Way.STANDARD.steps(), null, List.of(), List.of(), List.of(), false, Way.STANDARD.days(), Way.STANDARD.closing());

    public Route {
        steps = steps.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(steps));
        coUnits = List.copyOf(coUnits);
        circulation = List.copyOf(circulation);
        leaders = List.copyOf(leaders);
        days = days.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(days));
        closing = closing.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(closing));
    }

    /** The key under which versions of a route are kept. */
    public static String key(UUID id) {
        return "route/" + id;
    }

    @Override
    public String key() {
        return key(id);
    }

    @Override
    public Route version(int version) {
        return new Route(id, version, name, unit, category, steps, leadUnit, coUnits, circulation, leaders, leadersInTurn, days, closing);
    }

    /** Whether the registrar proposes who is to do what. */
    public boolean proposed() {
        return steps.contains(Step.PROPOSE);
    }

    /** The rules that a document starting now keeps. */
    public Way way() {
        return new Way(id, version, steps, days, closing);
    }

    /** What it says for a document of the house, with the people who hold the posts today; {@link Plan#empty()} when it names nobody who is there. */
    public Plan plan(UUID house, Organisation organisation) {
        UUID lead = leadUnit != null && steps.contains(Step.HANDLE) && organisation.unit(leadUnit).isPresent() ? leadUnit : null;
        List<UUID> helping = lead == null || !steps.contains(Step.CO_HANDLE) ? List.of()
                : coUnits.stream().filter(u -> !u.equals(lead) && organisation.unit(u).isPresent()).distinct().toList();
        return new Plan(lead, helping, steps.contains(Step.CIRCULATE) ? people(circulation, house, organisation) : List.of(),
                steps.contains(Step.INSTRUCT) ? people(leaders, house, organisation) : List.of(), leadersInTurn, way());
    }

    private static List<UUID> people(Collection<Who> named, UUID house, Organisation organisation) {
        return named.stream().flatMap(w -> w.people(house, organisation).stream()).map(Person::id).distinct().toList();
    }
}
