package org.yichuan.module.formdesigner.internal.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.yichuan.web.api.Labels;
import org.yichuan.web.api.Uploads;

/** A form out of a file takes the place of the one in the making; it is published like any other. */
final class ImportDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 2 << 20;

    ImportDialog(Bench bench, Consumer<String> read) {
        setId("import-dialog");
        setHeaderTitle(bench.text("import"));
        Upload upload = new Upload(UploadHandler.inMemory((metadata, data) -> {
            close();
            read.accept(new String(data, StandardCharsets.UTF_8));
        }));
        upload.setId("import-file");
        upload.setMaxFileSize(LARGEST);
        upload.setI18n(Uploads.texts(bench.desk, LARGEST));
        upload.addFileRejectedListener(e -> bench.desk.warn(Labels.common("upload.refused", e.getFileName(), e.getErrorMessage())));
        Div hint = new Div(bench.text("import.hint"));
        hint.addClassName("hint");
        add(hint, upload);
        getFooter().add(new Button(bench.text("cancel"), e -> close()));
    }
}
