package org.yichuan.module.issuing.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Numbering;
import org.yichuan.api.official.SerialNumber;
import org.yichuan.api.store.Documents;
import org.yichuan.api.store.OutgoingDocuments;
import org.yichuan.api.text.Texts;
import org.yichuan.official.Finishing;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Form;
import org.yichuan.web.api.Times;

/** 编号: which series; the number that comes next, or one that was reserved. */
public final class NumberForm implements ActionForm {
    private final Texts texts = new Texts(NumberForm.class);
    private final OutgoingDocuments outgoing;

    public NumberForm(OutgoingDocuments outgoing) {
        this.outgoing = outgoing;
    }

    @Override
    public String action() {
        return "number";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component form(Desk desk, Documents.File file, Circulation.Offer offer, Consumer<Input> send) {
        Form form = new Form(desk, file, offer, send);
        UUID registry = offer.task().unitId();
        ComboBox<String> code = form.put("code", code(desk, texts, outgoing, registry, setUp(desk, file)), true);
        IntegerField year = form.put("year", year(desk, texts), true);
        ComboBox<SerialNumber> reserved = form.put("serial", new ComboBox<SerialNumber>(desk.text(texts.message("reserved"))), false);
        reserved.setItemLabelGenerator(n -> n.text() + " " + n.reason());
        reserved.setClearButtonVisible(true);
        reserved.setWidthFull();
        Paragraph next = new Paragraph();
        next.addClassName("hint");
        next.setId("next-number");
        form.add(next);
        Runnable look = () -> {
            List<SerialNumber> serials = code.isEmpty() || year.isEmpty() ? List.of() : outgoing.serials(code.getValue(), year.getValue());
            List<SerialNumber> kept = serials.stream().filter(n -> n.use() == Numbering.Use.RESERVED).toList();
            reserved.setItems(kept);
            reserved.setVisible(!kept.isEmpty());
            next.setText(code.isEmpty() || year.isEmpty() ? "" : desk.text(texts.message("next", Numbering.text(code.getValue(), year.getValue(), serials.size() + 1))));
        };
        code.addValueChangeListener(e -> look.run());
        year.addValueChangeListener(e -> look.run());
        look.run();
        form.sends(() -> Input.of("code", code.getValue(), "year", year.getValue(), "serial", reserved.getValue() == null ? 0 : reserved.getValue().serial()));
        return form;
    }

    /** The code that is set up for the issuer and the page of a document; empty when none is. */
    private String setUp(Desk desk, Documents.File file) {
        Finishing finishing = new Finishing(desk.organisation(), desk.circulation());
        int version = outgoing.sheet(desk.person(), file.document().id()).map(s -> s.versions().size()).orElse(0);
        return outgoing.finished(desk.person(), file.document().id(), version).map(finishing::code).orElse("");
    }

    /** The codes that are set up for a registry's issuers, and those of the series that it keeps; another may be typed. @param likely the one to begin with, may be empty */
    static ComboBox<String> code(Desk desk, Texts texts, OutgoingDocuments outgoing, UUID registry, String likely) {
        List<String> codes = Stream.concat(Stream.of(likely).filter(c -> !c.isEmpty()), outgoing.series(Set.of(registry)).stream().map(SerialNumber.Series::code)).distinct().toList();
        ComboBox<String> code = new ComboBox<>(desk.text(texts.message("code")));
        code.setItems(codes);
        code.setAllowCustomValue(true);
        code.addCustomValueSetListener(e -> code.setValue(e.getDetail().strip()));
        code.setHelperText(desk.text(texts.message("code.hint")));
        code.setValue(codes.isEmpty() ? null : codes.getFirst());
        return code;
    }

    static IntegerField year(Desk desk, Texts texts) {
        IntegerField year = new IntegerField(desk.text(texts.message("year")));
        year.setValue(LocalDate.now(Times.ZONE).getYear());
        return year;
    }
}
