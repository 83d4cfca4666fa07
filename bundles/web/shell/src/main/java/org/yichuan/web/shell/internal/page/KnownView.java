package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.yichuan.api.text.Message;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.View;

/** A module's screen with what it says about itself asked once, when it came, and its code run with a limit: one that fails leaves everybody's menu whole. */
final class KnownView implements View {
    private final View view;
    private final Guarded guarded;
    private final String path;
    private final String action;
    private final int order;
    private final Message title;
    private final VaadinIcon icon;

    /** @throws RuntimeException when it cannot say what it is */
    KnownView(View view, Guarded guarded) {
        this.view = view;
        this.guarded = guarded;
        this.path = view.path();
        this.action = view.action();
        this.order = view.order();
        this.title = view.title();
        this.icon = view.icon();
        if (path == null || action == null || title == null || icon == null) {
            throw new IllegalArgumentException("a screen without path, action, title or icon: " + view.getClass().getName());
        }
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String action() {
        return action;
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public Message title() {
        return title;
    }

    @Override
    public VaadinIcon icon() {
        return icon;
    }

    @Override
    public Component open(Desk desk, List<String> rest) {
        return guarded.call(action, this, () -> view.open(desk, rest));
    }

    @Override
    public int count(Desk desk) {
        return guarded.call(action, this, () -> view.count(desk));
    }
}
