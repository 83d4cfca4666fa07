package org.yichuan.module.registration.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.batch.RegisterImport;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Page;
import org.yichuan.web.api.View;

/** 批量登记: a file's rows registered at once. */
public final class ImportView implements View {
    private final Texts texts = new Texts(ImportView.class);
    private final RegisterImport batch;

    public ImportView(RegisterImport batch) {
        this.batch = batch;
    }

    @Override
    public String path() {
        return "import";
    }

    @Override
    public String action() {
        return "import";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Message title() {
        return texts.message("import");
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.UPLOAD;
    }

    @Override
    public Component open(Desk desk, List<String> rest) {
        return new Page(desk.text(title()), new ImportPage(desk, batch)).narrow();
    }
}
