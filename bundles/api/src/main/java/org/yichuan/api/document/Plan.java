package org.yichuan.api.document;

import java.util.List;
import java.util.UUID;

/**
 * The proposed handling 拟办 of a document: who is to do what, and by which way. Tasks follow from it.
 *
 * @param leadUnit      lead unit 主办, or null when the document is only circulated
 * @param coUnits       co-handling units 协办
 * @param circulation   people to read it 传阅
 * @param leaders       leaders to instruct 批示
 * @param leadersInTurn one leader after the other (true) or all at once
 * @param way           the rules of the route version the document started on
 */
public record Plan(UUID leadUnit, List<UUID> coUnits, List<UUID> circulation, List<UUID> leaders, boolean leadersInTurn, Way way) {
    public static final Plan NONE = new Plan(null, List.of(), List.of(), List.of(), false);

    public Plan {
        coUnits = List.copyOf(coUnits);
        circulation = List.copyOf(circulation);
        leaders = List.copyOf(leaders);
    }

    /** By the standard way. */
    public Plan(UUID leadUnit, List<UUID> coUnits, List<UUID> circulation, List<UUID> leaders, boolean leadersInTurn) {
        this(leadUnit, coUnits, circulation, leaders, leadersInTurn, Way.STANDARD);
    }

    /** The same people by another way. */
    public Plan by(Way way) {
        return new Plan(leadUnit, coUnits, circulation, leaders, leadersInTurn, way);
    }

    /** Whether nobody is to do anything. */
    public boolean empty() {
        return leadUnit == null && circulation.isEmpty() && leaders.isEmpty();
    }
}
