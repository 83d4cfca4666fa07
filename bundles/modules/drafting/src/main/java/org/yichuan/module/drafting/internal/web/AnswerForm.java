package org.yichuan.module.drafting.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.official.Outgoing.Remark;
import org.yichuan.api.store.Documents;
import org.yichuan.api.store.OutgoingDocuments;
import org.yichuan.api.text.Texts;
import org.yichuan.official.Papers;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Form;

/** Answering a remark, or saying that it is settled. */
public final class AnswerForm implements ActionForm {
    private final Texts texts = new Texts(AnswerForm.class);
    private final Papers papers = new Papers();
    private final OutgoingDocuments outgoing;
    private final String action;
    private final boolean words;

    /** @param words the drafter answers in words; the reviewer need not */
    public AnswerForm(OutgoingDocuments outgoing, String action, boolean words) {
        this.outgoing = outgoing;
        this.action = action;
        this.words = words;
    }

    @Override
    public String action() {
        return action;
    }

    @Override
    public int order() {
        return 101;
    }

    @Override
    public Component form(Desk desk, Documents.File file, Circulation.Offer offer, Consumer<Input> send) {
        List<Remark> open = outgoing.sheet(desk.person(), file.document().id()).filter(s -> !s.outgoing().isEmpty()).map(s -> papers.outgoing(s.outgoing()).remarks()).orElse(List.of())
                .stream().filter(r -> !r.resolved()).toList();
        if (open.isEmpty()) {
            Paragraph none = new Paragraph(desk.text(texts.message("remarks.none")));
            none.addClassName("hint");
            return none;
        }
        Form form = new Form(desk, file, offer, send);
        ComboBox<Remark> remark = form.put("remark", new ComboBox<Remark>(desk.text(texts.message("remark"))), true);
        remark.setItems(open);
        remark.setItemLabelGenerator(r -> (r.anchor().isEmpty() ? "" : "“" + r.anchor() + "” ") + r.text());
        remark.setWidthFull();
        remark.setValue(open.getFirst());
        TextArea answer = form.area("answer", texts.message("answer"), words);
        form.sends(() -> Input.of("remark", remark.getValue() == null ? null : remark.getValue().id(), "answer", answer.getValue()));
        return form;
    }
}
