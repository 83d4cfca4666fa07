package org.yichuan.module.handling.internal;

import java.util.Set;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.Answer;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.text.Texts;

/** The answers of this module that are words and nothing else. */
public final class Answers {

    private Answers() {
    }

    /** How far it has come; the task goes on. */
    public static ActionHandler progress() {
        Texts texts = new Texts(Answers.class);
        return new Answer("progress", texts.message("progress"), Set.of(Step.HANDLE, Step.CO_HANDLE), "opinion", texts.message("wordsMissing"), false);
    }

    /** A co-handling unit's opinion 协办意见. */
    public static ActionHandler opinion() {
        Texts texts = new Texts(Answers.class);
        return new Answer("opinion", texts.message("opinion"), Set.of(Step.CO_HANDLE), "opinion", texts.message("wordsMissing"), true);
    }
}
