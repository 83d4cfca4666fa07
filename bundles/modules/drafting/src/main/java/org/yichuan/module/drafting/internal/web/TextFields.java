package org.yichuan.module.drafting.internal.web;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yichuan.api.official.Annex;
import org.yichuan.api.official.AnnexFile;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.StatutoryType;
import org.yichuan.api.text.Texts;
import org.yichuan.official.Plain;
import org.yichuan.web.api.AttachmentField;
import org.yichuan.web.api.Desk;
import org.yichuan.web.api.Fields;

/**
 * The parts of an official document as fields, in the order they stand on the page. The body is typed as one writes it:
 * the beginning of a line makes it a heading, lines from a spreadsheet are a table, see {@link Plain}.
 */
final class TextFields extends Div {
    private static final long serialVersionUID = 1L;
    /** Longer than what is accepted, so that too much is answered by a sentence and not cut off in silence. */
    private static final int LONGEST = 3_000_000;
    /** So soon what stands beside the fields follows what is typed, in milliseconds. */
    private static final int FOLLOWS = 80;
    private static final String ANNEX = "附件：";

    private final transient Texts texts = new Texts(TextFields.class);
    private final transient Desk desk;
    private final ComboBox<StatutoryType> type;
    private final TextField title;
    private final TextField recipients;
    private final TextArea body = new TextArea();
    private final TextArea annexes = new TextArea();
    private final AttachmentField files;
    private final TextField signature;
    private final DatePicker date;
    private final TextField note;
    private final TextField copies;

    TextFields(Desk desk) {
        this.desk = desk;
        addClassNames("fields", "card");
        type = new ComboBox<>(desk.text(texts.message("type")));
        type.setId("field-type");
        type.setItems(StatutoryType.values());
        type.setItemLabelGenerator(StatutoryType::chinese);
        title = wide("title");
        title.setMaxLength(2_000);
        recipients = wide("recipientNames");
        area(body, "body", 16);
        area(annexes, "annexes", 3);
        files = new AttachmentField(desk);
        files.addClassName("wide");
        files.addValueChangeListener(e -> {
            gone(e.getOldValue());
            named();
        });
        signature = Fields.text(desk, "signature", texts.message("signature"));
        date = Fields.date(desk, "date", texts.message("date"));
        note = Fields.text(desk, "textNote", texts.message("textNote"));
        copies = Fields.text(desk, "copyNames", texts.message("copyNames"));
        add(type, title, recipients, levels(), body, annexes, files, signature, date, note, copies);
        Fields.enterMovesOn(this);
    }

    private TextField wide(String name) {
        TextField field = Fields.text(desk, name, texts.message(name));
        field.addClassName("wide");
        field.setHelperText(desk.text(texts.message(name + ".hint")));
        field.setValueChangeTimeout(FOLLOWS);
        return field;
    }

    private void area(TextArea area, String name, int rows) {
        area.setLabel(desk.text(texts.message(name)));
        area.setHelperText(desk.text(texts.message(name + ".hint")));
        area.setId("field-" + name);
        area.addClassNames("wide", "editor-text");
        area.setMinRows(rows);
        area.setMaxRows(40);
        area.setMaxLength(LONGEST);
        area.setValueChangeMode(ValueChangeMode.TIMEOUT);
        area.setValueChangeTimeout(FOLLOWS);
    }

    /** Makes the line the caret is in a heading of a level, or a paragraph again; by button or Alt and its digit. */
    private Div levels() {
        Div bar = new Div();
        bar.addClassNames("wide", "editor-levels");
        for (int level = 0; level <= 4; level++) {
            String mark = level == 0 ? "" : Plain.number(level, 1);
            Button button = new Button(desk.text(texts.message("level." + level)));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            button.setId("level-" + level);
            String script = """
                    const t = this.querySelector('#field-body textarea'); if (!t) return;
                    const at = t.selectionStart, from = t.value.lastIndexOf('\\n', at - 1) + 1;
                    const to = t.value.indexOf('\\n', at) < 0 ? t.value.length : t.value.indexOf('\\n', at);
                    const line = $0 + t.value.slice(from, to).replace(/^([一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百]+[）)]|\\d{1,3}[.．](?!\\d)|[（(]\\d{1,3}[）)])/, '');
                    t.focus(); t.setRangeText(line, from, to, 'end'); t.dispatchEvent(new Event('input', {bubbles: true}));
                    """;
            button.addClickListener(e -> getElement().executeJs(script, mark));
            Shortcuts.addShortcutListener(this, () -> getElement().executeJs(script, mark), Key.of(String.valueOf(level)), KeyModifier.ALT).listenOn(this);
            bar.add(button);
        }
        Span hint = new Span(desk.text(texts.message("levels.hint")));
        hint.addClassName("hint");
        bar.add(hint);
        return bar;
    }

