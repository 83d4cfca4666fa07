package org.yichuan.module.drafting.internal.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.official.Outgoing.Axis;
import org.yichuan.api.store.Documents;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.ActionForm;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Fields;
import org.yichuan.web.api.Form;

/** A remark on one of the five axes; the words it is about are taken from what is selected in the text. */
public final class CommentForm implements ActionForm {
    private final Texts texts = new Texts(CommentForm.class);

    @Override
    public String action() {
        return "comment";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Component form(Desk desk, Documents.File file, Circulation.Offer offer, Consumer<Input> send) {
        Form form = new Form(desk, file, offer, send);
        form.hint(texts.message("comment.hint"));
        ComboBox<Axis> axis = form.put("axis", Fields.choice(desk, "axis", texts.message("axis"), Axis.class), true);
        axis.setItemLabelGenerator(a -> desk.text(texts.message("axis." + a.name())));
        axis.setValue(Axis.CONTENT);
        TextField anchor = form.put("anchor", Fields.text(desk, "anchor", texts.message("anchor")), false);
        anchor.setWidthFull();
        desk.keep(anchor, form.key("anchor"));
        // what the reviewer marks in the text is what he remarks on
        anchor.getElement().executeJs("""
                const field = this;
                const marked = () => {
                  const s = document.getSelection(), p = document.getElementById('paper');
                  if (!field.isConnected) { document.removeEventListener('selectionchange', marked); return; }
                  if (p && s.rangeCount && !s.isCollapsed && p.contains(s.anchorNode)) {
                    field.value = s.toString().split('\\n')[0].trim().slice(0, 200);
                    field.dispatchEvent(new Event('change', {bubbles: true}));
                  }
                };
                document.addEventListener('selectionchange', marked);""");
        TextArea words = form.area("text", texts.message("comment.text"), true);
        form.sends(() -> Input.of("axis", axis.getValue(), "anchor", anchor.getValue(), "text", words.getValue()));
        return form;
    }
}
