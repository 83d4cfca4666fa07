package org.yichuan.module.drafting.internal.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Supplier;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.page.FinishedPages;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.PagePicture;

/** The finished pages of what is typed, beside the editor, as long as somebody wants to see them; says when a substitute font was used. */
final class PagePreview extends Div {
    private static final long serialVersionUID = 1L;

    private final PagePicture picture;
    private transient Supplier<IssuedText> newest;

    /** Text and page. */
    record IssuedText(OfficialText text, Issue issue) {
    }

    /** @param pages a live list: without the bundles of the finished page there is no preview of it */
    PagePreview(Desk desk, List<FinishedPages> pages) {
        Texts texts = new Texts(PagePreview.class);
        picture = new PagePicture(desk, pages);
        picture.setVisible(false);
        addClassName("page-preview");
        Button open = new Button(desk.text(texts.message("pages.show")), VaadinIcon.EYE.create(), e -> {
            picture.setVisible(!picture.isVisible());
            e.getSource().setText(desk.text(texts.message(picture.isVisible() ? "pages.hide" : "pages.show")));
            draw();
        });
        open.setId("preview-pages");
        open.addThemeVariants(ButtonVariant.LUMO_SMALL);
        setVisible(!pages.isEmpty());
        add(open, picture);
    }

    /** What is to be seen from now on; set only while somebody looks. */
    void show(Supplier<IssuedText> now) {
        newest = now;
        draw();
    }

    private void draw() {
        if (picture.isVisible() && newest != null) {
            IssuedText now = newest.get();
            picture.show(now.text(), now.issue());
        }
    }
}
