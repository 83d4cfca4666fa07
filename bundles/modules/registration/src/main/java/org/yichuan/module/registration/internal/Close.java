package org.yichuan.module.registration.internal;

import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.text.Texts;

/** Closure 办结销号: confirmed by the registrar; not before every other task has ended. Tells the bureau, if it came from there. */
public final class Close extends BasicAction {

    public Close() {
        super("close", new Texts(Close.class), Step.CLOSE);
    }

    @Override
    public Decision decide(Situation s, Input input) {
        long others = s.open().stream().filter(t -> !t.id().equals(s.task().id())).count();
        if (others > 0) {
            return Decision.refuse(text("stillOpen", others));
        }
        String words = input.text("opinion");
        Decision.Acceptance accepted = Decision.accept(s.document().closed(s.now())).end(s.task(), TaskState.DONE).saying(words).standing();
        Origin.tell(accepted, s, s.document().result().isEmpty() ? words : s.document().result());
        return accepted;
    }
}
