package org.yichuan.module.registration.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Page;
import org.yichuan.web.api.View;

/** 收文登记 of what came on paper or from outside. */
public final class RegisterView implements View {
    private final Texts texts = new Texts(RegisterView.class);

    @Override
    public String path() {
        return "registration";
    }

    @Override
    public String action() {
        return "register";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Message title() {
        return texts.message("registration");
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.EDIT;
    }

    @Override
    public Component open(Desk desk, List<String> rest) {
        List<Unit> registries = Registries.of(desk);
        return new Page(desk.text(title()), registries.isEmpty() ? new Paragraph(desk.text(texts.message("no.registry")))
                : new EntryPage(desk, "register", registries)).narrow();
    }
}
