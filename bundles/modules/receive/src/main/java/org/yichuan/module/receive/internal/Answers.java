package org.yichuan.module.receive.internal;

import java.util.Set;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.Answer;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.text.Texts;

/** The station's one action. */
public final class Answers {

    private Answers() {
    }

    /** A station signs for 签收 what its department passed on to it. */
    public static ActionHandler receive() {
        return new Answer("receive", new Texts(Answers.class).message("receive"), Set.of(Step.STATION), "opinion", null, true);
    }
}
