package org.yichuan.module.instruction.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Slots;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.Plan;
import org.yichuan.api.text.Texts;

/** The leader's instruction 批示. He may name the unit responsible; the unit proposed before then helps it. */
public final class Instruct extends BasicAction {

    public Instruct() {
        super("instruct", new Texts(Instruct.class), Step.INSTRUCT);
    }

    @Override
    public boolean commutes() {
        return true;
    }

    @Override
    public Decision decide(Situation s, Input input) {
        String words = input.text("opinion");
        if (words.isEmpty()) {
            return Decision.refuse(text("wordsMissing"));
        }
        UUID responsible = input.id("responsible");
        if (responsible != null && s.organisation().unit(responsible).isEmpty()) {
            return Decision.refuse(text("unitUnknown"));
        }
        Document document = responsible == null ? s.document() : s.document().with(named(s.document().plan(), responsible));
        Decision.Acceptance accepted = Decision.accept(document).end(s.task(), TaskState.DONE).saying(words);
        if (responsible != null && !responsible.equals(s.document().plan().leadUnit())) {
            String slot = Slots.name(Step.HANDLE, s.document().plan().leadUnit());
            s.open().stream().filter(t -> t.slot().equals(slot)).forEach(t -> accepted.end(t, TaskState.CANCELLED));
        }
        return accepted;
    }

    private static Plan named(Plan plan, UUID responsible) {
        List<UUID> coUnits = new ArrayList<>(plan.coUnits());
        coUnits.remove(responsible);
        if (plan.leadUnit() != null && !plan.leadUnit().equals(responsible)) {
            coUnits.addFirst(plan.leadUnit());
        }
        return new Plan(responsible, coUnits, plan.circulation(), plan.leaders(), plan.leadersInTurn(), plan.way());
    }
}
