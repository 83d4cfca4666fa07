package org.yichuan.module.modules.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.yichuan.api.modules.Modules;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Page;
import org.yichuan.web.api.View;

/** 模块管理: what the organisation can do, for the system administrator. */
public final class ModulesView implements View {
    private final Texts texts = new Texts(ModulesView.class);
    private final Modules modules;

    public ModulesView(Modules modules) {
        this.modules = modules;
    }

    @Override
    public String path() {
        return "modules";
    }

    @Override
    public String action() {
        return "modules";
    }

    @Override
    public int order() {
        return 91;
    }

    @Override
    public Message title() {
        return texts.message("modules");
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.PUZZLE_PIECE;
    }

    @Override
    public Component open(Desk desk, List<String> rest) {
        return new Page(desk.text(title()), new ModulesPage(desk, modules));
    }
}
