package org.yichuan.api.settings;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.yichuan.api.document.Urgency;

/**
 * Time limits 时限 of documents.
 *
 * @param unit the unit whose registers they are for, with the units below; null: all
 * @param days working days, by {@link #of(String, Urgency)}
 */
public record Limits(UUID unit, Map<String, Integer> days) implements Setting {

    public Limits {
        days = java.util.Collections.unmodifiableMap(new TreeMap<>(days));
    }

    /** The name under which a limit stands: {@code CATEGORY/URGENCY}, {@code CATEGORY/}, {@code /URGENCY}; null stands for any. */
    public static String of(String category, Urgency urgency) {
        return (category == null ? "" : category) + "/" + (urgency == null ? "" : urgency.name());
    }

    public static String key(UUID unit) {
        return "limits/" + (unit == null ? "" : unit);
    }

    @Override
    public String key() {
        return key(unit);
    }

    /** The most telling limit for a document: of its category and urgency, of its category, of its urgency; null when there is none. */
    public Integer limit(String category, Urgency urgency) {
        for (String name : new String[] {of(category, urgency), of(category, null), of(null, urgency)}) {
            if (days.containsKey(name)) {
                return days.get(name);
            }
        }
        return null;
    }
}
