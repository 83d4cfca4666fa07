package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Set;
import org.yichuan.api.document.Attachment;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Handout;

/** A document's files: to download, and, where that is safe, to read in the page. */
final class Reader extends Div {
    private static final long serialVersionUID = 1L;
    /** Shown in the page: what a browser shows without running anything in it. */
    static final Set<String> SAFE = Set.of("application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp");

    private final transient Texts texts = new Texts(Reader.class);
    private final transient Desk desk;
    private final transient List<Attachment> attachments;
    private final Div sheet = new Div();

    Reader(Desk desk, List<Attachment> attachments) {
        this.desk = desk;
        this.attachments = List.copyOf(attachments);
        addClassNames("card", "reader");
        setId("reader");
        add(new H3(text("files")));
        Div list = new Div();
        list.addClassName("files");
        list.setId("attachments");
        add(list);
        if (attachments.isEmpty()) {
            Span none = new Span(text("no.files"));
            none.addClassName("hint");
            list.add(none);
        }
        attachments.forEach(a -> list.add(line(a)));
        sheet.addClassName("sheet");
        add(sheet);
        attachments.stream().filter(a -> a.mediaType().equals("application/pdf")).findFirst()
                .or(() -> attachments.stream().filter(a -> SAFE.contains(a.mediaType())).findFirst()).ifPresent(this::show);
    }

    boolean shows(List<Attachment> others) {
        return attachments.equals(others);
    }

    /** Whether there is something to read in the page. */
    boolean viewable() {
        return attachments.stream().anyMatch(a -> SAFE.contains(a.mediaType()));
    }

    private Div line(Attachment attachment) {
        Div line = Handout.line(new Downloads(desk, attachment.id(), false), attachment.name(), attachment.size());
        if (SAFE.contains(attachment.mediaType())) {
            Button view = new Button(text("read.here"), VaadinIcon.EYE.create(), e -> show(attachment));
            view.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            line.add(view);
        }
        return line;
    }

    private void show(Attachment attachment) {
        sheet.removeAll();
        Downloads source = new Downloads(desk, attachment.id(), true);
        if (attachment.mediaType().equals("application/pdf")) {
            IFrame frame = new IFrame();
            frame.getElement().setAttribute("data-src", source);
            // the viewer opens on the page itself, in full width, without its list of small pages
            frame.getElement().executeJs("this.src = this.getAttribute('data-src') + '#navpanes=0&view=FitH'");
            frame.getElement().setAttribute("title", attachment.name());
            frame.addClassName("sheet-pdf");
            sheet.add(frame);
        } else {
            Image image = new Image(source, attachment.name());
            image.addClassName("sheet-image");
            sheet.add(image);
        }
    }

    private String text(String key) {
        return desk.text(texts.message(key));
    }
}
