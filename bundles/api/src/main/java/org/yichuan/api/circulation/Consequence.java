package org.yichuan.api.circulation;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Extension point: tasks that follow from another module's action. What it calls for is opened in the same transaction,
 * unless whoever would get the task could not answer it (the module is not enabled for his unit).
 *
 * <pre>{@code
 * public final class AskedForFeedback implements Consequence {
 *     public List<NewTask> of(Situation s, String action, Input input) {
 *         return action.equals("receive") ? List.of(new NewTask(Step.FEEDBACK, Slots.name(Step.FEEDBACK, s.actingUnit()), s.actingUnit(),
 *                 Post.STATION_CLERK, null, s.task().dueAt(), s.task().note())) : List.of();
 *     }
 * }
 * }</pre>
 */
@ConsumerType
public interface Consequence {

    /** Without side effects. @param before the situation in which the action was accepted */
    List<NewTask> of(Situation before, String action, Input input);
}
