package org.yichuan.module.instruction.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Form;
import org.yichuan.web.api.Labels;
import org.yichuan.web.api.Pickers;

/** 批示: stock phrases 批示语 to pick, words to type, who is responsible. */
public final class InstructForm implements ActionForm {
    private final Texts texts = new Texts(InstructForm.class);

    @Override
    public String action() {
        return "instruct";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component form(Desk desk, Documents.File file, Circulation.Offer offer, Consumer<Input> send) {
        Form form = new Form(desk, file, offer, send);
        form.addClassName("form-big");
        Div phrases = new Div();
        phrases.addClassName("phrases");
        phrases.setId("phrases");
        form.add(phrases);
        TextArea words = form.area("opinion", texts.message("words"), true);
        String lead = desk.organisation().unit(file.document().plan().leadUnit() == null ? file.document().owner() : file.document().plan().leadUnit())
                .map(u -> desk.text(Labels.of(u))).orElse("××");
        int count = Integer.parseInt(texts.message("phrases").zh());
        for (int i = 1; i <= count; i++) {
            String phrase = desk.text(texts.message("phrase." + i, lead));
            Button button = new Button(phrase, e -> {
                String before = words.getValue();
                words.setValue(before.isBlank() ? phrase : before + phrase);
                words.focus();
            });
            button.setId("phrase-" + i);
            phrases.add(button);
        }
        ComboBox<Unit> responsible = form.put("responsible", Pickers.unit(desk, "responsible", texts.message("responsible"),
                Pickers.departments(desk, file.document().house())), false);
        desk.organisation().units().stream().filter(u -> u.id().equals(file.document().plan().leadUnit())).findFirst().ifPresent(responsible::setValue);
        Pickers.keepOne(desk, responsible, form.key("responsible"), Unit::id, desk.organisation()::unit);
        form.sends(() -> Input.of("opinion", words.getValue(), "responsible", responsible.getValue() == null ? null : responsible.getValue().id()));
        return form;
    }
}
