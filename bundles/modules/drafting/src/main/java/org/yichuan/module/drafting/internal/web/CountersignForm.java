package org.yichuan.module.drafting.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.official.Outgoing.Opinion;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Form;

/** 会签: agree, agree with a remark, disagree. */
public final class CountersignForm implements ActionForm {
    private final Texts texts = new Texts(CountersignForm.class);

    @Override
    public String action() {
        return "countersign";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component form(Desk desk, Documents.File file, Circulation.Offer offer, Consumer<Input> send) {
        Form form = new Form(desk, file, offer, send);
        RadioButtonGroup<Opinion> opinion = form.put("opinion", new RadioButtonGroup<Opinion>(), true);
        opinion.setLabel(desk.text(texts.message("verdict")));
        opinion.setItems(Opinion.values());
        opinion.setItemLabelGenerator(o -> desk.text(texts.message("verdict." + o.name())));
        opinion.setValue(Opinion.AGREE);
        TextArea words = form.area("words", texts.message("verdict.words"), false);
        form.sends(() -> Input.of("opinion", opinion.getValue(), "words", words.getValue()));
        return form;
    }
}
