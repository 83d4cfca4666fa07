package org.yichuan.module.drafting.internal.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.page.FinishedPages;
import org.yichuan.api.page.NotRendered;
import org.yichuan.api.page.Rendered;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;

/** The finished pages of what is typed, beside the editor, as long as somebody wants to see them; says when a substitute font was used. */
final class PagePreview extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = new Texts(PagePreview.class);
    private final transient Desk desk;
    private final transient List<FinishedPages> pages;
    private final IFrame frame = new IFrame();
    private final UnorderedList remarks = new UnorderedList();
    private transient Supplier<IssuedText> newest;

    /** Text and page. */
    record IssuedText(OfficialText text, Issue issue) {
    }

    /** @param pages a live list: without the bundles of the finished page there is no preview of it */
    PagePreview(Desk desk, List<FinishedPages> pages) {
        this.desk = desk;
        this.pages = pages;
        addClassName("page-preview");
        Button open = new Button(desk.text(texts.message("pages.show")), VaadinIcon.EYE.create(), e -> {
            frame.setVisible(!frame.isVisible());
            e.getSource().setText(desk.text(texts.message(frame.isVisible() ? "pages.hide" : "pages.show")));
            draw();
        });
        open.setId("preview-pages");
        open.addThemeVariants(ButtonVariant.LUMO_SMALL);
        frame.setId("page-preview");
        frame.setTitle(desk.text(texts.message("pages.title")));
        frame.setVisible(false);
        remarks.setId("page-remarks");
        remarks.setVisible(false);
        setVisible(!pages.isEmpty());
        add(open, remarks, frame);
    }

    /** What is to be seen from now on; set only while somebody looks. */
    void show(Supplier<IssuedText> now) {
        newest = now;
        draw();
    }

    private void draw() {
        remarks.setVisible(frame.isVisible());
        if (!frame.isVisible() || newest == null) {
            return;
        }
        remarks.removeAll();
        try {
            IssuedText now = newest.get();
            Rendered rendered = pages.stream().findFirst().orElseThrow(() -> new NotRendered(texts.message("pages.away"))).render(PageFile.PDF, now.text(), now.issue());
            frame.setSrc(DownloadHandler.fromInputStream(event -> new DownloadResponse(new ByteArrayInputStream(rendered.content()), "page.pdf", "application/pdf",
                    rendered.content().length)).inline());
            rendered.remarks().forEach(remark -> remarks.add(new ListItem(desk.text(remark.sentence()))));
        } catch (NotRendered e) {
            remarks.add(new ListItem(desk.text(e.sentence())));
        }
    }
}
