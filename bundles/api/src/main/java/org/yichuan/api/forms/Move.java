package org.yichuan.api.forms;

import java.util.List;
import java.util.Map;
import org.yichuan.api.text.Message;

/**
 * What it would come to when a document moves to another version of its form.
 *
 * @param values what it would have then
 * @param lost   what would be lost, a sentence each: the field, its value, and why
 * @param faults what the newer form asks for and the document has not; it can move when there is nothing
 */
public record Move(Map<String, Object> values, List<Message> lost, List<Message> faults) {

    /** Whether the document fits the other version. */
    public boolean fits() {
        return faults.isEmpty();
    }
}
