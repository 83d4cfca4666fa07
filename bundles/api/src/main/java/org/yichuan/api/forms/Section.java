package org.yichuan.api.forms;

import java.util.List;
import org.yichuan.api.text.Message;

/**
 * A part of a form as it is laid out: a heading and fields in columns, filled from left to right.
 *
 * @param id      by which layers tell sections apart
 * @param title   its heading, or {@link Message#NONE}
 * @param columns how many columns on a wide screen, 1 to 4; on a narrow one there is one
 * @param fields  names of its fields, in order
 */
public record Section(String id, Message title, int columns, List<String> fields) {

    public Section {
        title = title == null ? Message.NONE : title;
        fields = List.copyOf(fields);
    }
}
