package org.yichuan.circulation.internal;

import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.text.Texts;

/** Opening a document one has a task on: the first reading is on record (传阅: every reading on record; 撤回: only while unread). */
public final class Read extends BasicAction {

    public Read() {
        super("read", new Texts(Read.class), Step.values());
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
    public Decision decide(Situation situation, Input input) {
        return situation.task().readAt() != null ? Decision.refuse(text("readBefore")) : Decision.accept(situation.document()).markRead();
    }
}
