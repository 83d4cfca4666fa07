package org.yichuan.circulation.internal;

import java.util.Set;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.text.Message;

/**
 * A module's handler with what it says about itself asked once, when it came: one that throws or changes its mind cannot
 * spoil the list of what others are offered.
 */
record KnownHandler(ActionHandler handler, String action, Message title, Set<Step> steps, boolean creates, boolean commutes, boolean ends,
        boolean takesBack, boolean lastResort, boolean outgoing, boolean byRegistrar) implements ActionHandler {

    /** @throws RuntimeException when it cannot say */
    static KnownHandler of(ActionHandler h) {
        if (h.action() == null || h.title() == null) {
            throw new IllegalArgumentException("an action without code or title: " + h.getClass().getName());
        }
        return new KnownHandler(h, h.action(), h.title(), Set.copyOf(h.steps()), h.creates(), h.commutes(), h.ends(), h.takesBack(), h.lastResort(),
                h.outgoing(), h.byRegistrar());
    }

    @Override
    public Decision decide(Situation situation, Input input) {
        return handler.decide(situation, input);
    }
}
