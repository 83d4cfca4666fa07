package org.yichuan.circulation.internal;

import java.util.EnumSet;
import java.util.Set;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/** Opening a document one has a task on: the first reading is on record (传阅: every reading on record; 撤回: only while unread). */
public final class Read implements ActionHandler {
    private final Texts texts = new Texts(Read.class);

    @Override
    public String action() {
        return "read";
    }

    @Override
    public Message title() {
        return texts.message("read");
    }

    @Override
    public Set<Step> steps() {
        return EnumSet.allOf(Step.class);
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
        return situation.task().readAt() != null ? Decision.refuse(texts.message("readBefore")) : Decision.accept(situation.document()).markRead();
    }
}
