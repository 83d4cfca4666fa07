package org.yichuan.web.api;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.store.ContentStore;
import org.yichuan.api.text.Message;

/**
 * Files of a document: streamed into the content store as they come, up to its limit, with a progress bar each. The value
 * is the files as an action's input takes them.
 */
public final class AttachmentField extends AbstractCompositeField<Div, AttachmentField, List<Map<String, Object>>> implements HasStyle {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(AttachmentField.class);

    private final transient Desk desk;
    private final Upload upload;
    private final Div list = new Div();
    private final Span reason = new Span();

    public AttachmentField(Desk desk) {
        this(desk, "");
        setId("field-attachments");
    }

    /** One of several on a page. @param name tells its upload from the others' */
    AttachmentField(Desk desk, String name) {
        super(List.of());
        this.desk = desk;
        addClassName("attachments-field");
        upload = new Upload(new Streaming());
        upload.setId(name.isEmpty() ? "upload" : "upload-" + name);
        upload.setMaxFileSize(Math.toIntExact(ContentStore.LIMIT));
        upload.setI18n(Uploads.texts(desk, ContentStore.LIMIT));
        upload.addFileRejectedListener(e -> desk.warn(Labels.common("upload.refused", e.getFileName(), e.getErrorMessage())));
        upload.addAllFinishedListener(e -> upload.clearFileList());
        upload.setWidthFull();
        reason.addClassName("hint");
        reason.setVisible(false);
        list.addClassName("files");
        getContent().add(upload, reason, list);
    }

    /** Keeps the files under a key of the person's, as {@link Desk#keep} does with what is typed: they are stored already. */
    public void keep(String key) {
        desk.keep(this, key, AttachmentField::write, text -> upload.isVisible() ? read(text) : List.of());
    }

    /** A line for each file, every part URL-encoded. */
    private static String write(List<Map<String, Object>> files) {
        return files.stream().map(f -> f.get("sha256") + " " + f.get("size") + " " + encoded(f.get("mediaType")) + " " + encoded(f.get("name")))
                .collect(Collectors.joining("\n"));
    }

    private static List<Map<String, Object>> read(String text) {
        return text.lines().map(line -> line.split(" ", -1)).map(parts -> file(decoded(parts[3]),
                new ContentStore.Stored(parts[0], Long.parseLong(parts[1]), decoded(parts[2])))).toList();
    }

    private static String encoded(Object text) {
        return URLEncoder.encode(String.valueOf(text), StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, Object> file(String name, ContentStore.Stored stored) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("name", name);
        file.put("mediaType", stored.mediaType());
        file.put("size", stored.size());
        file.put("sha256", stored.sha256());
        return file;
    }

    /** Refuses files, and says why; null accepts them again. Files that were there are let go. */
    public void refuse(Message why) {
        upload.setVisible(why == null);
        reason.setVisible(why != null);
        if (why != null) {
            reason.setText(desk.text(why));
            clear();
        }
    }

    private void stored(String name, ContentStore.Stored stored) {
        if (upload.isVisible()) {
            List<Map<String, Object>> files = new ArrayList<>(getValue());
            files.add(file(name, stored));
            change(files);
        }
    }

    private void change(List<Map<String, Object>> files) {
        setModelValue(List.copyOf(files), true);
        setPresentationValue(files);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        upload.setVisible(!readOnly);
        setPresentationValue(getValue());
    }

    @Override
    public void clear() {
        super.clear();
        upload.clearFileList();
    }

    @Override
    protected void setPresentationValue(List<Map<String, Object>> files) {
        list.removeAll();
        for (Map<String, Object> file : files) {
            Span name = new Span((String) file.get("name"));
            Span size = new Span(size((Long) file.get("size")));
            size.addClassName("hint");
            name.addClassName("file-name");
            Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), e -> {
                List<Map<String, Object>> others = new ArrayList<>(getValue());
                others.remove(file);
                change(others);
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            remove.setAriaLabel(desk.text(Labels.common("remove")));
            remove.setVisible(!isReadOnly());
            Div row = new Div(VaadinIcon.PAPERCLIP.create(), name, size, remove);
            row.addClassName("file");
            list.add(row);
        }
    }

    /** A size in bytes, for people. */
    public static String size(long bytes) {
        return bytes < 1024 ? bytes + " B" : bytes < 1024 * 1024 ? bytes / 1024 + " KB" : bytes / (1024 * 1024) + " MB";
    }

    private String text(String key) {
        return desk.text(Labels.common(key));
    }

    private final class Streaming implements UploadHandler {
        private static final long serialVersionUID = 1L;

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            UI ui = event.getUI();
            String name = event.getFileName();
            try {
                ContentStore.Stored stored = desk.content().put(name, event.getInputStream());
                ui.access(() -> stored(name, stored));
            } catch (ContentStore.TooLarge tooLarge) {
                event.reject(text("upload.too.large"));
                ui.access(() -> desk.warn(Labels.common("upload.refused", name, Labels.common("upload.too.large"))));
            } catch (IOException | RuntimeException failed) {
                LOG.error("The file {} could not be stored", name, failed);
                event.reject(text("upload.failed"));
                ui.access(() -> desk.warn(Labels.common("upload.refused", name, Labels.common("upload.failed"))));
            }
        }
    }
}
