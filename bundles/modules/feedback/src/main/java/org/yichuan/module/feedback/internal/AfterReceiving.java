package org.yichuan.module.feedback.internal;

import java.util.List;
import org.yichuan.api.circulation.Consequence;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.NewTask;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Slots;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.organisation.Post;

/** A station that has signed for a requirement owes an answer to it. */
public final class AfterReceiving implements Consequence {

    @Override
    public List<NewTask> of(Situation s, String action, Input input) {
        return action.equals("receive") && s.task() != null && s.task().step() == Step.STATION
                ? List.of(new NewTask(Step.FEEDBACK, Slots.name(Step.FEEDBACK, s.task().unitId()), s.task().unitId(), Post.STATION_CLERK, null, s.task().dueAt(), s.task().note()))
                : List.of();
    }
}
