package org.yichuan.module.registration.internal;

import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.TaskState;

/** Tells the document that this one was dispatched from what became of it here. */
final class Origin {

    private Origin() {
    }

    /** Ends the task that waits there for this unit. */
    static void tell(Decision.Acceptance accepted, Situation s, String text) {
        if (s.document().origin() != null) {
            accepted.notify(new Decision.Notice(s.document().origin(), "AWAIT:" + s.document().owner(), TaskState.DONE, text));
        }
    }
}
