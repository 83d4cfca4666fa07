package org.yichuan.module.registration.internal.web;

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

/** 待办: what awaits the registrar. */
public final class DeskView implements View {
    private static final Set<Step> STEPS = Set.of(Step.SIGN_FOR, Step.REGISTER, Step.PROPOSE, Step.AWAIT, Step.CLOSE);
    private final Texts texts = new Texts(DeskView.class);

    @Override
    public String path() {
        return "todo";
    }

    @Override
    public String action() {
        return "desk";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Message title() {
        return texts.message("todo");
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.INBOX;
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
