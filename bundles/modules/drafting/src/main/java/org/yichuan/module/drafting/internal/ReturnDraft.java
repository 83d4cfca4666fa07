package org.yichuan.module.drafting.internal;

import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.text.Texts;
import org.yichuan.official.Flow;

/** Sending a draft back 退回 to its drafter, with the reason: by whoever reviews, signs, checks, numbers or dispatches it. A number stays with it. */
public final class ReturnDraft extends BasicAction {
    private final Given given = new Given();
    private final Flow flow = new Flow();

    public ReturnDraft() {
        super("return-draft", new Texts(ReturnDraft.class), Step.REVIEW, Step.SIGN, Step.RECHECK, Step.NUMBER, Step.ISSUE);
    }

    @Override
    public Decision decide(Situation s, Input input) {
        String reason = input.text("reason");
        return reason.isEmpty() ? Decision.refuse(text("reasonMissing"))
                : flow.follow(Decision.accept(s.document()).saying(reason), s, given.sheet(s).submitted(false), s.paper().version(), !s.document().head().number().isEmpty(),
                        TaskState.RETURNED, reason);
    }
}
