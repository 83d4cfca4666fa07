package org.yichuan.module.issuing.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Slots;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.official.Outgoing.Delivery;
import org.yichuan.official.Papers;

/** The sheet of a situation, and what became of its dispatches. */
public final class Receipts {
    private static final List<Step> SIGNED_BY = List.of(Step.STATION, Step.CIRCULATE, Step.RECEIPT);
    private static final Papers PAPERS = new Papers();

    private Receipts() {
    }

    static Outgoing sheet(Situation s) {
        return PAPERS.outgoing(s.paper().sheet());
    }

    static boolean numbered(Situation s) {
        return !s.document().head().number().isEmpty();
    }

    /** The newest task that ends with a unit's signing for it 签收. */
    public static Optional<Task> of(List<Task> tasks, UUID unit) {
        return tasks.stream().filter(t -> SIGNED_BY.stream().anyMatch(step -> t.slot().equals(Slots.name(step, unit)))).reduce((a, b) -> b);
    }

    /** Of each unit the newest dispatch, in the order they were first dispatched to. */
    public static List<Delivery> newest(Outgoing sheet) {
        return sheet.deliveries().stream().filter(d -> sheet.deliveries().stream().filter(o -> o.unit().equals(d.unit())).reduce((a, b) -> b).orElseThrow() == d).toList();
    }
}
