package org.yichuan.module.formdesigner.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Page;
import org.yichuan.web.api.View;

/** 表单设计: the forms of one's unit, category by category. */
public final class DesignerView implements View {
    private final Texts texts = new Texts(DesignerView.class);

    @Override
    public String path() {
        return "forms";
    }

    @Override
    public String action() {
        return "forms";
    }

    @Override
    public int order() {
        return 93;
    }

    @Override
    public Message title() {
        return texts.message("forms");
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.FORM;
    }

    @Override
    public Component open(Desk desk, List<String> rest) {
        return new Page(desk.text(title()), desk.forms().<Component>map(forms -> new DesignerPage(new Bench(desk, forms)))
                .orElseGet(() -> new Paragraph(desk.text(texts.message("away")))));
    }
}
