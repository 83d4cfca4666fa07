package org.yichuan.api.circulation;

import java.util.Set;
import org.yichuan.api.text.Message;

/**
 * The simplest action: the owner of a task answers it with words, and it ends (or, for a report of progress, goes on).
 *
 * @param action   the action's code
 * @param title    its name
 * @param steps    the steps it answers
 * @param field    the input field that holds the words
 * @param required the sentence to refuse with when there are none, or null when words are not required
 * @param ends     whether the task ends with it
 */
public record Answer(String action, Message title, Set<Step> steps, String field, Message required, boolean ends) implements ActionHandler {

    @Override
    public boolean commutes() {
        return true;
    }

    @Override
    public Decision decide(Situation situation, Input input) {
        String words = input.text(field);
        if (required != null && words.isEmpty()) {
            return Decision.refuse(required);
        }
        Decision.Acceptance accepted = Decision.accept(situation.document()).saying(words);
        return ends ? accepted.end(situation.task(), TaskState.DONE) : accepted.standing();
    }
}
