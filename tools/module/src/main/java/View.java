package org.yichuan.module.@NAME@.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Set;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Page;
import org.yichuan.web.api.TaskList;
import org.yichuan.web.api.View;

/** A screen: the documents on which a note can be made. */
public final class @CLASS@View implements View {
    private final Texts texts = new Texts(@CLASS@View.class);

    @Override
    public String path() {
        return "@NAME@";
    }

    @Override
    public String action() {
        return "@NAME@";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Message title() {
        return texts.message("screen");
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.NOTEBOOK;
    }

    @Override
    public Component open(Desk desk, List<String> rest) {
        return new Page(desk.text(title()), new Paragraph(desk.text(texts.message("hello", desk.person().name()))), new TaskList(desk, Set.of(Step.HANDLE, Step.CO_HANDLE)));
    }
}
