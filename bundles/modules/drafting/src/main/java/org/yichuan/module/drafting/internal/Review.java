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

/** Passing the review 审核; what was remarked must be settled first. */
public final class Review extends BasicAction {
    private final Given given = new Given();
    private final Flow flow = new Flow();

    public Review() {
        super("review", new Texts(Review.class), Step.REVIEW);
    }

    @Override
    public Decision decide(Situation s, Input input) {
        Outgoing sheet = given.sheet(s);
        Outgoing.Remark open = sheet.remarks().stream().filter(r -> !r.resolved()).findFirst().orElse(null);
        if (open != null) {
            return Decision.refuse(text("remarkOpen", open.text()));
        }
        // somebody may have left meanwhile: whoever is to come next must be there
        Message fault = given.fault(sheet.course(), sheet.kind(), s);
        return fault != null ? Decision.refuse(fault)
                : flow.follow(Decision.accept(s.document()).saying(input.text("opinion")), s, sheet.reviewed(), s.paper().version(), !s.document().head().number().isEmpty(), TaskState.DONE, "");
    }
}
