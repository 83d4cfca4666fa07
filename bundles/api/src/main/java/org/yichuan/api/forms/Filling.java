package org.yichuan.api.forms;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yichuan.api.text.Message;

/**
 * What the form of an action comes to at the door.
 *
 * @param refusal why it is refused, in a sentence; null when it is not
 * @param filled  what is to be written, by unit once
 * @param indexed of each of these, what it is sought by
 */
public record Filling(Message refusal, List<Filled> filled, Map<UUID, List<Indexed>> indexed) {

    /** There is no form for it. */
    public static final Filling NOTHING = new Filling(null, List.of(), Map.of());
}
