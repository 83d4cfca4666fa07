package org.yichuan.module.lookup.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.DocumentGrid;
import org.yichuan.web.api.Page;
import org.yichuan.web.api.View;

/** 调阅文电: everything the person may see, by number, title, unit, category, date, state. */
public final class LookUpView implements View {
    private final Texts texts = new Texts(LookUpView.class);

    @Override
    public String path() {
        return "lookup";
    }

    @Override
    public String action() {
        return "lookup";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Message title() {
        return texts.message("lookup");
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.SEARCH;
    }

    @Override
    public Component open(Desk desk, List<String> rest) {
        DocumentGrid found = new DocumentGrid(desk);
        return new Page(desk.text(title()), new Question(desk, found::show), found);
    }
}
