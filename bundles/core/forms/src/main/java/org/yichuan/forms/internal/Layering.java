package org.yichuan.forms.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.yichuan.api.forms.Conflict;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.Refinement;
import org.yichuan.api.forms.Section;
import org.yichuan.api.forms.Sheet;
import org.yichuan.api.settings.FormLayer;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/**
 * Puts layers one upon the other. A field fixed above stays. Where a layer changed what has changed above as well, its own
 * value holds and the two are told as a conflict.
 */
final class Layering {
    private static final Section REST = new Section("main", Message.NONE, 2, List.of());

    private final Texts texts = new Texts(Layering.class);
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, UUID> origins = new LinkedHashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<String> refs = new ArrayList<>();
    private List<Section> sections = new ArrayList<>();

    /** What layers come to, the uppermost first. */
    record Merged(Sheet sheet, List<Conflict> conflicts) { }

    private Layering() {
    }

    /** @param unit whose form it is */
    static Merged merge(List<FormLayer> layers, UUID unit, String category) {
        Layering all = new Layering();
        layers.forEach(all::put);
        List<Field> ordered = all.sections.stream().flatMap(s -> s.fields().stream()).map(all.fields::get).toList();
        return new Merged(new Sheet(category + "@" + String.join(",", all.refs), category, unit, all.sections, ordered, all.origins), all.conflicts);
    }

    private void put(FormLayer layer) {
        refs.add((layer.unit() == null ? "" : layer.unit()) + ":" + layer.version());
        for (String name : layer.hidden()) {
            Field field = fields.get(name);
            if (field != null && field.fixed()) {
                conflict(layer, field, true, "conflict.fixed.hidden");
            } else if (field != null) {
                fields.remove(name);
                origins.remove(name);
            }
        }
        layer.refined().forEach(r -> refine(layer, r));
        for (Field own : layer.fields()) {
            Field above = fields.get(own.name());
            if (above != null) {
                conflict(layer, above, above.fixed(), above.fixed() ? "conflict.taken.fixed" : "conflict.taken", own.label(), above.label());
            }
            if (above == null || !above.fixed()) {
                fields.put(own.name(), own);
                if (layer.unit() != null) {
                    origins.put(own.name(), layer.unit());
                }
            }
        }
        arrange(layer.sections());
    }

    private void refine(FormLayer layer, Refinement r) {
        Field field = fields.get(r.field());
        if (field == null) {
            // left out above, or not there any more: what is refined of it is shown, and kept for when it comes back
            conflicts.add(new Conflict(layer.unit(), r.field(), texts.message("conflict.gone", r.field(), attribute(r.attribute())), true));
            return;
        }
        Object above = field.attributes().get(r.attribute());
        if (Plain.same(above, r.is())) {
            return;
        }
        if (field.fixed()) {
            conflict(layer, field, true, "conflict.fixed", attribute(r.attribute()), Told.value(above), Told.value(r.is()));
            return;
        }
        if (!Plain.same(above, r.was())) {
            conflict(layer, field, false, "conflict.changed", attribute(r.attribute()), Told.value(above), Told.value(r.is()));
        }
        fields.put(field.name(), field.with(java.util.Collections.singletonMap(r.attribute(), r.is())));
    }

    private void conflict(FormLayer layer, Field field, boolean above, String key, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = field.label();
        System.arraycopy(more, 0, arguments, 1, more.length);
        conflicts.add(new Conflict(layer.unit(), field.name(), texts.message(key, arguments), above));
    }

    private Message attribute(String attribute) {
        return texts.message("attribute." + attribute);
    }

    /** Every field stands in one section: where the newest layer that speaks of it puts it, otherwise at the end of where it stood. */
    private void arrange(List<Section> wanted) {
        Set<String> placed = new HashSet<>();
        List<Section> arranged = new ArrayList<>();
        Map<String, List<String>> rest = new LinkedHashMap<>();
        List<Section> before = sections;
        for (Section section : wanted.isEmpty() ? before : wanted) {
            arranged.add(new Section(section.id(), section.title(), section.columns(),
                    section.fields().stream().filter(fields::containsKey).filter(placed::add).toList()));
        }
        for (String name : fields.keySet()) {
            if (!placed.contains(name)) {
                String section = before.stream().filter(s -> s.fields().contains(name)).map(Section::id).findFirst().orElse(arranged.isEmpty() ? REST.id() : arranged.getLast().id());
                rest.computeIfAbsent(section, s -> new ArrayList<>()).add(name);
            }
        }
        rest.forEach((id, names) -> {
            int at = indexOf(arranged, id);
            if (at < 0) {
                Section known = before.stream().filter(s -> s.id().equals(id)).findFirst().orElse(REST);
                arranged.add(new Section(id, known.title(), known.columns(), names));
            } else {
                Set<String> all = new LinkedHashSet<>(arranged.get(at).fields());
                all.addAll(names);
                arranged.set(at, new Section(id, arranged.get(at).title(), arranged.get(at).columns(), List.copyOf(all)));
            }
        });
        sections = arranged;
    }

    private static int indexOf(List<Section> sections, String id) {
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** What a unit has to publish so that {@code above} becomes {@code wanted}. */
    static FormLayer layer(Sheet above, Sheet wanted, int version, String note) {
        List<Field> own = new ArrayList<>();
        List<Refinement> refined = new ArrayList<>();
        for (Field field : wanted.fields()) {
            Field upper = above.field(field.name()).orElse(null);
            if (upper == null || !upper.type().equals(field.type())) {
                own.add(field);
                continue;
            }
            Map<String, Object> before = upper.attributes();
            Map<String, Object> after = field.attributes();
            for (String attribute : Field.ATTRIBUTES) {
                if (!Plain.same(before.get(attribute), after.get(attribute))) {
                    refined.add(new Refinement(field.name(), attribute, before.get(attribute), after.get(attribute)));
                }
            }
        }
        Set<String> hidden = new LinkedHashSet<>();
        above.fields().stream().map(Field::name).filter(n -> wanted.field(n).isEmpty()).forEach(hidden::add);
        boolean laidOut = !Objects.equals(above.sections(), wanted.sections());
        return new FormLayer(wanted.unit(), wanted.category(), version, note, own, refined, hidden, laidOut ? wanted.sections() : List.of());
    }
}
