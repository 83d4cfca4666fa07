package org.yichuan.module.handling.internal;

import java.util.UUID;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Slots;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.text.Texts;

/** Sending back 退回 to any earlier step, with the reason. What was returned comes again when that step is done. */
public final class Return extends BasicAction {

    public Return() {
        super("return", new Texts(Return.class), Step.PROPOSE, Step.INSTRUCT, Step.HANDLE, Step.CO_HANDLE, Step.CIRCULATE, Step.CLOSE);
    }

    @Override
    public boolean ends() {
        return false;
    }

    @Override
    public Decision decide(Situation s, Input input) {
        String reason = input.text("reason");
        if (reason.isEmpty()) {
            return Decision.refuse(text("reasonMissing"));
        }
        UUID to = input.id("to");
        Task earlier = Slots.returnable(s.tasks(), s.task()).stream().filter(t -> t.id().equals(to)).findFirst().orElse(null);
        if (earlier == null) {
            return Decision.refuse(text("notReturnable"));
        }
        return Decision.accept(s.document()).end(s.task(), TaskState.RETURNED).open(Slots.again(earlier, reason)).saying(reason);
    }
}
