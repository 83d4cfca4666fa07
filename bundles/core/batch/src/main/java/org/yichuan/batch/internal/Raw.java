package org.yichuan.batch.internal;

import java.util.Map;
import org.yichuan.api.text.Message;

/**
 * A row as it stands in the file.
 *
 * @param line   its line, from 1
 * @param fault  why it cannot be read, or null
 * @param head   a collected head, whose date is that of writing, not of receipt
 */
record Raw(long line, Map<Column, String> values, Message fault, boolean head) {

    String text(Column column) {
        return values.getOrDefault(column, "").strip();
    }
}
