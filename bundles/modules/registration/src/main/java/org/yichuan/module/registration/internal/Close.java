package org.yichuan.module.registration.internal;

import java.util.Set;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/** Closure 办结销号: confirmed by the registrar; not before every other task has ended. Tells the bureau, if it came from there. */
public final class Close implements ActionHandler {
    private final Texts texts = new Texts(Close.class);

    @Override
    public String action() {
        return "close";
    }

    @Override
    public Message title() {
        return texts.message("close");
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.CLOSE);
    }

    @Override
    public Decision decide(Situation s, Input input) {
        long others = s.open().stream().filter(t -> !t.id().equals(s.task().id())).count();
        if (others > 0) {
            return Decision.refuse(texts.message("stillOpen", others));
        }
        String words = input.text("opinion");
        Decision.Acceptance accepted = Decision.accept(s.document().closed(s.now())).end(s.task(), TaskState.DONE).saying(words).standing();
        Origin.tell(accepted, s, s.document().result().isEmpty() ? words : s.document().result());
        return accepted;
    }
}
