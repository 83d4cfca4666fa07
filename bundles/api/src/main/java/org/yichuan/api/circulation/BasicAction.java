package org.yichuan.api.circulation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/**
 * What nearly every action states the same way: its code, the steps it answers, and its texts, among which the one
 * under its code is its name. What is left is to decide.
 *
 * <pre>{@code
 * public final class Report extends BasicAction {
 *     public Report() { super("report", new Texts(Report.class), Step.HANDLE); }
 *     public Decision decide(Situation s, Input input) {
 *         return input.text("result").isEmpty() ? Decision.refuse(text("resultMissing")) : Decision.accept(s.document()).end(s.task(), TaskState.DONE);
 *     }
 * }
 * }</pre>
 */
@ConsumerType
public abstract class BasicAction implements ActionHandler {
    private final String action;
    private final Texts texts;
    private final Set<Step> steps;

    /** @param steps those whose open task it answers; none: an act of the document's registry */
    protected BasicAction(String action, Texts texts, Step... steps) {
        this.action = action;
        this.texts = texts;
        this.steps = steps.length == 0 ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(List.of(steps)));
    }

    @Override
    public final String action() {
        return action;
    }

    @Override
    public final Message title() {
        return texts.message(action);
    }

    @Override
    public final Set<Step> steps() {
        return steps;
    }

    /** A sentence of the action's texts. */
    protected final Message text(String key, Object... arguments) {
        return texts.message(key, arguments);
    }
}
