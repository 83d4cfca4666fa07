package org.yichuan.module.drafting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.official.Outgoing.Opinion;
import org.yichuan.api.official.Outgoing.Verdict;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.official.Flow;

/**
 * Countersigning 会签: a unit agrees, agrees with a remark, or disagrees with a reason. When all have spoken and one of
 * them disagrees, the draft goes back to its drafter, who changes it or insists.
 */
public final class Countersign extends BasicAction {
    private final Given given = new Given();
    private final Flow flow = new Flow();

    public Countersign() {
        super("countersign", new Texts(Countersign.class), Step.COUNTERSIGN);
    }

    /** Each speaks for his own unit: what the others said meanwhile does not stand in the way. */
    @Override
    public boolean commutes() {
        return true;
    }

    @Override
    public Decision decide(Situation s, Input input) {
        Opinion opinion = input.choice("opinion", Opinion.class, null);
        String words = input.text("words");
        if (opinion == null) {
            return Decision.refuse(text("opinionMissing"));
        }
        if (opinion != Opinion.AGREE && words.isEmpty()) {
            return Decision.refuse(text("wordsMissing." + opinion.name()));
        }
        Outgoing sheet = given.sheet(s);
        List<Verdict> verdicts = new ArrayList<>(sheet.verdicts());
        verdicts.add(new Verdict(s.task().unitId(), s.actor().id(), s.actor().name(), s.now(), s.paper().version(), opinion, words, false));
        sheet = sheet.withVerdicts(verdicts);
        Message stuck = given.stuck(sheet, s);
        if (stuck != null) {
            return Decision.refuse(stuck);
        }
        List<Verdict> against = sheet.missingCountersigners().isEmpty() ? sheet.disagreements().stream().filter(v -> !v.insisted()).toList() : List.of();
        String why = against.stream().map(v -> s.organisation().unit(v.unit()).map(u -> u.name()).orElse("?") + "：" + v.words()).collect(Collectors.joining("；"));
        Decision.Acceptance accepted = Decision.accept(s.document()).saying((text("opinion." + opinion.name()).zh() + " " + words).strip());
        return flow.follow(accepted, s, against.isEmpty() ? sheet : sheet.submitted(false), s.paper().version(), !s.document().head().number().isEmpty(), TaskState.DONE, why);
    }
}
