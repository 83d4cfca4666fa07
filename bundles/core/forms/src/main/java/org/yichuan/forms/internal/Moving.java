package org.yichuan.forms.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.HashSet;
import java.util.stream.Stream;
import org.yichuan.api.forms.Checked;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.FieldType;
import org.yichuan.api.forms.Move;
import org.yichuan.api.forms.Sheet;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/** What would come of a document that moves from one version of its form to another. */
final class Moving {
    private final Types types;
    private final Checks checks;
    private final Texts texts = new Texts(Moving.class);

    Moving(Types types, Checks checks) {
        this.types = types;
        this.checks = checks;
    }

    Move move(Sheet from, Map<String, Object> values, Sheet to) {
        Map<String, Object> carried = new LinkedHashMap<>();
        List<Message> lost = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Field field : to.fields()) {
            Field before = Stream.concat(Stream.of(field.name()), field.was().stream()).map(n -> from.field(n).orElse(null)).filter(f -> f != null).findFirst().orElse(null);
            if (before == null || !taken.add(before.name()) || Plain.empty(values.get(before.name())) || !field.computed().isEmpty()) {
                continue;
            }
            Object value = values.get(before.name());
            Object fits = fitting(before, value, field, to);
            if (fits == null) {
                lost.add(texts.message("lost.fits", before.label(), types.text(before, value), field.label()));
            } else {
                carried.put(field.name(), fits);
            }
        }
        for (Field before : from.fields()) {
            if (!taken.contains(before.name()) && !Plain.empty(values.get(before.name())) && before.computed().isEmpty()) {
                lost.add(texts.message("lost.gone", before.label(), types.text(before, values.get(before.name()))));
            }
        }
        Checked checked = checks.check(to, Field.REGISTER, carried);
        checked.hidden().stream().filter(n -> !Plain.empty(carried.get(n))).map(n -> to.field(n).orElseThrow())
                .forEach(f -> lost.add(texts.message("lost.hidden", f.label(), types.text(f, carried.get(f.name())))));
        return new Move(checked.values(), lost, List.copyOf(checked.faults().values()));
    }

    /** The value as the newer field takes it: as it is, or by its words; null when it takes neither. */
    private Object fitting(Field before, Object value, Field field, Sheet to) {
        if (before.type().equals(field.type()) && fits(field, value, to)) {
            return value;
        }
        FieldType type = types.of(field).orElse(null);
        try {
            String words = types.text(before, value).zh();
            Object read = type == null || !spoken(before, value, words) ? null : type.read(field, words);
            return read != null && fits(field, read, to) ? read : null;
        } catch (RuntimeException notOfThisType) {
            return null;
        }
    }

    /** Whether its words are all there is to a value: a file is more than its name. */
    private boolean spoken(Field before, Object value, String words) {
        FieldType type = types.of(before).orElse(null);
        return type == null || Plain.same(type.read(before, words), value instanceof String text ? text.strip() : value);
    }

    private boolean fits(Field field, Object value, Sheet to) {
        Field alone = field.with(Map.of("visibleIf", "", "computed", "", "required", false));
        return checks.check(new Sheet(to.ref(), to.category(), to.unit(), List.of(), List.of(alone), Map.of()), "", Map.of(field.name(), value)).faults().isEmpty();
    }
}
