package org.yichuan.page.layout;

import java.util.List;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.page.layout.internal.Setting;
import org.yichuan.page.layout.internal.TitleLines;

/**
 * Sets a document by GB/T 9704-2012: the same text and faces give the same pages, every time. Holds nothing about a
 * document; may be used by many at once.
 */
public final class Typesetter {
    private final Faces faces;

    public Typesetter(Faces faces) {
        this.faces = faces;
    }

    /**
     * The pages of a document.
     *
     * @throws NotRendered when it cannot be set: more than 200 pages, a table of too many columns, a title that leaves no
     *     room for the text, recipients that fill a page
     */
    public List<Page> set(OfficialText text, Issue issue) {
        return new Setting(text, issue, faces).pages();
    }

    /** The lines of a title (7.3.1), for whoever does not set the page himself. */
    public List<String> title(String title) {
        return new TitleLines(faces).divided(title);
    }
}
