package org.yichuan.module.instruction.internal.web;

import com.vaadin.flow.component.Component;
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

/** 阅读文电: what is circulated to the person. */
public final class ReadView implements View {
    private static final Set<Step> STEPS = Set.of(Step.CIRCULATE);
    private final Texts texts = new Texts(ReadView.class);

    @Override
    public String path() {
        return "read";
    }

    @Override
    public String action() {
        return "acknowledge";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Message title() {
        return texts.message("read");
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.OPEN_BOOK;
    }

    @Override
    public int count(Desk desk) {
        return desk.documents().todoCount(desk.person(), STEPS);
    }

    @Override
    public Component open(Desk desk, List<String> rest) {
        return new Page(desk.text(title()), new TaskList(desk, STEPS)).big();
    }
}
