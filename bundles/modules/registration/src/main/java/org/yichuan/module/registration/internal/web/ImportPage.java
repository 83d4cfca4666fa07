package org.yichuan.module.registration.internal.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.store.ContentStore;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.batch.RegisterImport;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Grids;
import org.yichuan.web.api.Labels;
import org.yichuan.web.api.Pickers;
import org.yichuan.web.api.Uploads;

/** Takes a file and shows what became of each row. */
final class ImportPage extends Div {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ImportPage.class);

    private final transient Texts texts = new Texts(ImportPage.class);
    private final transient Desk desk;
    private final transient RegisterImport batch;
    private final Upload upload = new Upload(new Rows());
    private final Paragraph summary = new Paragraph();
    private final Grid<RegisterImport.Row> rows = new Grid<>();
    private volatile UUID owner;

    ImportPage(Desk desk, RegisterImport batch) {
        this.desk = desk;
        this.batch = batch;
        List<Unit> registries = Registries.of(desk);
        if (registries.isEmpty()) {
            add(new Paragraph(desk.text(texts.message("no.registry"))));
            return;
        }
        owner = registries.get(0).id();
        ComboBox<Unit> where = Pickers.unit(desk, "owner", texts.message("owner"), registries);
        where.setValue(registries.get(0));
        where.setClearButtonVisible(false);
        where.setVisible(registries.size() > 1);
        where.addValueChangeListener(e -> owner = e.getValue() == null ? owner : e.getValue().id());
        Paragraph hint = new Paragraph(desk.text(texts.message("import.hint")));
        hint.addClassName("hint");
        upload.setId("upload");
        upload.setI18n(Uploads.texts(desk, ContentStore.LIMIT));
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes(".csv", ".xlsx", ".jsonl", ".txt");
        upload.setMaxFileSize(Math.toIntExact(ContentStore.LIMIT));
        upload.addFileRejectedListener(e -> desk.warn(Labels.common("upload.refused", e.getFileName(), e.getErrorMessage())));
        summary.setId("import-summary");
        Grids.dress(rows);
        rows.setId("import-rows");
        rows.addColumn(RegisterImport.Row::line).setHeader(text("line")).setWidth("5rem").setFlexGrow(0);
        rows.addColumn(r -> text("result." + r.result())).setHeader(text("result")).setWidth("8rem").setFlexGrow(0);
        rows.addColumn(RegisterImport.Row::number).setHeader(text("number")).setWidth("13rem").setFlexGrow(0);
        rows.addColumn(RegisterImport.Row::title).setHeader(text("title"));
        rows.addColumn(r -> r.why() == null ? "" : desk.text(r.why())).setHeader(text("why"));
        rows.setPartNameGenerator(r -> r.result() == RegisterImport.Result.REFUSED ? "late" : null);
        rows.setVisible(false);
        add(where, hint, upload, summary, rows);
    }

    private void show(List<RegisterImport.Row> settled, Message sentence) {
        upload.clearFileList();
        summary.setText(desk.text(sentence));
        rows.setItems(settled);
        rows.setVisible(!settled.isEmpty());
    }

    private String text(String key) {
        return desk.text(texts.message(key));
    }

    private final class Rows implements UploadHandler {
        private static final long serialVersionUID = 1L;

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            UI ui = event.getUI();
            Person registrar = desk.person();
            List<RegisterImport.Row> settled = new ArrayList<>();
            Message sentence;
            try {
                RegisterImport.Report report = batch.run(registrar, owner, event.getFileName(), event.getInputStream(), settled::add);
                sentence = texts.message("import.summary", report.registered(), report.refused(), report.alreadyThere());
            } catch (RegisterImport.Unreadable unreadable) {
                sentence = unreadable.why();
            } catch (IOException | RuntimeException failed) {
                LOG.error("The import of {} broke off after {} rows", event.getFileName(), settled.size(), failed);
                sentence = texts.message("import.failed", settled.size());
            }
            Message told = sentence;
            ui.access(() -> show(settled, told));
        }
    }
}
