package org.yichuan.module.@NAME@.internal;

import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.text.Texts;

/** What can be done: a note on a document that one's department handles. The task goes on. */
public final class @CLASS@ extends BasicAction {

    public @CLASS@() {
        super("@NAME@", new Texts(@CLASS@.class), Step.HANDLE, Step.CO_HANDLE);
    }

    @Override
    public boolean commutes() {
        return true;
    }

    @Override
    public boolean ends() {
        return false;
    }

    @Override
    public Decision decide(Situation s, Input input) {
        String words = input.text("opinion");
        return words.isEmpty() ? Decision.refuse(text("wordsMissing")) : Decision.accept(s.document()).saying(words).standing();
    }
}
