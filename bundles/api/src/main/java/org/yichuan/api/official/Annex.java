package org.yichuan.api.official;

import java.util.List;

/**
 * An annex 附件: its title stands in the annex list 附件说明 after the body and again at its head, on a page of its own.
 *
 * @param title without its number and without a full stop
 * @param body  its text; empty when the annex is a file that is sent along
 * @param file  the file that is sent along, or null. As a part of the text it is bound by whatever binds that: who signs the text signs its files
 */
public record Annex(String title, List<Block> body, AnnexFile file) {
    public Annex {
        body = List.copyOf(body);
    }

    /** An annex that is set with the document. */
    public Annex(String title, List<Block> body) {
        this(title, body, null);
    }
}
