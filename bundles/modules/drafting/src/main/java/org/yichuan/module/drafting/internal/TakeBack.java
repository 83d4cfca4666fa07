package org.yichuan.module.drafting.internal;

import java.util.Comparator;
import java.util.Set;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.text.Texts;
import org.yichuan.official.Flow;

/**
 * Taking back 收回 what one handed in, until all leaders have signed it: to mend it before anyone looks, and to choose others
 * when a reviewer, a countersigning unit or a leader is not there any more, with whom it would lie for ever.
 */
public final class TakeBack extends BasicAction {
    private static final Set<Step> BEFORE_SIGNED = Set.of(Step.REVIEW, Step.COUNTERSIGN, Step.SIGN);
    private final Given given = new Given();
    private final Flow flow = new Flow();

    public TakeBack() {
        super("take-back", new Texts(TakeBack.class), Step.DRAFT);
    }

    @Override
    public boolean takesBack() {
        return true;
    }

    @Override
    public Decision decide(Situation s, Input input) {
        Outgoing sheet = given.sheet(s);
        boolean numbered = !s.document().head().number().isEmpty();
        Step stage = sheet.stage(s.paper().version(), numbered);
        boolean newest = s.tasks().stream().filter(t -> t.step() == Step.DRAFT && t.state() == TaskState.DONE).max(Comparator.comparingLong(Task::endedBy))
                .filter(t -> t.id().equals(s.task().id())).isPresent();
        return stage == null || !newest || !BEFORE_SIGNED.contains(stage) ? Decision.refuse(text("signedAlready"))
                : flow.follow(Decision.accept(s.document()).saying(input.text("reason")), s, sheet.submitted(false), s.paper().version(), numbered, TaskState.WITHDRAWN,
                        input.text("reason"));
    }
}
