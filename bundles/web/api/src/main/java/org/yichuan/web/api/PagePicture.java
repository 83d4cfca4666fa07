package org.yichuan.web.api;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.page.FinishedPages;
import org.yichuan.api.page.NotRendered;
import org.yichuan.api.page.Rendered;

/**
 * The finished pages of a text as a picture: set by the layout that what is dispatched is set by, drawn in every browser, and replaced without a
 * flicker. Below it what its fonts could not do, or why it cannot be set.
 */
public final class PagePicture extends Div {
    private static final long serialVersionUID = 1L;
    private static final String FORMAT = "svg";

    private final transient Desk desk;
    private final transient List<FinishedPages> pages;
    private final Image image = new Image();
    private final UnorderedList remarks = new UnorderedList();

    /** @param pages a live list: without the bundles of the finished page there is no picture of it */
    public PagePicture(Desk desk, List<FinishedPages> pages) {
        this.desk = desk;
        this.pages = pages;
        addClassName("page-picture");
        image.setId("page-preview");
        image.setAlt(desk.text(Labels.common("pages.picture")));
        remarks.setId("page-remarks");
        add(remarks, image);
    }

    /** Draws the pages; gives what is to be said of them, or nothing when they cannot be set, which is said then. */
    public Optional<Rendered> show(OfficialText text, Issue issue) {
        remarks.removeAll();
        try {
            Rendered rendered = pages.stream().findFirst().orElseThrow(() -> new NotRendered(Labels.common("pages.away"))).render(FORMAT, text, issue);
            byte[] content = rendered.content();
            image.setSrc(DownloadHandler.fromInputStream(event -> new DownloadResponse(new ByteArrayInputStream(content), "page.svg", "image/svg+xml", content.length)).inline());
            rendered.remarks().forEach(remark -> remarks.add(new ListItem(desk.text(remark.sentence()))));
            return Optional.of(rendered);
        } catch (NotRendered e) {
            remarks.add(new ListItem(desk.text(e.sentence())));
            return Optional.empty();
        }
    }
}
