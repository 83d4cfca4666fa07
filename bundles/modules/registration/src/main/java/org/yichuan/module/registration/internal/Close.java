package org.yichuan.module.registration.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.Way;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.text.Texts;

/** Closure 办结销号: confirmed by the registrar; not before every other task has ended. Tells the bureau, if it came from there. */
public final class Close extends BasicAction {

    public Close() {
        super("close", new Texts(Close.class), Step.CLOSE);
    }

    @Override
    public Decision decide(Situation s, Input input) {
        Way way = s.document().plan().way();
        List<Task> others = s.open().stream().filter(t -> !t.id().equals(s.task().id())).toList();
        List<Task> unsigned = others.stream().filter(t -> t.step() == Step.STATION && !way.requires(Way.Requirement.STATIONS)).toList();
        if (others.size() > unsigned.size()) {
            return Decision.refuse(text("stillOpen", others.size() - unsigned.size()));
        }
        String words = input.text("opinion");
        if (way.requires(Way.Requirement.RESULT) && s.document().result().isEmpty() && words.isEmpty()) {
            return Decision.refuse(text("resultRequired"));
        }
        Decision.Acceptance accepted = Decision.accept(s.document().closed(s.now())).end(s.task(), TaskState.DONE).saying(said(s, words, unsigned)).standing();
        unsigned.forEach(t -> accepted.end(t, TaskState.DISPENSED));
        Origin.tell(accepted, s, s.document().result().isEmpty() ? words : s.document().result());
        return accepted;
    }

    /** The words, and by name the stations that the route lets closing dispense with. */
    private String said(Situation s, String words, List<Task> unsigned) {
        if (unsigned.isEmpty()) {
            return words;
        }
        String names = unsigned.stream().map(t -> s.organisation().unit(t.unitId()).map(Unit::name).orElse("")).collect(Collectors.joining("、"));
        return words + (words.isEmpty() ? "" : " ") + text("unsigned", names).zh();
    }
}
