package org.yichuan.module.drafting.internal.web;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.yichuan.api.official.TextVersion;
import org.yichuan.api.page.FinishedPages;
import org.yichuan.api.store.OutgoingDocuments;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;

/** A version as a file: its finished page, and as Word for whoever works on it elsewhere. */
final class FileLinks extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = new Texts(FileLinks.class);
    private final transient Desk desk;
    private final transient OutgoingDocuments outgoing;
    private final transient List<FinishedPages> pages;
    private final Anchor page = new Anchor();
    private final Anchor word = new Anchor();

    /** @param pages a live list: without the bundles of the finished page there is no file to be had */
    FileLinks(Desk desk, OutgoingDocuments outgoing, List<FinishedPages> pages) {
        this.desk = desk;
        this.outgoing = outgoing;
        this.pages = pages;
        addClassName("file-links");
        page.setId("finished-page");
        page.setTarget(AnchorTarget.BLANK);
        page.add(VaadinIcon.FILE_TEXT_O.create(), new Span(desk.text(texts.message("finished.page"))));
        word.setId("finished-word");
        word.add(VaadinIcon.DOWNLOAD_ALT.create(), new Span(desk.text(texts.message("finished.word"))));
        List<String> formats = pages.stream().findFirst().map(FinishedPages::formats).orElse(List.of());
        if (formats.contains(PageFile.PDF)) {
            add(page);
        }
        if (formats.contains(PageFile.WORD)) {
            add(word);
        }
    }

    /** Which version they are of. */
    void of(TextVersion v) {
        page.setHref(new PageFile(desk, outgoing, pages, v.documentId(), v.number(), PageFile.PDF));
        word.setHref(new PageFile(desk, outgoing, pages, v.documentId(), v.number(), PageFile.WORD));
    }
}
