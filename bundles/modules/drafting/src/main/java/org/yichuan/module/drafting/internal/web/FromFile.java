package org.yichuan.module.drafting.internal.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.page.NotRendered;
import org.yichuan.api.page.ReadText;
import org.yichuan.api.page.TextReader;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.module.drafting.internal.Given;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Uploads;

/** Begins a draft from a file of a word processor, and lists by place what of it could not be carried over. */
final class FromFile extends Div {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FromFile.class);
    private static final int LARGEST = 20 << 20;

    private final transient Texts texts = new Texts(FromFile.class);
    private final transient Desk desk;
    private final transient List<TextReader> readers;
    private final transient Consumer<OfficialText> take;
    private final Upload upload = new Upload(new Reading());
    private final Div told = new Div();

    /**
     * @param readers a live list
     * @param take    what to do with the text that was read
     */
    FromFile(Desk desk, List<TextReader> readers, Consumer<OfficialText> take) {
        this.desk = desk;
        this.readers = readers;
        this.take = take;
        addClassNames("wide", "from-file");
        upload.setId("open-word");
        UploadI18N words = Uploads.texts(desk, LARGEST);
        words.getError().setFileIsTooBig(desk.text(texts.message("word.tooLarge", LARGEST >> 20)));
        upload.setI18n(words);
        upload.setUploadButton(new Button(desk.text(texts.message("word.open")), VaadinIcon.FOLDER_OPEN_O.create()));
        upload.setDropAllowed(false);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.addFileRejectedListener(e -> told(Message.of(e.getErrorMessage())));
        told.setId("word-told");
        told.setVisible(false);
        setVisible(!readers.isEmpty());
        add(upload, told);
    }

    /** The next file may be chosen at once: the list, which takes one, is emptied in the same step as the sentence is told. */
    private void told(Message sentence) {
        upload.clearFileList();
        told.removeAll();
        told.add(new Paragraph(desk.text(sentence)));
        told.setVisible(true);
    }

    private void show(String name, ReadText read) {
        take.accept(read.text());
        told(texts.message(read.notCarried().isEmpty() ? "word.read" : "word.read.but", name, read.notCarried().size()));
        UnorderedList list = new UnorderedList();
        for (ReadText.NotCarried one : read.notCarried()) {
            Span place = new Span(desk.text(one.place()));
            place.addClassName("place");
            list.add(new ListItem(place, new Span(desk.text(one.what()))));
        }
        told.add(list);
    }

    private final class Reading implements UploadHandler {
        private static final long serialVersionUID = 1L;

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            UI ui = event.getUI();
            String name = event.getFileName();
            try {
                String lower = name.toLowerCase(Locale.ROOT);
                TextReader reader = readers.stream().filter(r -> lower.endsWith("." + r.format())).findFirst().or(() -> readers.stream().findFirst())
                        .orElseThrow(() -> new NotRendered(texts.message("word.away")));
                ReadText read = reader.read(event.getInputStream().readNBytes(LARGEST + 1));
                Message tooLong = new Given().tooLong(read.text());
                ui.access(() -> {
                    if (tooLong == null) {
                        show(name, read);
                    } else {
                        told(tooLong);
                    }
                });
            } catch (NotRendered e) {
                ui.access(() -> told(e.sentence()));
            } catch (RuntimeException e) {
                LOG.error("{} could not be read", name, e);
                ui.access(() -> told(texts.message("word.failed")));
            }
        }
    }
}
