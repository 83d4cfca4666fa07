package org.yichuan.module.issuing.internal;

import java.time.LocalDate;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Numbering;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.WorkingDays;
import org.yichuan.api.official.SerialNumber;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.official.Flow;

/**
 * Numbering 编号: the next serial of the issuer code and year, or one that was reserved. A joint document 联合行文 bears the
 * number of its lead issuer alone (GB/T 9704-2012, 7.2.5), whose office this is.
 */
public final class GiveNumber extends BasicAction {
    private final Flow flow = new Flow();

    public GiveNumber() {
        super("number", new Texts(GiveNumber.class), Step.NUMBER);
    }

    @Override
    public Decision decide(Situation s, Input input) {
        Message fault = fault(input);
        if (fault != null) {
            return Decision.refuse(fault);
        }
        if (Receipts.numbered(s)) {
            return Decision.refuse(text("numberedBefore", s.document().head().number()));
        }
        Numbering numbering = new Numbering(Numbering.Use.ISSUED, input.text("code"), year(input, s), (int) number(input, "serial", 0), s.actingUnit(), "");
        return flow.follow(Decision.accept(s.document()).number(numbering), s, Receipts.sheet(s), s.paper().version(), true, TaskState.DONE, "");
    }

    /** What is wrong with code and year, or null. */
    static Message fault(Input input) {
        String code = input.text("code");
        long year = number(input, "year", 2000);
        return !SerialNumber.soundCode(code) ? new Texts(GiveNumber.class).message("codeWrong", code)
                : year < 1949 || year > 2199 ? new Texts(GiveNumber.class).message("yearWrong") : null;
    }

    static int year(Input input, Situation s) {
        return (int) number(input, "year", LocalDate.ofInstant(s.now(), WorkingDays.ZONE).getYear());
    }

    static long number(Input input, String name, long otherwise) {
        return input.values().get(name) instanceof Number n ? n.longValue() : otherwise;
    }
}
