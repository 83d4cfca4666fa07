package org.yichuan.module.registration.internal;

import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.text.Texts;

/** Preliminary check 初审: an irregular document goes back to its sender, with the reason. */
public final class SendBack extends BasicAction {

    public SendBack() {
        super("send-back", new Texts(SendBack.class), Step.SIGN_FOR, Step.REGISTER, Step.PROPOSE);
    }

    @Override
    public Decision decide(Situation s, Input input) {
        String reason = input.text("reason");
        if (reason.isEmpty()) {
            return Decision.refuse(text("reasonMissing"));
        }
        if (s.open().size() > 1) {
            return Decision.refuse(text("underWay"));
        }
        Decision.Acceptance accepted = Decision.accept(s.document().with(DocumentState.SENT_BACK)).end(s.task(), TaskState.DONE).saying(reason).standing();
        Origin.tell(accepted, s, reason);
        return accepted;
    }
}
