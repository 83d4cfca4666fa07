package org.yichuan.module.issuing.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.yichuan.api.page.FinishedPages;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Page;
import org.yichuan.web.api.View;

/** 版头设置: the red heads of the issuers a registry speaks for, each with its first page as it will be dispatched. */
public final class RedHeadsView implements View {
    private final Texts texts = new Texts(RedHeadsView.class);
    private final List<FinishedPages> pages;

    /** @param pages a live list */
    public RedHeadsView(List<FinishedPages> pages) {
        this.pages = pages;
    }

    @Override
    public String path() {
        return "red-heads";
    }

    @Override
    public String action() {
        return "red-heads";
    }

    @Override
    public int order() {
        return 57;
    }

    @Override
    public Message title() {
        return texts.message("heads");
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.HEADER;
    }

    @Override
    public Component open(Desk desk, List<String> rest) {
        return new Page(desk.text(title()), new RedHeadsPage(desk, path(), pages, rest));
    }
}
