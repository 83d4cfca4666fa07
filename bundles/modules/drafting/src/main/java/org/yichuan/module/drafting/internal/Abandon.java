package org.yichuan.module.drafting.internal;

import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.text.Texts;

/** Giving a draft up, with the reason; what has a number is voided by its office instead, so that the number is accounted for. */
public final class Abandon extends BasicAction {

    public Abandon() {
        super("abandon", new Texts(Abandon.class), Step.DRAFT);
    }

    @Override
    public Decision decide(Situation s, Input input) {
        if (input.text("reason").isEmpty()) {
            return Decision.refuse(text("reasonMissing"));
        }
        if (!s.document().head().number().isEmpty()) {
            return Decision.refuse(text("numberedAlready", s.document().head().number()));
        }
        Decision.Acceptance accepted = Decision.accept(s.document().with(DocumentState.VOIDED)).saying(input.text("reason")).standing();
        for (Task task : s.open()) {
            accepted.end(task, task.id().equals(s.task().id()) ? TaskState.DONE : TaskState.CANCELLED);
        }
        return accepted;
    }
}
