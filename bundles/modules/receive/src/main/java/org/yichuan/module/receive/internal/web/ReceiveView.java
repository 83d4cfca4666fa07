package org.yichuan.module.receive.internal.web;

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

/** 收文: what was passed on to the station. */
public final class ReceiveView implements View {
    private static final Set<Step> STEPS = Set.of(Step.STATION);
    private final Texts texts = new Texts(ReceiveView.class);

    @Override
    public String path() {
        return "receive";
    }

    @Override
    public String action() {
        return "receive";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Message title() {
        return texts.message("receive");
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.DOWNLOAD;
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
