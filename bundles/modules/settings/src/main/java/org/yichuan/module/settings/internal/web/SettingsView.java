package org.yichuan.module.settings.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Page;
import org.yichuan.web.api.View;

/** 设置: routes, time limits, working days and categories; a registrar's of his own unit, an administrator's of all. */
public final class SettingsView implements View {
    private final Texts texts = new Texts(SettingsView.class);

    @Override
    public String path() {
        return "settings";
    }

    @Override
    public String action() {
        return "settings";
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public Message title() {
        return texts.message("settings");
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.COG;
    }

    @Override
    public Component open(Desk desk, List<String> rest) {
        return new Page(desk.text(title()), new SettingsPage(new Bench(desk), rest.isEmpty() ? "" : rest.getFirst()));
    }
}
