package org.yichuan.api.circulation;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.yichuan.api.text.Message;

/**
 * Extension point: what can be done to a document. Register one as an OSGi service; it can be performed from then on
 * by whom a {@link Grant} lets, and no more once it is gone.
 *
 * <pre>{@code
 * public final class Acknowledge implements ActionHandler {
 *     private final Texts texts = new Texts(Acknowledge.class);
 *     public String action() { return "acknowledge"; }
 *     public Message title() { return texts.message("acknowledge"); }
 *     public Set<Step> steps() { return Set.of(Step.CIRCULATE); }
 *     public Decision decide(Situation s, Input input) {
 *         return Decision.accept(s.document()).end(s.task(), TaskState.DONE).saying(input.text("opinion"));
 *     }
 * }
 * }</pre>
 */
@ConsumerType
public interface ActionHandler {

    /** The action's code, unique in the product. */
    String action();

    /** Its name as shown and as read aloud from the journal. */
    Message title();

    /** The steps whose open task it answers. Empty: it is not an answer to a task but an act of the document's registry. */
    Set<Step> steps();

    /** Makes a new document: {@link Situation#document()} is null. */
    default boolean creates() {
        return false;
    }

    /**
     * May be performed although others acted on the document since the actor looked at it, because it touches nothing
     * but the actor's own task.
     */
    default boolean commutes() {
        return false;
    }

    /** An act of the registry (one without steps) on outgoing documents 发文; the others are on incoming ones. */
    default boolean outgoing() {
        return false;
    }

    /** Where it makes a document: only a registrar may (as in registering), or whoever holds a post that is granted it (as in drafting). */
    default boolean byRegistrar() {
        return true;
    }

    /** Can bring the task it answers to its end, as opposed to reading, reporting progress or sending back. */
    default boolean ends() {
        return true;
    }

    /** Answers a task that the actor has already ended, to take that back. */
    default boolean takesBack() {
        return false;
    }

    /** Offered only for a task that no other action could end any more, because the module that brought it is gone or disabled. */
    default boolean lastResort() {
        return false;
    }

    /**
     * Decides, without side effects; may be called more than once for one command.
     *
     * @throws IllegalArgumentException when the input cannot be read; told to the person as bad input
     */
    Decision decide(Situation situation, Input input);
}
