package org.yichuan.api.page;

import java.util.List;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.text.Message;

/**
 * What a {@link TextReader} made of a file.
 *
 * @param text       its text; a part that was not recognised is empty
 * @param notCarried what the text does not hold, or holds otherwise than the file did, in the file's order
 */
public record ReadText(OfficialText text, List<NotCarried> notCarried) {
    public ReadText {
        notCarried = List.copyOf(notCarried);
    }

    /**
     * Something that was not carried over as it was.
     *
     * @param place where in the file: its paragraph with its first words, or the cell of a table
     * @param what  what it is, and what became of it
     */
    public record NotCarried(Message place, Message what) {
    }
}
