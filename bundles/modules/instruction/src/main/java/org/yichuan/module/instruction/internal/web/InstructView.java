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

/** 领导批示: what awaits the leader's instruction, in big type for pen and tablet. */
public final class InstructView implements View {
    private static final Set<Step> STEPS = Set.of(Step.INSTRUCT);
    private final Texts texts = new Texts(InstructView.class);

    @Override
    public String path() {
        return "instruct";
    }

    @Override
    public String action() {
        return "instruct";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Message title() {
        return texts.message("instruct");
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.PENCIL;
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
