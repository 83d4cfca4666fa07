package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.yichuan.api.text.Message;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.View;

/** A module's screen with what it says about itself asked once, when it came, and its code run with a limit: one that fails leaves everybody's menu whole. */
record KnownView(View view, Guarded guarded, String path, String action, int order, Message title, VaadinIcon icon) implements View {

    KnownView {
        if (path == null || action == null || title == null || icon == null) {
            throw new IllegalArgumentException("a screen without path, action, title or icon: " + view.getClass().getName());
        }
    }

    /** @throws RuntimeException when it cannot say what it is */
    static KnownView of(View view, Guarded guarded) {
        return new KnownView(view, guarded, view.path(), view.action(), view.order(), view.title(), view.icon());
    }

    @Override
    public Component open(Desk desk, List<String> rest) {
        return guarded.call(action, view, () -> view.open(desk, rest));
    }

    @Override
    public int count(Desk desk) {
        return guarded.call(action, view, () -> view.count(desk));
    }
}
