package org.yichuan.api.page;

import java.util.List;
import org.yichuan.api.text.Message;

/**
 * A rendered document.
 *
 * @param content the file
 * @param pages   how many pages it has
 * @param remarks what whoever looks at it should know, such as a substituted face or a character that no font has
 */
public record Rendered(byte[] content, int pages, List<Remark> remarks) {
    public Rendered {
        remarks = List.copyOf(remarks);
    }

    /** Something worth knowing of a rendering. */
    public record Remark(Kind kind, Message sentence) {
    }

    /** Kinds of remarks. */
    public enum Kind {
        /** A face that the standard names is not installed; another one was taken */ SUBSTITUTE,
        /** A character that no font has; 〓 stands in its place */ MISSING_CHARACTER,
        /** Something of the document that the format could not hold */ NOT_CARRIED
    }
}
