package org.yichuan.module.issuing.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Slots;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.official.Outgoing.Delivery;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.text.Texts;
import org.yichuan.official.Flow;

/** Withdrawing 撤回 a dispatch from units that have not signed for it; what was signed for is corrected and sent again. */
public final class Recall extends BasicAction {
    private final Flow flow = new Flow();

    public Recall() {
        super("recall", new Texts(Recall.class), Step.TRACK);
    }

    @Override
    public boolean ends() {
        return false;
    }

    @Override
    public Decision decide(Situation s, Input input) {
        String reason = input.text("reason");
        List<UUID> units = input.ids("units");
        if (reason.isEmpty() || units.isEmpty()) {
            return Decision.refuse(text(reason.isEmpty() ? "reasonMissing" : "unitsMissing"));
        }
        Outgoing sheet = Receipts.sheet(s);
        List<UUID> signed = units.stream().filter(u -> Receipts.of(s.tasks(), u).filter(Task::open).isEmpty()).toList();
        if (!signed.isEmpty()) {
            return Decision.refuse(text("signedAlready", names(signed, s)));
        }
        Decision.Acceptance accepted = Decision.accept(s.document()).saying(names(units, s) + "：" + reason);
        List<Delivery> newest = Receipts.newest(sheet);
        List<Delivery> deliveries = new ArrayList<>(sheet.deliveries());
        for (Delivery d : newest) {
            if (units.contains(d.unit())) {
                s.open().stream().filter(t -> t.slot().endsWith(":" + d.unit()) && t.step() != Step.TRACK && !t.step().making()).forEach(t -> accepted.end(t, TaskState.WITHDRAWN));
                if (d.copy() != null) {
                    accepted.notify(new Decision.Notice(d.copy(), Slots.name(Step.SIGN_FOR, d.unit()), TaskState.WITHDRAWN, reason, DocumentState.RECALLED));
                }
                deliveries.set(deliveries.indexOf(d), new Delivery(d.unit(), d.copy(), d.main(), d.version(), d.at(), s.now(), d.reply()));
            }
        }
        return flow.keep(accepted, sheet.withDeliveries(deliveries)).standing();
    }

    static String names(List<UUID> units, Situation s) {
        return units.stream().map(u -> s.organisation().unit(u).map(Unit::name).orElse("?")).collect(Collectors.joining("、"));
    }
}
