package org.yichuan.api.circulation;

import java.util.UUID;
import org.yichuan.api.text.Message;

/** What came of a command. Nothing is changed unless it is {@link Done}. */
public sealed interface Outcome {

    /** The sentence for the person. */
    Message message();

    /** Done and on record as entry {@code version} of the document. */
    record Done(UUID documentId, long version, Message message) implements Outcome { }

    /** Done before, by the very same command: nothing was done twice. */
    record Repeated(UUID documentId, long version, Message message) implements Outcome { }

    /** Not done: no right, bad input, or not possible now. */
    record Refused(Message message) implements Outcome { }

    /** Not done: someone else acted first; the message says who, what and when. */
    record Overtaken(Message message) implements Outcome { }

    default boolean done() {
        return this instanceof Done || this instanceof Repeated;
    }
}
