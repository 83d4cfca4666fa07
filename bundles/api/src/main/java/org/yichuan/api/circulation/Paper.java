package org.yichuan.api.circulation;

import java.util.Optional;
import org.yichuan.api.official.TextVersion;

/**
 * What a handler of outgoing documents decides upon besides the tasks. Sheet and text are JSON, so that the door need not
 * know them: {@code org.yichuan.official.Papers} reads them.
 *
 * @param sheet  the {@link org.yichuan.api.official.Outgoing}; empty when there is none
 * @param newest the newest version of the text, or null
 * @param text   its {@link org.yichuan.api.official.OfficialText}; empty when there is none
 */
public record Paper(String sheet, TextVersion newest, String text) {
    /** Of a document that is none of ours. */
    public static final Paper NONE = new Paper("", null, "");

    /** Number of the newest version; 0 before the first. */
    public int version() {
        return Optional.ofNullable(newest).map(TextVersion::number).orElse(0);
    }
}
