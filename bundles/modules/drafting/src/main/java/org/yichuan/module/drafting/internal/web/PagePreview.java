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

    /** Text and page. */
    record IssuedText(OfficialText text, Issue issue) {
    }

    /**
     * @param pages  a live list: without the bundles of the finished page there is no preview of it
     * @param turned runs when somebody wants to see them, or no longer
     */
    PagePreview(Desk desk, List<FinishedPages> pages, Runnable turned) {
        Texts texts = new Texts(PagePreview.class);
        picture = new PagePicture(desk, pages);
        picture.setVisible(false);
        addClassName("page-preview");
        Button open = new Button(desk.text(texts.message("pages.show")), VaadinIcon.EYE.create(), e -> {
            picture.setVisible(!picture.isVisible());
            e.getSource().setText(desk.text(texts.message(picture.isVisible() ? "pages.hide" : "pages.show")));
            turned.run();
        });
        open.setId("preview-pages");
        open.addThemeVariants(ButtonVariant.LUMO_SMALL);
        setVisible(!pages.isEmpty());
        add(open, picture);
    }

    /** Whether somebody looks. */
    boolean shown() {
        return picture.isVisible();
    }

    /** What is to be seen now; set only while somebody looks. */
    void show(Supplier<IssuedText> now) {
        if (shown()) {
            IssuedText newest = now.get();
            picture.show(newest.text(), newest.issue());
        }
    }
}
