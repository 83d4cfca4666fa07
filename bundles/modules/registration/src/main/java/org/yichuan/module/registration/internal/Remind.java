package org.yichuan.module.registration.internal;

import java.util.Set;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/** Chasing 催办: on record, and shown at once to whoever owes something. */
public final class Remind implements ActionHandler {
    private final Texts texts = new Texts(Remind.class);

    @Override
    public String action() {
        return "remind";
    }

    @Override
    public Message title() {
        return texts.message("remind");
    }

    @Override
    public Set<Step> steps() {
        return Set.of();
    }

    @Override
    public boolean commutes() {
        return true;
    }

    @Override
    public Decision decide(Situation s, Input input) {
        return s.open().isEmpty() ? Decision.refuse(texts.message("nobodyToRemind"))
                : Decision.accept(s.document()).saying(input.text("opinion")).standing();
    }
}
