package org.yichuan.module.instruction.internal;

import java.util.Set;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.Answer;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.text.Texts;

/** The answers of this module that are words and nothing else. */
public final class Answers {

    private Answers() {
    }

    /** Reading what is circulated 传阅, with or without a remark. */
    public static ActionHandler acknowledge() {
        return new Answer("acknowledge", new Texts(Answers.class).message("acknowledge"), Set.of(Step.CIRCULATE), "opinion", null, true);
    }
}
