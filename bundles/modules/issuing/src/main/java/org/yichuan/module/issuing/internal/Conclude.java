package org.yichuan.module.issuing.internal;

import java.util.List;
import java.util.UUID;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.official.Outgoing.Delivery;
import org.yichuan.api.text.Texts;

/** The office follows it no longer: all have signed for it, or it says why it does not wait for the rest. */
public final class Conclude extends BasicAction {

    public Conclude() {
        super("conclude", new Texts(Conclude.class), Step.TRACK);
    }

    @Override
    public Decision decide(Situation s, Input input) {
        List<UUID> waiting = Receipts.newest(Receipts.sheet(s)).stream().map(Delivery::unit).filter(u -> Receipts.of(s.tasks(), u).filter(Task::open).isPresent()).toList();
        if (!waiting.isEmpty() && input.text("reason").isEmpty()) {
            return Decision.refuse(text("notAllSigned", waiting.size()));
        }
        return Decision.accept(s.document()).end(s.task(), TaskState.DONE).saying(input.text("reason")).standing();
    }
}
