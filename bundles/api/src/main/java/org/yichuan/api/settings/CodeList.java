package org.yichuan.api.settings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yichuan.api.text.Message;

/**
 * A code list 代码表 that a unit keeps, from which fields of its forms, and of the units below it, are chosen. A field names it by its
 * {@link #key()}, so what is changed in the list counts in every form at once. What was taken out of it is offered no more, and
 * stays readable where it was chosen: {@link Settings#codes} still knows it.
 *
 * @param unit    the unit that keeps it; null: for all
 * @param version 1, 2, 3 …; as with a {@link FormLayer}, the one that the change began with
 * @param entries in the order they are offered
 */
public record CodeList(UUID id, UUID unit, Message name, int version, List<Entry> entries) implements Setting {
    /** The option of a field that names the list it is chosen from: the list's {@link #key()}. */
    public static final String OPTION = "list";
    /** As many entries as a list may have. */
    public static final int MOST = 500;

    /** What can be chosen. @param code as it is kept and counted */
    public record Entry(String code, Message name) { }

    public CodeList {
        entries = List.copyOf(entries);
    }

    public static String key(UUID id) {
        return "codes/" + id;
    }

    @Override
    public String key() {
        return key(id);
    }

    public Optional<Entry> entry(String code) {
        return entries.stream().filter(e -> e.code().equals(code)).findFirst();
    }

    @Override
    public CodeList version(int version) {
        return new CodeList(id, unit, name, version, entries);
    }
}
