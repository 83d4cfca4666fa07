package org.yichuan.module.issuing.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.store.Documents;
import org.yichuan.api.store.OutgoingDocuments;
import org.yichuan.api.text.Texts;
import org.yichuan.module.issuing.internal.Receipts;
import org.yichuan.official.Papers;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Form;
import org.yichuan.web.api.Pickers;

/** 撤回: from which of the units that have not signed for it. */
public final class RecallForm implements ActionForm {
    private final Texts texts = new Texts(RecallForm.class);
    private final Papers papers = new Papers();
    private final OutgoingDocuments outgoing;

    public RecallForm(OutgoingDocuments outgoing) {
        this.outgoing = outgoing;
    }

    @Override
    public String action() {
        return "recall";
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public Component form(Desk desk, Documents.File file, Circulation.Offer offer, Consumer<Input> send) {
        Form form = new Form(desk, file, offer, send);
        form.hint(texts.message("recall.hint"));
        List<Unit> waiting = outgoing.sheet(desk.person(), file.document().id()).filter(s -> !s.outgoing().isEmpty()).map(s -> papers.outgoing(s.outgoing())).map(Receipts::newest)
                .orElse(List.of()).stream().map(Outgoing.Delivery::unit).filter(u -> Receipts.of(file.tasks(), u).filter(Task::open).isPresent())
                .flatMap(u -> desk.organisation().unit(u).stream()).toList();
        MultiSelectComboBox<Unit> units = form.put("units", Pickers.units(desk, "units", texts.message("recall.units"), waiting), true);
        TextArea reason = form.area("reason", texts.message("reason"), true);
        form.sends(() -> Input.of("units", Pickers.unitIds(units.getValue()), "reason", reason.getValue()));
        return form;
    }
}
