package org.yichuan.circulation.internal;

import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.text.Texts;

/** 交回: a task that nobody can answer any more falls to someone else, see {@link Releases}. As an action it only gives the journal its name; nobody performs it. */
public final class Release extends BasicAction {
    static final String ACTION = "release";

    public Release() {
        super(ACTION, new Texts(Release.class));
    }

    @Override
    public boolean ends() {
        return false;
    }

    @Override
    public Decision decide(Situation situation, Input input) {
        return Decision.refuse(text("releaseByHand"));
    }
}
