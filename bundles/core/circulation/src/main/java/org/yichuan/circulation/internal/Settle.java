package org.yichuan.circulation.internal;

import java.util.EnumSet;
import java.util.Set;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.text.Texts;

/**
 * 代办: a task whose module is gone is ended by whom it fell to, in words. The registry's own steps are not among them:
 * ended in words they would leave the document without a plan or without an end; they wait until their module is back.
 */
public final class Settle extends BasicAction {
    static final Set<Step> STEPS = EnumSet.of(Step.INSTRUCT, Step.HANDLE, Step.CO_HANDLE, Step.CIRCULATE, Step.STATION, Step.FEEDBACK);

    public Settle() {
        super("settle", new Texts(Settle.class), STEPS.toArray(Step[]::new));
    }

    @Override
    public boolean lastResort() {
        return true;
    }

    @Override
    public Decision decide(Situation s, Input input) {
        String words = input.text("opinion");
        if (words.isEmpty()) {
            return Decision.refuse(text("settleWords"));
        }
        return Decision.accept(s.task().step() == Step.HANDLE && s.document().result().isEmpty() ? s.document().withResult(words) : s.document())
                .end(s.task(), TaskState.DONE).saying(words);
    }
}