    void fill(OfficialText text) {
        type.setValue(text.type());
        title.setValue(text.title());
        recipients.setValue(String.join("、", text.recipients()));
        body.setValue(Plain.write(text.body()));
        files.setValue(text.files().stream().map(TextFields::values).toList());
        annexes.setValue(text.annexes().stream().map(a -> ANNEX + a.title() + mark(a.file()) + (a.body().isEmpty() ? "" : "\n" + Plain.write(a.body()))).collect(Collectors.joining("\n")));
        signature.setValue(String.join("、", text.signature()));
        date.setValue(text.date());
        note.setValue(text.note());
        copies.setValue(String.join("、", text.copies()));
    }

    /** Keeps every field under keys that begin so, and puts back what was kept. */
    void keep(String drafts) {
        desk.keep(type, drafts + "type", Enum::name, StatutoryType::valueOf);
        desk.keep(title, drafts + "title");
        desk.keep(recipients, drafts + "recipientNames");
        desk.keep(body, drafts + "body");
        files.keep(drafts + "files");
        desk.keep(annexes, drafts + "annexes");
        desk.keep(signature, drafts + "signature");
        desk.keep(date, drafts + "date", LocalDate::toString, LocalDate::parse);
        desk.keep(note, drafts + "textNote");
        desk.keep(copies, drafts + "copyNames");
    }

    void onChange(Runnable changed) {
        Stream.of(title, recipients, signature, note, copies).forEach(f -> f.addValueChangeListener(e -> changed.run()));
        Stream.of(body, annexes).forEach(f -> f.addValueChangeListener(e -> changed.run()));
        files.addValueChangeListener(e -> changed.run());
        type.addValueChangeListener(e -> changed.run());
        date.addValueChangeListener(e -> changed.run());
    }

    /** The main recipients, filled in from the units chosen as long as nobody wrote any. */
    void recipients(String names) {
        if (recipients.isEmpty()) {
            recipients.setValue(names);
        }
    }

    OfficialText text() {
        return new OfficialText(type.isEmpty() ? StatutoryType.NOTICE : type.getValue(), title.getValue(), names(recipients.getValue()), Plain.read(body.getValue()),
                annexes(annexes.getValue(), files()), names(signature.getValue()), date.getValue(), note.getValue().strip(), names(copies.getValue()));
    }

    private static List<String> names(String typed) {
        return Arrays.stream(typed.split("[、，,;；\\n]")).map(String::strip).filter(n -> !n.isEmpty()).toList();
    }

    private static Map<String, Object> values(AnnexFile f) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("name", f.name());
        file.put("mediaType", f.mediaType());
        file.put("size", f.size());
        file.put("sha256", f.sha256());
        return file;
    }

    /** The files that are there by their names; of two with one name the newer. */
    private static Map<String, AnnexFile> byName(List<Map<String, Object>> files) {
        Map<String, AnnexFile> byName = new LinkedHashMap<>();
        for (Map<String, Object> f : files) {
            AnnexFile file = new AnnexFile((String) f.get("name"), (String) f.get("mediaType"), (Long) f.get("size"), (String) f.get("sha256"));
            byName.put(file.name(), file);
        }
        return byName;
    }

    private Map<String, AnnexFile> files() {
        return byName(files.getValue());
    }

    /** The line of a file that was taken out stays, without it: the drafter gives it a text or takes it out, too. */
    private void gone(List<Map<String, Object>> before) {
        Map<String, AnnexFile> now = files();
        byName(before).values().stream().filter(f -> !now.containsKey(f.name())).forEach(f -> annexes.setValue(annexes.getValue().replace(mark(f), "")));
    }

    /** A file that no line of the annex list names gets one, under its own name, for the drafter to give it its title. */
    private void named() {
        files().values().stream().filter(f -> !annexes.getValue().contains(mark(f))).forEach(f -> annexes.setValue((annexes.getValue().stripTrailing() + "\n" + ANNEX
                + f.name().replaceFirst("\\.[^.]{1,5}$", "") + mark(f)).strip()));
    }

    private static String mark(AnnexFile file) {
        return file == null ? "" : "〈" + file.name() + "〉";
    }

    /** Keeps files away from what is classified, and says why. */
    void classified(boolean classified) {
        files.refuse(classified ? texts.message("files.classified") : null);
    }

    /** A line {@code 附件：title} begins an annex, {@code 附件：title〈file〉} one that is a file; what follows is its body. */
    static List<Annex> annexes(String typed, Map<String, AnnexFile> files) {
        List<Annex> annexes = new ArrayList<>();
        StringBuilder under = new StringBuilder();
        String head = null;
        for (String line : (typed + "\n" + ANNEX).split("\\R", -1)) {
            boolean begins = line.strip().matches("附件\\d*[：:].*");
            if (!begins) {
                under.append(line).append('\n');
                continue;
            }
            if (head != null || !under.toString().isBlank()) {
                annexes.add(annex(head == null ? "" : head, Plain.read(under.toString()), files));
            }
            head = line.strip().replaceFirst("附件\\d*[：:]", "").strip();
            under.setLength(0);
        }
        return annexes;
    }

    private static Annex annex(String head, List<Block> body, Map<String, AnnexFile> files) {
        AnnexFile file = files.values().stream().filter(f -> head.endsWith(mark(f))).findFirst().orElse(null);
        return file == null ? new Annex(head, body) : new Annex(head.substring(0, head.length() - mark(file).length()).strip(), body, file);
    }
}
