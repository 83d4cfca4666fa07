package org.yichuan.module.issuing.internal;

import java.util.List;
import java.util.UUID;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.official.Outgoing.Delivery;
import org.yichuan.api.text.Texts;

/** Reminding 催签 those who have not signed for it: on record by name, and shown at once to whoever owes it. */
public final class Chase extends BasicAction {

    public Chase() {
        super("chase", new Texts(Chase.class), Step.TRACK);
    }

    @Override
    public boolean commutes() {
        return true;
    }

    @Override
    public boolean ends() {
        return false;
    }

    @Override
    public Decision decide(Situation s, Input input) {
        List<UUID> waiting = Receipts.newest(Receipts.sheet(s)).stream().map(Delivery::unit).filter(u -> Receipts.of(s.tasks(), u).filter(Task::open).isPresent()).toList();
        if (waiting.isEmpty()) {
            return Decision.refuse(text("allSigned"));
        }
        String names = Recall.names(waiting.subList(0, Math.min(20, waiting.size())), s);
        String said = waiting.size() > 20 ? text("manyWaiting", names, waiting.size()).zh() : names;
        return Decision.accept(s.document()).saying((said + " " + input.text("opinion")).strip()).standing();
    }
}
