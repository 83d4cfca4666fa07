package org.yichuan.module.handling.internal;

import java.util.Set;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/** The result 办理结果 is reported; the registrar closes. */
public final class Report implements ActionHandler {
    private final Texts texts = new Texts(Report.class);

    @Override
    public String action() {
        return "report";
    }

    @Override
    public Message title() {
        return texts.message("report");
    }

    @Override
    public Set<Step> steps() {
        return Set.of(Step.HANDLE);
    }

    @Override
    public Decision decide(Situation s, Input input) {
        String result = input.text("result");
        if (result.isEmpty()) {
            return Decision.refuse(texts.message("resultMissing"));
        }
        return Decision.accept(s.document().withResult(result)).end(s.task(), TaskState.DONE).saying(result);
    }
}
