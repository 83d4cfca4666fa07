package org.yichuan.module.registration.internal;

import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.NewTask;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Slots;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.text.Texts;

/** The registry's signing for 签收 what was dispatched to it; registering comes next. */
public final class SignFor extends BasicAction {

    public SignFor() {
        super("sign-for", new Texts(SignFor.class), Step.SIGN_FOR);
    }

    @Override
    public Decision decide(Situation s, Input input) {
        Decision.Acceptance accepted = Decision.accept(s.document()).end(s.task(), TaskState.DONE)
                .open(new NewTask(Step.REGISTER, Slots.name(Step.REGISTER, s.document().owner()), s.document().owner(), Post.REGISTRAR, null,
                        s.document().dueAt(), ""))
                .standing();
        Origin.signed(accepted, s);
        return accepted;
    }
}
