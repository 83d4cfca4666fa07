package org.yichuan.module.modules.internal.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.modules.Module;
import org.yichuan.api.modules.ModuleRefused;
import org.yichuan.api.modules.Modules;
import org.yichuan.api.modules.Preview;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Labels;
import org.yichuan.web.api.Uploads;

/** A module's file and its signature are given, the reason is asked, and it is installed or takes the place of the one there is. */
final class FileDialog extends AskingDialog {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FileDialog.class);
    private final transient Texts texts = new Texts(FileDialog.class);
    private final transient Path folder;
    private final transient Modules modules;
    private final transient Module module;
    private final transient Desk desk;
    private final Div preview = new Div();
    private final Paragraph refused = new Paragraph();
    private String file = "";
    private boolean acceptable;

    /** @param module what it takes the place of, or null to install */
    FileDialog(Desk desk, Modules modules, Module module, Runnable after) {
        super(desk, desk.text(new Texts(FileDialog.class).message(module == null ? "install" : "update")) + (module == null ? "" : " " + module.title()), after);
        this.desk = desk;
        this.modules = modules;
        this.module = module;
        try {
            folder = Files.createTempDirectory("module");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Upload upload = new Upload(new Keeping());
        upload.setId("module-upload");
        upload.setAcceptedFileTypes(".jar", ".kar", ".sig");
        upload.setMaxFileSize(Modules.LARGEST);
        upload.setI18n(Uploads.texts(desk, Modules.LARGEST));
        upload.setWidthFull();
        upload.addFileRejectedListener(e -> refuse(new Message(e.getFileName() + "：" + e.getErrorMessage(), e.getFileName() + ": " + e.getErrorMessage())));
        refused.setId("module-refused");
        refused.addClassName("refused");
        refused.setVisible(false);
        preview.setId("module-preview");
        affects("");
        addComponentAsFirst(preview);
        addComponentAsFirst(refused);
        addComponentAsFirst(upload);
        addComponentAsFirst(new Paragraph(desk.text(texts.message("file.hint"))));
        addDetachListener(e -> clear());
    }

    /** Says what the file would bring, and for whom it would take effect; or why it would not be let in. */
    private void look() {
        if (file.isEmpty()) {
            return;
        }
        try {
            List<Preview> bundles = modules.preview(folder.resolve(file));
            acceptable = true;
            refused.setVisible(false);
            preview.removeAll();
            bundles.forEach(b -> preview.add(new Div(desk.text(texts.message(b.before().isEmpty() ? "preview" : "preview.instead", b.title(), b.name(), b.version(), b.before()))),
                    hint(b.actions().isEmpty() ? "" : desk.text(texts.message("preview.actions", String.join(" ", new TreeSet<>(b.actions()))))),
                    hint(desk.text(b.signer().isEmpty() ? texts.message("preview.unsigned") : texts.message("preview.signed", b.signer())))));
            Preview main = bundles.getFirst();
            Message who = texts.message("affects", main.audience().people(), main.audience().units().size(), main.audience().levels().stream().map(l -> desk.text(Labels.of(l))).collect(Collectors.joining(desk.text(texts.message("list")))));
            affects(desk.text(main.audience().people() > 0 ? who : texts.message(main.off() ? "preview.off" : "preview.nobody")));
        } catch (ModuleRefused not) {
            refuse(not.why());
        }
    }

    private void refuse(Message why) {
        acceptable = false;
        refused.setText(desk.text(why));
        refused.setVisible(true);
        preview.removeAll();
        affects("");
    }

    private static Div hint(String text) {
        Div hint = new Div(text);
        hint.addClassName("hint");
        hint.setVisible(!text.isEmpty());
        return hint;
    }

    @Override
    boolean ready() {
        if (file.isEmpty()) {
            refuse(texts.message("file.missing"));
        }
        return acceptable;
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

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            String name = event.getFileName().replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^\\.+", "");
            UI ui = event.getUI();
            try (InputStream in = event.getInputStream(); OutputStream out = Files.newOutputStream(folder.resolve(name))) {
                byte[] part = new byte[1 << 16];
                long size = 0;
                for (int n = in.read(part); n >= 0; n = in.read(part)) {
                    size += n;
                    if (size > Modules.LARGEST) {
                        // the browser does not offer it; whoever sends it all the same fills no disk
                        Message tooLarge = texts.message("too.large", Modules.LARGEST >> 20);
                        event.reject(desk.text(tooLarge));
                        ui.access(() -> refuse(tooLarge));
                        return;
                    }
                    out.write(part, 0, n);
                }
            }
            ui.access(() -> {
                if (!name.endsWith(".sig")) {
                    file = name;
                }
                look();
            });
        }
    }
}
