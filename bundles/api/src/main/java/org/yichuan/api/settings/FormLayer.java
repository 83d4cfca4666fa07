package org.yichuan.api.settings;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.yichuan.api.forms.Field;
import org.yichuan.api.forms.Refinement;
import org.yichuan.api.forms.Section;

/**
 * What a unit shapes of the form of a category: the base form, or what it adds to, refines and leaves out of the form of
 * the units above it.
 *
 * @param unit     the unit it is for, with the units below; null: all
 * @param category code of the category
 * @param version  1, 2, 3 …; given by {@link Settings#change}, which takes the one that the designer began with and refuses when another
 *                 was published since
 * @param note     why it was published
 * @param fields   the fields it adds
 * @param refined  what it changes of fields above
 * @param hidden   the fields above that it leaves out
 * @param sections how the form is laid out from this layer on; empty: as above. Fields that it does not name stand at the end of their section
 */
public record FormLayer(UUID unit, String category, int version, String note, List<Field> fields, List<Refinement> refined, Set<String> hidden,
        List<Section> sections) implements Setting {

    public FormLayer {
        note = note == null ? "" : note;
        fields = List.copyOf(fields);
        refined = List.copyOf(refined);
        hidden = java.util.Collections.unmodifiableSet(new TreeSet<>(hidden));
        sections = List.copyOf(sections);
    }

    /** A layer that says nothing. */
    public static FormLayer none(UUID unit, String category) {
        return new FormLayer(unit, category, 0, "", List.of(), List.of(), Set.of(), List.of());
    }

    public static String key(UUID unit, String category) {
        return "form/" + category + "/" + (unit == null ? "" : unit);
    }

    @Override
    public String key() {
        return key(unit, category);
    }

    @Override
    public FormLayer version(int version) {
        return new FormLayer(unit, category, version, note, fields, refined, hidden, sections);
    }

    public FormLayer note(String note) {
        return new FormLayer(unit, category, version, note, fields, refined, hidden, sections);
    }
}
