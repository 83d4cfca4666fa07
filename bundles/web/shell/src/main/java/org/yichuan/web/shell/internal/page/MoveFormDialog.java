package org.yichuan.web.shell.internal.page;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import org.yichuan.api.circulation.Command;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.document.Document;
import org.yichuan.api.forms.Forms;
import org.yichuan.api.forms.Move;
import org.yichuan.api.forms.Sheet;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.web.api.Desk;

/** Before a document moves to the newest version of its form: what would be lost, and what stands in the way. */
final class MoveFormDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private final transient Texts texts = new Texts(MoveFormDialog.class);
    private final transient Desk desk;

    MoveFormDialog(Desk desk, Document document, Sheet newest, Move move) {
        this.desk = desk;
        setId("move-form-dialog");
        setHeaderTitle(text("move.form"));
        setWidth("36rem");
        if (!move.fits()) {
            add(new H4(text("move.faults")), list(move.faults()));
        }
        add(new H4(text("move.lost")), list(move.lost().isEmpty() ? List.of(texts.message("move.nothing")) : move.lost()));
        UUID command = UUID.randomUUID();
        Button go = new Button(text("move.form"), e -> {
            desk.perform(new Command(command, document.id(), null, Forms.MOVE, document.version(), Input.of(Forms.SHEET, newest.ref())));
            close();
        });
        go.setId("move-form-now");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setEnabled(move.fits());
        getFooter().add(new Button(text("close"), e -> close()), go);
    }

    private UnorderedList list(List<Message> lines) {
        UnorderedList list = new UnorderedList();
        lines.forEach(l -> list.add(new ListItem(desk.text(l))));
        return list;
    }

    private String text(String key) {
        return desk.text(texts.message(key));
    }
}
