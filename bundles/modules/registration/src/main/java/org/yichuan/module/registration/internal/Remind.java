package org.yichuan.module.registration.internal;

import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.text.Texts;

/** Chasing 催办: on record, and shown at once to whoever owes something. */
public final class Remind extends BasicAction {

    public Remind() {
        super("remind", new Texts(Remind.class));
    }

    @Override
    public boolean commutes() {
        return true;
    }

    @Override
    public Decision decide(Situation s, Input input) {
        return s.open().isEmpty() ? Decision.refuse(text("nobodyToRemind"))
                : Decision.accept(s.document()).saying(input.text("opinion")).standing();
    }
}
