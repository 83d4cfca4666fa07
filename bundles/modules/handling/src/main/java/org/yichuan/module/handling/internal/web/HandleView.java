package org.yichuan.module.handling.internal.web;

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

/** 承办: what the department leads or helps with. */
public final class HandleView implements View {
    private static final Set<Step> STEPS = Set.of(Step.HANDLE, Step.CO_HANDLE);
    private final Texts texts = new Texts(HandleView.class);

    @Override
    public String path() {
        return "handle";
    }

    @Override
    public String action() {
        return "handle";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Message title() {
        return texts.message("handle");
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.TASKS;
    }

    @Override
    public int count(Desk desk) {
        return desk.documents().todoCount(desk.person(), STEPS);
    }

    @Override
    public Component open(Desk desk, List<String> rest) {
        return new Page(desk.text(title()), new TaskList(desk, STEPS));
    }
}
