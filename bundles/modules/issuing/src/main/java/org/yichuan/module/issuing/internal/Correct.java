package org.yichuan.module.issuing.internal;

import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.text.Texts;
import org.yichuan.official.Flow;

/** Correcting 更正 what was dispatched: it goes back to its drafter under the number it has, is signed again and sent again. */
public final class Correct extends BasicAction {
    private final Flow flow = new Flow();

    public Correct() {
        super("correct", new Texts(Correct.class), Step.TRACK);
    }

    @Override
    public boolean ends() {
        return false;
    }

    @Override
    public Decision decide(Situation s, Input input) {
        String reason = input.text("reason");
        Outgoing sheet = Receipts.sheet(s);
        if (reason.isEmpty()) {
            return Decision.refuse(text("reasonMissing"));
        }
        if (sheet.stage(s.paper().version(), Receipts.numbered(s)) != null) {
            return Decision.refuse(text("correctedAlready"));
        }
        return flow.follow(Decision.accept(s.document()).saying(reason), s, sheet.submitted(false), s.paper().version(), Receipts.numbered(s), TaskState.RETURNED, reason);
    }
}
