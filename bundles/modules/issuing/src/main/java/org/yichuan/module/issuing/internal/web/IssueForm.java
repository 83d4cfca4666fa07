package org.yichuan.module.issuing.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.store.Documents;
import org.yichuan.api.store.OutgoingDocuments;
import org.yichuan.api.text.Texts;
import org.yichuan.official.Papers;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Form;
import org.yichuan.web.api.Pickers;

/** 分发: to whom, as it was drafted or as the office changes it now. */
public final class IssueForm implements ActionForm {
    private final Texts texts = new Texts(IssueForm.class);
    private final Papers papers = new Papers();
    private final OutgoingDocuments outgoing;

    public IssueForm(OutgoingDocuments outgoing) {
        this.outgoing = outgoing;
    }

    @Override
    public String action() {
        return "issue";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component form(Desk desk, Documents.File file, Circulation.Offer offer, Consumer<Input> send) {
        Form form = new Form(desk, file, offer, send);
        Optional<Outgoing> sheet = outgoing.sheet(desk.person(), file.document().id()).filter(s -> !s.outgoing().isEmpty()).map(s -> papers.outgoing(s.outgoing()));
        List<Unit> units = desk.organisation().units().stream().filter(u -> u.parentId() != null && !u.id().equals(offer.task().unitId())).toList();
        MultiSelectComboBox<Unit> recipients = form.put("recipients", Pickers.units(desk, "recipients", texts.message("recipients"), units), false);
        MultiSelectComboBox<Unit> copies = form.put("copies", Pickers.units(desk, "copies", texts.message("copies"), units), false);
        sheet.ifPresent(s -> {
            recipients.setValue(found(desk, s.course().recipients(), units));
            copies.setValue(found(desk, s.course().copies(), units));
        });
        Checkbox paper = new Checkbox(desk.text(texts.message("paper")));
        form.put("paper", paper, false);
        boolean classified = file.document().head().secrecy().classified();
        if (classified) {
            form.hint(texts.message("paper.classified"));
        }
        paper.addValueChangeListener(e -> {
            recipients.setVisible(!e.getValue());
            copies.setVisible(!e.getValue());
        });
        paper.setValue(classified);
        TextArea note = form.area("opinion", texts.message("issue.note"), false);
        form.sends(() -> Input.of("recipients", Pickers.unitIds(recipients.getValue()), "copies", Pickers.unitIds(copies.getValue()), "paper", paper.getValue(), "opinion",
                note.getValue()));
        return form;
    }

    private static Set<Unit> found(Desk desk, List<UUID> ids, List<Unit> units) {
        return ids.stream().flatMap(id -> desk.organisation().unit(id).stream()).filter(units::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
