package org.yichuan.module.issuing.internal;

import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.official.Outgoing.Delivery;
import org.yichuan.api.text.Texts;
import org.yichuan.official.Flow;

/** The reply 回执 to a meeting notice: who comes, or why nobody does. */
public final class Reply extends BasicAction {
    private static final int LONGEST = 500;
    private final Flow flow = new Flow();

    public Reply() {
        super("reply", new Texts(Reply.class), Step.REPLY);
    }

    /** Each replies for his own unit. */
    @Override
    public boolean commutes() {
        return true;
    }

    @Override
    public Decision decide(Situation s, Input input) {
        String who = input.text("who");
        if (who.isEmpty() || who.length() > LONGEST) {
            return Decision.refuse(text("whoMissing", LONGEST));
        }
        Outgoing sheet = Receipts.sheet(s);
        Outgoing replied = sheet.withDeliveries(sheet.deliveries().stream().map(d -> d.unit().equals(s.task().unitId())
                ? new Delivery(d.unit(), d.copy(), d.main(), d.version(), d.at(), d.recalled(), who) : d).toList());
        return flow.keep(Decision.accept(s.document()).end(s.task(), TaskState.DONE).saying(who), replied).standing();
    }
}
