package org.yichuan.module.formdesigner.internal.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.yichuan.api.forms.Conflict;
import org.yichuan.api.settings.FormLayer;
import org.yichuan.api.settings.Settings;
import org.yichuan.api.text.Message;

/**
 * Publishing: what changes, whom below it stands against, and why. Who would go over what another published since he began is told
 * what that is, and does so only by a second click.
 */
final class PublishDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private final transient Bench bench;
    private final transient FormLayer wanted;
    private final transient Runnable published;
    private final TextArea note = new TextArea();
    private final Div others = new Div();
    private final Button publish;
    private int version;

    /** @param now what is published now @param wanted with the version that it began with */
    PublishDialog(Bench bench, FormLayer now, FormLayer wanted, Runnable published) {
        this.bench = bench;
        this.wanted = wanted;
        this.published = published;
        this.version = wanted.version();
        setId("publish-dialog");
        setHeaderTitle(bench.text("publish"));
        setWidth("40rem");
        List<Message> changes = bench.forms.differences(bench.settings(), now, wanted);
        add(new H4(bench.text("publish.changes")), list(bench, changes, "publish.nothing"));
        List<Conflict> conflicts = bench.forms.conflicts(bench.settings(), wanted.unit(), wanted.category(), wanted);
        if (!conflicts.isEmpty()) {
            add(new H4(bench.text("publish.conflicts")), list(bench, conflicts.stream()
                    .map(c -> new Message(bench.unit(c.unit()).zh() + "：" + c.what().zh(), bench.unit(c.unit()).en() + ": " + c.what().en())).toList(), ""));
        }
        note.setLabel(bench.text("publish.note"));
        note.setId("publish-note");
        note.setWidthFull();
        note.setMaxLength(500);
        others.setId("publish-others");
        add(note, others);
        publish = new Button(bench.text("publish"), e -> publish());
        publish.setId("publish-now");
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publish.setDisableOnClick(true);
        getFooter().add(new Button(bench.text("cancel"), e -> close()), publish);
    }

    private void publish() {
        publish.setEnabled(true);
        Settings.Result result = bench.settings().change(bench.desk.person(), wanted.version(version).note(note.getValue().strip()));
        if (result.done()) {
            bench.desk.tell(bench.texts.message("published"));
            close();
            published.run();
            return;
        }
        bench.desk.warn(result.message());
        FormLayer since = bench.settings().layer(wanted.unit(), wanted.category()).orElse(FormLayer.none(wanted.unit(), wanted.category()));
        if (since.version() != version) {
            others.removeAll();
            others.addClassName("warning");
            others.add(new Div(bench.desk.text(result.message())), new H4(bench.text("publish.over")), list(bench, bench.forms.differences(bench.settings(), since, wanted), "publish.nothing"));
            publish.setText(bench.text("publish.anyway"));
            version = since.version();
        }
    }

    static UnorderedList list(Bench bench, List<Message> lines, String nothing) {
        UnorderedList list = new UnorderedList();
        lines.forEach(l -> list.add(new ListItem(bench.desk.text(l))));
        if (lines.isEmpty() && !nothing.isEmpty()) {
            list.add(new ListItem(bench.text(nothing)));
        }
        return list;
    }
}
