package org.yichuan.module.drafting.internal;

import java.util.UUID;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.official.Outgoing.Remark;
import org.yichuan.api.text.Texts;
import org.yichuan.official.Flow;

/** The drafter's answer to a remark, or the reviewer's word that it is settled. */
public final class AnswerComment extends BasicAction {
    private final Given given = new Given();
    private final Flow flow = new Flow();
    private final boolean resolves;

    private AnswerComment(String action, boolean resolves, Step... steps) {
        super(action, new Texts(AnswerComment.class), steps);
        this.resolves = resolves;
    }

    /** The drafter answers. */
    public static AnswerComment answer() {
        return new AnswerComment("answer-comment", false, Step.DRAFT);
    }

    /** Whoever looks it over says that it is settled. */
    public static AnswerComment resolve() {
        return new AnswerComment("resolve-comment", true, Step.REVIEW, Step.COUNTERSIGN, Step.SIGN, Step.RECHECK);
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
        UUID id = input.id("remark");
        String answer = input.text("answer");
        Outgoing sheet = given.sheet(s);
        Remark remark = sheet.remarks().stream().filter(r -> r.id().equals(id) && !r.resolved()).findFirst().orElse(null);
        if (remark == null) {
            return Decision.refuse(text("remarkGone"));
        }
        if (!resolves && answer.isEmpty()) {
            return Decision.refuse(text("answerMissing"));
        }
        Remark now = new Remark(remark.id(), remark.axis(), remark.anchor(), remark.text(), remark.personId(), remark.personName(), remark.at(), remark.version(),
                answer.isEmpty() ? remark.answer() : answer, resolves);
        return flow.keep(Decision.accept(s.document()).saying(remark.text() + (answer.isEmpty() ? "" : " → " + answer)),
                sheet.withRemarks(sheet.remarks().stream().map(r -> r.id().equals(id) ? now : r).toList())).standing();
    }
}
