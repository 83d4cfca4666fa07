package org.yichuan.module.drafting.internal;

import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.document.Head;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.official.Flow;

/**
 * Keeping what was drafted so far as a version of its own; the task goes on. Of two who draft, the second to save is told
 * of the first (see {@link org.yichuan.api.circulation.Command#seen()}) and overwrites nothing.
 */
public final class SaveDraft extends BasicAction {
    private final Given given = new Given();
    private final Flow flow = new Flow();

    public SaveDraft() {
        super("save-draft", new Texts(SaveDraft.class), Step.DRAFT);
    }

    @Override
    public boolean ends() {
        return false;
    }

    @Override
    public Decision decide(Situation s, Input input) {
        Outgoing before = given.sheet(s);
        OfficialText text = given.text(s, input);
        Head head = given.head(s, input, text, before.kind(), s.document().head());
        Message fault = given.fault(text, head);
        if (fault != null) {
            return Decision.refuse(fault);
        }
        Outgoing sheet = before.with(given.course(s, input));
        boolean changed = given.changed(s, text);
        if (!changed && sheet.equals(before) && head.equals(s.document().head())) {
            return Decision.refuse(text("nothingChanged"));
        }
        Decision.Acceptance accepted = Decision.accept(s.document().with(head)).saying(input.text("reason"));
        if (!changed) {
            return flow.keep(accepted, sheet).standing();
        }
        // what else changed is decided by the drafter when he hands it in; of files there is nothing to decide
        boolean files = given.filesChanged(s, text);
        int version = s.paper().version() + 1;
        return flow.keep(accepted.write(new Decision.Written(given.json(text), input.text("reason"), files)), files ? sheet.changed(version) : sheet.reworded(version)).standing();
    }
}
