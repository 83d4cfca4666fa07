package org.yichuan.module.registration.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.UUID;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Fields;
import org.yichuan.web.api.Page;
import org.yichuan.web.api.Pickers;
import org.yichuan.web.api.Times;
import org.yichuan.web.api.View;

/** 分发 of a document to the registries below. */
public final class DispatchView implements View {
    private final Texts texts = new Texts(DispatchView.class);

    @Override
    public String path() {
        return "dispatch";
    }

    @Override
    public String action() {
        return "dispatch";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Message title() {
        return texts.message("dispatch");
    }

    @Override
    public VaadinIcon icon() {
        return VaadinIcon.PAPERPLANE;
    }

    @Override
    public Component open(Desk desk, List<String> rest) {
        List<Unit> registries = Registries.of(desk);
        if (registries.isEmpty()) {
            return new Page(desk.text(title()), new Paragraph(desk.text(texts.message("no.registry"))));
        }
        UUID house = desk.organisation().house(registries.get(0).id()).id();
        EntryPage page = new EntryPage(desk, "dispatch", registries);
        MultiSelectComboBox<Unit> recipients = Pickers.units(desk, "recipients", texts.message("recipients"), Pickers.otherRegistries(desk, house));
        recipients.setRequiredIndicatorVisible(true);
        recipients.setItemLabelGenerator(u -> desk.organisation().house(u.id()).name() + " " + u.name());
        DateTimePicker due = Fields.dateTime(desk, "dueAt", texts.message("dueAt"));
        due.setHelperText(desk.text(texts.message("dueAt.default")));
        Div fields = new Div(recipients, due);
        fields.addClassNames("fields", "card");
        page.add(fields, input -> {
            recipients.setInvalid(recipients.isEmpty());
            recipients.setErrorMessage(desk.text(texts.message("missing")));
            input.put("recipients", Pickers.unitIds(recipients.getValue()));
            input.put("dueAt", Times.instant(due.getValue()));
            return !recipients.isEmpty();
        }, () -> {
            recipients.clear();
            due.clear();
        });
        return new Page(desk.text(title()), page).narrow();
    }
}
