package org.yichuan.api.document;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yichuan.api.circulation.Step;

/**
 * The rules of the way a document takes. They are copied from the version of the route it started on, so that neither a
 * change of that route nor a module that goes away touches a document under way.
 *
 * @param route   identity of the {@link org.yichuan.api.settings.Route}
 * @param version its version: 1, 2, 3 …
 * @param steps   those of {@link #OPTIONAL} that this way has; the others of {@link Step} every way has
 * @param days    time limit of a step, in working days from its beginning; a step that is missing has the document's
 * @param closing what closing requires beyond the end of every task
 */
public record Way(UUID route, int version, Set<Step> steps, Map<Step, Integer> days, Set<Requirement> closing) {

    /** The steps that a way may do without. */
    public static final Set<Step> OPTIONAL = Collections.unmodifiableSet(
            EnumSet.of(Step.PROPOSE, Step.INSTRUCT, Step.HANDLE, Step.CO_HANDLE, Step.CIRCULATE, Step.STATION));

    /** The whole way, as the practice has it: what a document takes that no route says otherwise of. */
    public static final Way STANDARD = new Way(UUID.nameUUIDFromBytes("yichuan route STANDARD".getBytes(StandardCharsets.UTF_8)), 1, OPTIONAL, Map.of(),
            Set.of(Requirement.STATIONS));

    /** What closing may require. */
    public enum Requirement {
        /** a result 办理结果 on record, reported or said in closing */ RESULT,
        /** the signature of every station the document was passed on to; otherwise closing dispenses with it */ STATIONS
    }

    public Way {
        steps = steps.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(steps));
        days = days.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(days));
        closing = closing.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(closing));
    }

    /** Whether the step is part of this way. */
    public boolean has(Step step) {
        return !OPTIONAL.contains(step) || steps.contains(step);
    }

    public boolean requires(Requirement requirement) {
        return closing.contains(requirement);
    }
}
