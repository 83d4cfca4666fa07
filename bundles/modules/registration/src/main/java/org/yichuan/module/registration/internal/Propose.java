package org.yichuan.module.registration.internal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.NewTask;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Slots;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.Plan;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/** Proposed handling 拟办: lead unit, co-handlers, circulation, leaders, time limit. */
public final class Propose extends BasicAction {
    private static final Set<Step> PLANNED = Set.of(Step.INSTRUCT, Step.HANDLE, Step.CO_HANDLE, Step.CIRCULATE);

    public Propose() {
        super("propose", new Texts(Propose.class), Step.PROPOSE);
    }

    @Override
    public Decision decide(Situation s, Input input) {
        UUID lead = input.id("leadUnit");
        List<UUID> coUnits = input.ids("coUnits").stream().filter(u -> !u.equals(lead)).toList();
        Plan plan = new Plan(lead, coUnits, input.ids("circulation"), input.ids("leaders"), input.flag("leadersInTurn"),
                s.document().plan().way());
        Message fault = fault(plan, s.organisation());
        if (fault != null) {
            return Decision.refuse(fault);
        }
        Instant due = input.time("dueAt") == null ? s.document().dueAt() : input.time("dueAt");
        if (due != null && input.time("dueAt") != null && due.isBefore(s.now())) {
            return Decision.refuse(text("dueInPast"));
        }
        Document document = s.document().with(plan).withDueAt(due);
        Decision.Acceptance accepted = Decision.accept(document).end(s.task(), TaskState.DONE).saying(input.text("opinion"));
        Set<String> kept = Slots.of(document, plan, s.organisation()).stream().map(NewTask::slot).collect(Collectors.toCollection(HashSet::new));
        for (Task open : s.open()) {
            if (PLANNED.contains(open.step()) && !kept.contains(open.slot())) {
                accepted.end(open, TaskState.CANCELLED);
            }
        }
        return accepted;
    }

    private Message fault(Plan plan, Organisation organisation) {
        if (plan.leadUnit() == null && plan.circulation().isEmpty() && plan.leaders().isEmpty()) {
            return text("planEmpty");
        }
        if (plan.leadUnit() == null && !plan.coUnits().isEmpty()) {
            return text("leadMissing");
        }
        for (UUID id : plan.leadUnit() == null ? plan.coUnits() : join(plan.leadUnit(), plan.coUnits())) {
            if (organisation.unit(id).isEmpty()) {
                return text("unitUnknown");
            }
        }
        for (UUID id : plan.leaders().isEmpty() ? plan.circulation() : joinAll(plan.leaders(), plan.circulation())) {
            Person person = organisation.person(id).orElse(null);
            if (person == null || !person.active() || person.postings().isEmpty()) {
                return text("personUnknown", person == null ? "?" : person.name());
            }
        }
        return null;
    }

    private static List<UUID> join(UUID first, List<UUID> rest) {
        return joinAll(List.of(first), rest);
    }

    private static List<UUID> joinAll(List<UUID> a, List<UUID> b) {
        return java.util.stream.Stream.concat(a.stream(), b.stream()).toList();
    }
}
