package org.yichuan.forms.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.FieldType;
import org.yichuan.api.forms.Section;
import org.yichuan.api.forms.Sheet;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/** What is different between two forms, in sentences. */
final class Differences {
    private final Types types;
    private final Texts texts = new Texts(Differences.class);

    Differences(Types types) {
        this.types = types;
    }

    List<Message> between(Sheet before, Sheet after) {
        List<Message> told = new ArrayList<>();
        for (Field field : after.fields()) {
            Field old = before.field(field.name()).orElse(null);
            if (old == null) {
                told.add(texts.message("diff.added", field.label(), type(field)));
            } else {
                changed(old, field, told);
            }
        }
        before.fields().stream().filter(f -> after.field(f.name()).isEmpty()).forEach(f -> told.add(texts.message("diff.removed", f.label())));
        for (Field field : after.fields()) {
            Section from = section(before, field.name());
            Section to = section(after, field.name());
            if (from != null && to != null && !from.id().equals(to.id())) {
                told.add(texts.message("diff.moved", field.label(), heading(from), heading(to)));
            }
        }
        List<String> order = before.fields().stream().map(Field::name).filter(n -> after.field(n).isPresent()).toList();
        boolean reordered = !order.equals(after.fields().stream().map(Field::name).filter(n -> before.field(n).isPresent()).toList());
        if (reordered && told.stream().noneMatch(m -> m.en().contains("moved"))) {
            told.add(texts.message("diff.order"));
        }
        for (Section section : after.sections()) {
            Section old = before.sections().stream().filter(s -> s.id().equals(section.id())).findFirst().orElse(null);
            if (old != null && (!old.title().equals(section.title()) || old.columns() != section.columns())) {
                told.add(texts.message("diff.section", heading(section), section.columns()));
            }
        }
        return told;
    }

    private void changed(Field old, Field field, List<Message> told) {
        if (!old.type().equals(field.type())) {
            told.add(texts.message("diff.type", field.label(), type(old), type(field)));
        }
        Map<String, Object> before = old.attributes();
        Map<String, Object> after = field.attributes();
        for (String attribute : Field.ATTRIBUTES) {
            if (!Plain.same(before.get(attribute), after.get(attribute))) {
                told.add(texts.message("diff.changed", old.label(), texts.message("attribute." + attribute), Told.value(before.get(attribute)), Told.value(after.get(attribute))));
            }
        }
        if (old.fixed() != field.fixed()) {
            told.add(texts.message(field.fixed() ? "diff.fixed" : "diff.free", field.label()));
        }
    }

    private Message type(Field field) {
        return types.of(field).map(FieldType::name).orElse(Message.of(field.type()));
    }

    private static Section section(Sheet sheet, String name) {
        return sheet.sections().stream().filter(s -> s.fields().contains(name)).findFirst().orElse(null);
    }

    private static Message heading(Section section) {
        return Objects.equals(section.title(), Message.NONE) ? Message.of(section.id()) : section.title();
    }
}
