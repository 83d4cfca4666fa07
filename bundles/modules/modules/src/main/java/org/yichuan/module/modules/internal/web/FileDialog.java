package org.yichuan.module.modules.internal.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.modules.Module;
import org.yichuan.api.modules.Modules;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Uploads;

/** A module's file and its signature are given, the reason is asked, and it is installed or takes the place of the one there is. */
final class FileDialog extends AskingDialog {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FileDialog.class);
    private static final int LARGEST = 64 * 1024 * 1024;
    private final transient Texts texts = new Texts(FileDialog.class);
    private final transient Path folder;
    private final transient Modules modules;
    private final transient Module module;
    private String file = "";

    /** @param module what it takes the place of, or null to install */
    FileDialog(Desk desk, Modules modules, Module module, Runnable after) {
        super(desk, desk.text(new Texts(FileDialog.class).message(module == null ? "install" : "update")) + (module == null ? "" : " " + module.title()), after);
        this.modules = modules;
        this.module = module;
        try {
            folder = Files.createTempDirectory("module");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Span given = new Span();
        given.setId("given");
        Upload upload = new Upload(new Keeping(given));
        upload.setId("module-upload");
        upload.setAcceptedFileTypes(".jar", ".kar", ".sig");
        upload.setMaxFileSize(LARGEST);
        upload.setI18n(Uploads.texts(desk));
        upload.setWidthFull();
        affects(module == null ? desk.text(texts.message("install.who"))
                : desk.text(texts.message("affects", module.audience().people(), module.audience().units().size(), "")));
        addComponentAsFirst(given);
        addComponentAsFirst(upload);
        addComponentAsFirst(new Paragraph(desk.text(texts.message("file.hint"))));
        addDetachListener(e -> clear());
    }

    @Override
    boolean ready() {
        return !file.isEmpty();
    }

    @Override
    Change change() {
        Path chosen = folder.resolve(file);
        return by -> {
            if (module == null) {
                modules.install(by, chosen.toString());
            } else {
                modules.update(by, module.name(), chosen);
            }
        };
    }

    private void clear() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path one : files) {
                Files.delete(one);
            }
            Files.delete(folder);
        } catch (IOException e) {
            LOG.info("{} could not be cleared away: {}", folder, e.toString());
        }
    }

    private final class Keeping implements UploadHandler {
        private static final long serialVersionUID = 1L;
        private final Span given;

        Keeping(Span given) {
            this.given = given;
        }

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            String name = event.getFileName().replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^\\.+", "");
            try (InputStream in = event.getInputStream()) {
                Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
            UI ui = event.getUI();
            ui.access(() -> {
                if (!name.endsWith(".sig")) {
                    file = name;
                }
                given.setText(given.getText() + " " + name);
            });
        }
    }
}
