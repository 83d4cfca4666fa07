package org.yichuan.module.registration.internal;

import java.util.Set;
import java.util.UUID;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.text.Texts;

/** Dispensing 免办 with one open task, by name and reason. */
public final class Dispense extends BasicAction {
    private static final Set<Step> POSSIBLE = Set.of(Step.INSTRUCT, Step.HANDLE, Step.CO_HANDLE, Step.CIRCULATE, Step.STATION, Step.FEEDBACK, Step.AWAIT);

    public Dispense() {
        super("dispense", new Texts(Dispense.class));
    }

    @Override
    public Decision decide(Situation s, Input input) {
        UUID id = input.id("task");
        String reason = input.text("reason");
        Task task = s.open().stream().filter(t -> t.id().equals(id)).findFirst().orElse(null);
        if (task == null || !POSSIBLE.contains(task.step())) {
            return Decision.refuse(text("taskNotOpen"));
        }
        if (reason.isEmpty()) {
            return Decision.refuse(text("reasonMissing"));
        }
        String who = task.personId() == null ? s.organisation().unit(task.unitId()).map(Unit::name).orElse("")
                : s.organisation().person(task.personId()).map(p -> p.name()).orElse("");
        return Decision.accept(s.document()).end(task, TaskState.DISPENSED).saying((task.note().isEmpty() ? who : task.note()) + "：" + reason);
    }
}
