package org.yichuan.web.api;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
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

    private static DownloadHandler handedOut(byte[] packed) {
        return event -> {
            Handout.head(event.getResponse(), "pages." + FORMAT, "image/svg+xml", true);
            event.setContentLength(packed.length);
            event.getResponse().setHeader("Content-Encoding", "gzip");
            event.getOutputStream().write(packed);
        };
    }

    /** A quarter of its size: it goes over the line again at every key. */
    private static byte[] packed(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        }) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Draws the pages, and says what is to be said of them, or why they cannot be set. */
    public void show(OfficialText text, Issue issue) {
        remarks.removeAll();
        try {
            Rendered rendered = pages.stream().findFirst().orElseThrow(() -> new NotRendered(Labels.common("pages.away"))).render(FORMAT, text, issue);
            image.setSrc(handedOut(packed(rendered.content())));
            rendered.remarks().forEach(remark -> remarks.add(new ListItem(desk.text(remark.sentence()))));
        } catch (NotRendered e) {
            remarks.add(new ListItem(desk.text(e.sentence())));
        }
    }
}
