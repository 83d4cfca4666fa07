package org.yichuan.module.registration.internal;

import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Slots;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.Way;
import org.yichuan.api.text.Texts;

/** Proposing again 重新拟办: the document leaves the way its route gave it for the standard one, and the registrar proposes who does what. */
public final class Replan extends BasicAction {

    public Replan() {
        super("replan", new Texts(Replan.class));
    }

    @Override
    public Decision decide(Situation s, Input input) {
        String reason = input.text("reason");
        if (reason.isEmpty()) {
            return Decision.refuse(text("reasonMissing"));
        }
        if (s.open().stream().anyMatch(t -> t.step().phase() <= Step.PROPOSE.phase()) || s.tasks().stream().anyMatch(t -> t.step() == Step.AWAIT)) {
            return Decision.refuse(text("notToBeReplanned"));
        }
        Decision.Acceptance accepted = Decision.accept(s.document().with(s.document().plan().by(Way.STANDARD))).saying(reason);
        // closing comes again after what is proposed now
        s.open().stream().filter(t -> t.step() == Step.CLOSE).forEach(t -> accepted.end(t, TaskState.RETURNED));
        Task proposed = Slots.latest(s.tasks()).get(Slots.name(Step.PROPOSE, s.document().owner()));
        return proposed == null ? accepted : accepted.open(Slots.again(proposed, reason));
    }
}
