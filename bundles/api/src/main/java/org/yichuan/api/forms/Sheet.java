package org.yichuan.api.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A form as the layers of a unit and those above it come to: what people fill in.
 *
 * @param ref      which versions of which layers it is made of; {@link Forms#sheet} finds it again, whatever was published since
 * @param category code of the category of its documents
 * @param unit     the unit whose form it is, or null: all
 * @param sections how it is laid out; every field stands in one
 * @param fields   in the order of the sections
 * @param origins  by field, the unit whose layer brought it; a field that is missing here came with the layer for all
 */
public record Sheet(String ref, String category, UUID unit, List<Section> sections, List<Field> fields, Map<String, UUID> origins) {

    public Sheet {
        sections = List.copyOf(sections);
        fields = List.copyOf(fields);
        origins = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(origins));
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** The key under which values of a field are sought: the same in every version and in every unit below the one that brought it. */
    public String key(String name) {
        return category + "/" + (origins.get(name) == null ? "" : origins.get(name)) + "/" + name;
    }

    /** The part that is filled in by an action. */
    public List<Field> filledIn(String action) {
        return fields.stream().filter(f -> f.filledIn(action)).toList();
    }

    /** Only these fields; sections that are empty then are left out. */
    public Sheet only(Set<String> names) {
        return new Sheet(ref, category, unit, sections.stream().map(s -> new Section(s.id(), s.title(), s.columns(), s.fields().stream().filter(names::contains).toList()))
                .filter(s -> !s.fields().isEmpty()).toList(), fields.stream().filter(f -> names.contains(f.name())).toList(), origins);
    }
}
