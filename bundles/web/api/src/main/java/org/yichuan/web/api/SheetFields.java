package org.yichuan.web.api;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.forms.Checked;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.Filled;
import org.yichuan.api.forms.Forms;
import org.yichuan.api.forms.Section;
import org.yichuan.api.forms.Sheet;
import org.yichuan.api.store.Documents;

/**
 * The fields that units made part of the form of an action: laid out in sections and columns, shown and computed as one
 * fills in, what is typed kept on the server. It stays the version it was opened with, whatever is published meanwhile.
 */
public final class SheetFields extends Div {
    private static final long serialVersionUID = 1L;
    private static final Set<String> WIDE = Set.of("longtext", "table", "attachment", "ink");

    private final transient Desk desk;
    private final transient Forms forms;
    private final transient Sheet sheet;
    private final String action;
    private final transient Map<String, Object> known;
    private final transient Map<String, FieldInput<?>> inputs = new LinkedHashMap<>();
    private final Map<String, String> failures = new HashMap<>();
    private boolean quiet;

    /**
     * @param known  values to compute with, and those that were filled in before
     * @param drafts start of the keys under which what is typed is kept; null: it is not
     */
    public SheetFields(Desk desk, Forms forms, Sheet sheet, String action, Map<String, Object> known, String drafts) {
        this.desk = desk;
        this.forms = forms;
        this.sheet = sheet;
        this.action = action;
        this.known = known;
        addClassName("own-fields");
        FieldInputs made = new FieldInputs(desk, forms);
        for (Section section : sheet.sections()) {
            Div grid = new Div();
            grid.addClassNames("own-grid", "own-columns-" + section.columns());
            for (String name : section.fields()) {
                sheet.field(name).ifPresent(f -> grid.add(input(made, f, drafts)));
            }
            if (!section.title().zh().isEmpty()) {
                add(new H4(desk.text(section.title())));
            }
            add(grid);
        }
        inputs.values().forEach(i -> i.changed(this::follow));
        follow();
    }

    /** Those of an action on a document; empty when there are none. */
    public static Optional<SheetFields> of(Desk desk, Documents.File file, Circulation.Offer offer, String drafts) {
        UUID unit = offer.task() == null ? file.document().owner() : offer.task().unitId();
        String action = offer.action().action();
        return desk.forms().filter(f -> unit != null).flatMap(forms -> forms.sheet(desk.circulation().settings(), file.document(), file.filled(), unit, action)
                .map(sheet -> {
                    Map<String, Object> known = new HashMap<>();
                    for (Filled filled : file.filled()) {
                        if (filled.unit().equals(file.document().owner()) || filled.unit().equals(unit)) {
                            known.putAll(forms.values(filled));
                        }
                    }
                    return new SheetFields(desk, forms, sheet, action, known, drafts);
                }));
    }

    private com.vaadin.flow.component.Component input(FieldInputs made, Field field, String drafts) {
        FieldInput<?> input = made.of(field);
        input.component().setId("own-" + field.name());
        input.component().setClassName("wide", WIDE.contains(field.type()));
        input.required(field.required());
        input.help(desk.text(field.help()));
        Object value = known.containsKey(field.name()) ? known.get(field.name()) : field.initial();
        if (value != null) {
            input.show(value);
        }
        if (!field.filledIn(action)) {
            input.readOnly();
        } else if (drafts != null) {
            input.keep(desk, drafts + "own/" + field.name(), forms::json, forms::value);
        }
        inputs.put(field.name(), input);
        return input.component();
    }

    /** Shows what is to be shown, and what is computed. */
    private void follow() {
        if (quiet) {
            return;
        }
        quiet = true;
        try {
            Checked checked = forms.check(sheet, action, all());
            failures.clear();
            checked.failed().forEach((name, why) -> failures.put(name, desk.text(why)));
            inputs.forEach((name, input) -> {
                input.component().setVisible(!checked.hidden().contains(name));
                if (sheet.field(name).filter(f -> !f.computed().isEmpty()).isPresent()) {
                    input.show(checked.values().get(name));
                    input.say(failures.getOrDefault(name, ""));
                }
            });
        } finally {
            quiet = false;
        }
    }

    private Map<String, Object> all() {
        Map<String, Object> all = new HashMap<>(known);
        sheet.fields().stream().map(Field::name).forEach(all::remove);
        all.putAll(values());
        return all;
    }

    /** The version it is. */
    public Sheet sheet() {
        return sheet;
    }

    /** What is filled in by hand. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : sheet.filledIn(action)) {
            FieldInput<?> input = inputs.get(field.name());
            Object value = input == null ? null : input.value();
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return values;
    }

    /** Whether all of it is right; says on the fields what is not, and goes to the first of them. */
    public boolean complete() {
        Checked checked = forms.check(sheet, action, all());
        boolean first = true;
        for (Map.Entry<String, FieldInput<?>> input : inputs.entrySet()) {
            String fault = checked.faults().containsKey(input.getKey()) ? desk.text(checked.faults().get(input.getKey())) : failures.getOrDefault(input.getKey(), "");
            input.getValue().say(fault);
            if (first && checked.faults().containsKey(input.getKey())) {
                input.getValue().focus();
                first = false;
            }
        }
        return checked.faults().isEmpty();
    }

    /** Empties it, as for the next document. */
    public void clear() {
        inputs.forEach((name, input) -> {
            input.show(sheet.field(name).map(Field::initial).orElse(null));
            input.say("");
        });
        follow();
    }
}
