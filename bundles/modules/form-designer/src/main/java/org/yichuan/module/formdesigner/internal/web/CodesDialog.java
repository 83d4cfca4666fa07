package org.yichuan.module.formdesigner.internal.web;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yichuan.api.settings.CodeList;
import org.yichuan.api.settings.Settings;
import org.yichuan.api.text.Message;
import org.yichuan.web.api.RowsField;
import org.yichuan.web.api.Times;

/** 代码表: the code lists of a unit. A change holds for every form at once, and is on record as those of forms are. */
final class CodesDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private final transient Bench bench;
    private final transient UUID unit;
    private final transient Runnable changed;
    private final ComboBox<CodeList> lists = new ComboBox<>();
    private final TextField zh = new TextField();
    private final TextField en = new TextField();
    private final RowsField entries;
    private final Div about = new Div();
    private final Button remove;
    private transient CodeList shown;

    /** @param changed what is shown of them elsewhere is to be shown anew */
    CodesDialog(Bench bench, UUID unit, Runnable changed) {
        this.bench = bench;
        this.unit = unit;
        this.changed = changed;
        setId("codes-dialog");
        setHeaderTitle(bench.text("codes.of", bench.unit(unit)));
        setWidth("48rem");
        lists.setLabel(bench.text("codes.choose"));
        lists.setId("codes-list");
        lists.setItemLabelGenerator(l -> bench.desk.text(l.name()));
        lists.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                show(e.getValue());
            }
        });
        Button fresh = new Button(bench.text("codes.new"), e -> show(fresh()));
        fresh.setId("codes-new");
        Div which = new Div(lists, fresh);
        which.addClassName("bar");
        name(zh, "codes-zh", "property.zh");
        name(en, "codes-en", "property.en");
        Div names = new Div(zh, en);
        names.addClassName("bar");
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("code", bench.text("codes.code"));
        columns.put("zh", bench.text("property.zh"));
        columns.put("en", bench.text("property.en"));
        entries = new RowsField(bench.desk, bench.text("codes.entries"), columns);
        entries.setId("codes-entries");
        entries.setWidthFull();
        entries.setHelperText(bench.text("codes.help"));
        about.addClassName("hint");
        about.setId("codes-about");
        add(which, names, entries, about);
        remove = new Button(bench.text("remove"), e -> remove());
        remove.setId("codes-remove");
        remove.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        Button save = new Button(bench.text("codes.save"), e -> save());
        save.setId("codes-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(remove, new Button(bench.text("close"), e -> close()), save);
        show(own().stream().findFirst().orElseGet(this::fresh));
    }

    private void name(TextField field, String id, String label) {
        field.setId(id);
        field.setLabel(bench.text(label));
        field.setMaxLength(100);
    }

    private List<CodeList> own() {
        return bench.settings().codeLists().stream().filter(l -> Objects.equals(l.unit(), unit)).toList();
    }

    private CodeList fresh() {
        return new CodeList(UUID.randomUUID(), unit, Message.NONE, 0, List.of());
    }

    private void show(CodeList list) {
        shown = list;
        lists.setItems(own());
        lists.setValue(own().contains(list) ? list : null);
        zh.setValue(list.name().zh());
        en.setValue(list.name().en());
        entries.setValue(list.entries().isEmpty() ? List.of(Map.of(), Map.of()) : list.entries().stream().map(e -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("code", e.code());
            row.put("zh", e.name().zh());
            row.put("en", e.name().en());
            return row;
        }).toList());
        remove.setEnabled(list.version() > 0);
        about.setText(about(list));
    }

    /** Who changed it last, and what was taken out: that stays readable in the documents that have it. */
    private String about(CodeList list) {
        List<Settings.Version> versions = bench.settings().versions(list.key());
        if (versions.isEmpty()) {
            return "";
        }
        String out = bench.settings().codes(list.key()).stream().filter(e -> list.entry(e.code()).isEmpty()).map(e -> e.code() + " " + bench.desk.text(e.name()))
                .collect(Collectors.joining(bench.text("list")));
        return bench.text("codes.last", list.version(), versions.getFirst().actorName(), Times.minute(versions.getFirst().at()))
                + (out.isEmpty() ? "" : bench.text("codes.out", out));
    }

    private void save() {
        List<CodeList.Entry> all = new ArrayList<>();
        for (Map<String, Object> row : entries.isEmpty() ? List.<Map<String, Object>>of() : entries.getValue()) {
            if (!row.isEmpty()) {
                String name = text(row, "zh");
                all.add(new CodeList.Entry(text(row, "code"), new Message(name, text(row, "en").isEmpty() ? name : text(row, "en"))));
            }
        }
        String name = zh.getValue().strip();
        CodeList wanted = new CodeList(shown.id(), unit, new Message(name, en.getValue().isBlank() ? name : en.getValue().strip()), shown.version(), all);
        told(bench.settings().change(bench.desk.person(), wanted), wanted.key());
    }

    private static String text(Map<String, Object> row, String column) {
        return row.get(column) == null ? "" : row.get(column).toString().strip();
    }

    private void remove() {
        told(bench.settings().remove(bench.desk.person(), shown.key()), "");
    }

    private void told(Settings.Result result, String key) {
        if (!result.done()) {
            bench.desk.warn(result.message());
            // who would go over another's version has seen so now, and what it is; he does it by a second click
            bench.settings().codeList(shown.key()).filter(l -> l.version() != shown.version()).ifPresent(since -> {
                shown = since;
                about.setText(about(since) + bench.text("codes.since", since.entries().stream().map(e -> e.code() + " " + bench.desk.text(e.name()))
                        .collect(Collectors.joining(bench.text("list")))));
            });
            return;
        }
        bench.desk.tell(bench.texts.message(key.isEmpty() ? "codes.removed" : "codes.saved"));
        show(bench.settings().codeList(key).orElseGet(this::fresh));
        changed.run();
    }
}
