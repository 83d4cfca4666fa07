package org.yichuan.module.handling.internal;

import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.text.Texts;

/** The result 办理结果 is reported; the registrar closes. */
public final class Report extends BasicAction {

    public Report() {
        super("report", new Texts(Report.class), Step.HANDLE);
    }

    @Override
    public Decision decide(Situation s, Input input) {
        String result = input.text("result");
        if (result.isEmpty()) {
            return Decision.refuse(text("resultMissing"));
        }
        return Decision.accept(s.document().withResult(result)).end(s.task(), TaskState.DONE).saying(result);
    }
}
