package org.yichuan.module.handling.internal;

import java.util.Arrays;
import java.util.List;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.NewTask;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.text.Texts;

/** Withdrawing 撤回 what one has done, while those who come next have not read it. */
public final class Withdraw extends BasicAction {

    public Withdraw() {
        // an outgoing document goes by its sheet: what was done to it is sent back, not taken back
        super("withdraw", new Texts(Withdraw.class), Arrays.stream(Step.values()).filter(step -> !step.outgoing()).toArray(Step[]::new));
    }

    @Override
    public boolean takesBack() {
        return true;
    }

    @Override
    public Decision decide(Situation s, Input input) {
        Task mine = s.task();
        if (mine.state() != TaskState.DONE && mine.state() != TaskState.PASSED) {
            return Decision.refuse(text("notWithdrawable"));
        }
        List<Task> followed = s.tasks().stream().filter(t -> t.openedBy() == mine.endedBy()).toList();
        if (followed.isEmpty() || s.tasks().stream().anyMatch(t -> t.slot().equals(mine.slot()) && t.open() && t.openedBy() != mine.endedBy())) {
            return Decision.refuse(text("notWithdrawable"));
        }
        if (followed.stream().anyMatch(t -> !t.open() || t.readAt() != null)) {
            return Decision.refuse(text("readAlready"));
        }
        Decision.Acceptance accepted = Decision.accept(s.document()).saying(input.text("reason"));
        followed.forEach(t -> accepted.end(t, TaskState.WITHDRAWN));
        return accepted.open(new NewTask(mine.step(), mine.slot(), mine.unitId(), mine.post(), mine.personId(), mine.dueAt(), mine.note())).standing();
    }
}
