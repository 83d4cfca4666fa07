package org.yichuan.module.registration.internal;

import java.util.Set;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/** Preliminary check 初审: an irregular document goes back to its sender, with the reason. */
public final class SendBack implements ActionHandler {
    private final Texts texts = new Texts(SendBack.class);

    @Override
    public String action() {
        return "send-back";
    }

    @Override
    public Message title() {
        return texts.message("send-back");
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.SIGN_FOR, Step.REGISTER, Step.PROPOSE);
    }

    @Override
    public Decision decide(Situation s, Input input) {
        String reason = input.text("reason");
        if (reason.isEmpty()) {
            return Decision.refuse(texts.message("reasonMissing"));
        }
        if (s.open().size() > 1) {
            return Decision.refuse(texts.message("underWay"));
        }
        Decision.Acceptance accepted = Decision.accept(s.document().with(DocumentState.SENT_BACK)).end(s.task(), TaskState.DONE).saying(reason).standing();
        Origin.tell(accepted, s, reason);
        return accepted;
    }
}
