package org.yichuan.module.drafting.internal;

import java.util.List;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.Head;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.official.Outgoing.Opinion;
import org.yichuan.api.official.Outgoing.Remark;
import org.yichuan.api.official.Outgoing.Verdict;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.official.Flow;

/**
 * Handing a draft in. What countersigners said of it before stands if the drafter decides that he changed the wording only;
 * after a change of substance they are called again. Which he decided is on record with the version. Leaders sign again
 * whatever was changed.
 */
public final class Submit extends BasicAction {
    private final Given given = new Given();
    private final Flow flow = new Flow();

    public Submit() {
        super("submit", new Texts(Submit.class), Step.DRAFT);
    }

    @Override
    public Decision decide(Situation s, Input input) {
        Outgoing before = given.sheet(s);
        OfficialText text = given.text(s, input);
        Head head = given.head(s, input, text, before.kind(), s.document().head());
        Outgoing.Course course = given.course(s, input);
        Message fault = given.fault(text, head);
        fault = fault == null ? given.fault(course, before.kind(), s) : fault;
        if (fault != null) {
            return Decision.refuse(fault);
        }
        Remark unanswered = before.remarks().stream().filter(r -> !r.resolved() && r.answer().isEmpty()).findFirst().orElse(null);
        if (unanswered != null) {
            return Decision.refuse(text("remarkUnanswered", unanswered.personName(), unanswered.text()));
        }
        boolean judged = !before.verdicts().isEmpty() || !before.signatures().isEmpty();
        boolean files = given.filesChanged(s, text);
        boolean substance = !judged || files || input.flag("substance");
        List<Verdict> standing = before.disagreements();
        if (!substance && standing.stream().anyMatch(v -> !v.insisted()) && input.text("reason").isEmpty()) {
            return Decision.refuse(text("insistReason", s.organisation().unit(standing.getFirst().unit()).map(u -> u.name()).orElse("?")));
        }
        int version = s.paper().version() + 1;
        Outgoing handed = before.with(course).submitted(true);
        Outgoing sheet = given.changed(s, text) ? handed.reworded(version) : handed;
        sheet = substance ? sheet.changed(version) : sheet.withVerdicts(sheet.verdicts().stream().map(v -> standing.contains(v) ? insisted(v) : v).toList());
        Decision.Acceptance accepted = Decision.accept(s.document().with(head)).write(new Decision.Written(given.json(text), input.text("reason"), substance))
                .saying(said(judged, substance, files, input.text("reason")));
        return flow.follow(accepted, s, sheet, version, !head.number().isEmpty(), TaskState.DONE, "");
    }

    private String said(boolean judged, boolean substance, boolean files, String reason) {
        return ((judged ? text(files ? "saidFiles" : substance ? "saidSubstance" : "saidWording").zh() + " " : "") + reason).strip();
    }

    private static Verdict insisted(Verdict v) {
        return new Verdict(v.unit(), v.personId(), v.personName(), v.at(), v.version(), Opinion.DISAGREE, v.words(), true);
    }
}
