package org.yichuan.module.issuing.internal;

import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Numbering;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.DocumentNumber;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.text.Texts;

/** Voiding a number 作废, with the reason: of a document that was not dispatched, which ends with it, or one that was only reserved. */
public final class VoidNumber extends BasicAction {
    private final boolean reserved;

    private VoidNumber(String action, boolean reserved, Step... steps) {
        super(action, new Texts(VoidNumber.class), steps);
        this.reserved = reserved;
    }

    /** The number of a document that was about to be dispatched. */
    public static VoidNumber issued() {
        return new VoidNumber("void-number", false, Step.ISSUE);
    }

    /** A number that was kept for later: an act of its office, on the screen of numbers. */
    public static VoidNumber reserved() {
        return new VoidNumber("void-reserved", true);
    }

    @Override
    public boolean outgoing() {
        return true;
    }

    /** Keeps it off the page of every document of the office; it makes none. */
    @Override
    public boolean creates() {
        return reserved;
    }

    @Override
    public Decision decide(Situation s, Input input) {
        String reason = input.text("reason");
        if (s.document() == null || reserved != (s.document().state() == DocumentState.RESERVED)) {
            return Decision.refuse(text("notReserved"));
        }
        if (reason.isEmpty()) {
            return Decision.refuse(text("reasonMissing"));
        }
        if (!reserved && Receipts.sheet(s).progress().dispatched() > 0) {
            return Decision.refuse(text("dispatchedBefore"));
        }
        DocumentNumber number = DocumentNumber.parse(s.document().head().number()).orElseThrow();
        Decision.Acceptance accepted = Decision.accept(s.document().with(DocumentState.VOIDED)).saying(reason).standing()
                .number(new Numbering(Numbering.Use.VOIDED, number.issuerCode(), number.year(), number.serial(), s.actingUnit(), reason));
        s.open().forEach(t -> accepted.end(t, s.task() != null && t.id().equals(s.task().id()) ? TaskState.DONE : TaskState.CANCELLED));
        return accepted;
    }
}
