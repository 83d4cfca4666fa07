package org.yichuan.module.drafting.internal;

import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.official.Flow;

/**
 * Checking again 复核 what was signed (条例 2012, article 25 (1): what needs a change of substance goes back to whoever
 * signed it). A slip of the pen is mended here, as a version of its own; whoever signed confirms it by signing what it says
 * now, so that nothing goes out that differs from what was signed. It is not checked a third time.
 */
public final class Recheck extends BasicAction {
    private final Given given = new Given();
    private final Flow flow = new Flow();

    public Recheck() {
        super("recheck", new Texts(Recheck.class), Step.RECHECK);
    }

    @Override
    public Decision decide(Situation s, Input input) {
        Editing edit = Editing.of(given, s, input);
        if (edit.fault() != null) {
            return Decision.refuse(edit.fault());
        }
        if (edit.changed() && input.text("opinion").isEmpty()) {
            return Decision.refuse(text("changeReason"));
        }
        Outgoing sheet = edit.substance() ? edit.sheet() : edit.sheet().rechecked(edit.version());
        Message stuck = given.stuck(sheet, s);
        if (stuck != null) {
            return Decision.refuse(stuck);
        }
        String said = (edit.changed() ? text(edit.substance() ? "saidSubstance" : "saidWording").zh() + " " : "") + input.text("opinion");
        return flow.follow(edit.accept(given, s, input.text("opinion")).saying(said.strip()), s, sheet, edit.version(), !s.document().head().number().isEmpty(),
                edit.substance() ? TaskState.RETURNED : TaskState.DONE, edit.changed() ? input.text("opinion") : "");
    }
}
