package org.yichuan.module.registration.internal;

import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Slots;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.TaskState;

/** Tells the document that this one was dispatched from what became of it here. */
final class Origin {

    private Origin() {
    }

    /** Says there that this unit has signed for it; ends what waits for that. */
    static void signed(Decision.Acceptance accepted, Situation s) {
        if (s.document().origin() != null) {
            accepted.notify(new Decision.Notice(s.document().origin(), Slots.name(Step.RECEIPT, s.document().owner()), TaskState.DONE, ""));
        }
    }

    /** Ends the task that waits there for this unit. */
    static void tell(Decision.Acceptance accepted, Situation s, String text) {
        if (s.document().origin() != null) {
            accepted.notify(new Decision.Notice(s.document().origin(), "AWAIT:" + s.document().owner(), TaskState.DONE, text));
        }
    }
}
