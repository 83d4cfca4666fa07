package org.yichuan.api.settings;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Extension point: the default way of a category, for units that have made no route of their own. Register one as an
 * OSGi service; documents that started on it keep their way when it is gone.
 *
 * <pre>{@code
 * public final class PetitionRoute implements RouteTemplate {
 *     public Route route() {
 *         return new Route(ID, 1, new Message("信访件流程", "Petitions"), null, "PETITION", Way.OPTIONAL, null, List.of(), List.of(),
 *                 List.of(Who.everywhere(Post.LEADER)), true, Map.of(Step.INSTRUCT, 2), Set.of(Way.Requirement.RESULT, Way.Requirement.STATIONS));
 *     }
 * }
 * }</pre>
 */
@ConsumerType
public interface RouteTemplate {

    /** The route: {@link Route#unit()} is null, {@link Route#category()} is not. */
    Route route();
}
