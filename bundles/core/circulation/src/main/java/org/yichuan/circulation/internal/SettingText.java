package org.yichuan.circulation.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.yichuan.api.circulation.JournalEntry;
import org.yichuan.api.settings.Arranged;
import org.yichuan.api.settings.CodeList;
import org.yichuan.api.settings.DraftTemplate;
import org.yichuan.api.settings.FormLayer;
import org.yichuan.api.settings.Limits;
import org.yichuan.api.settings.OwnCategory;
import org.yichuan.api.settings.RedHead;
import org.yichuan.api.settings.Route;
import org.yichuan.api.settings.Setting;

/** Settings as they stand in their journal: JSON, the days of a year as the lines they are imported from. */
final class SettingText {
    /** What a later version adds is no reason not to read what an earlier one knows. */
    private final ObjectMapper json = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** A year's days in JSON. */
    private record Days(int year, String csv) { }

    /** @param via see {@link JournalEntry#VIA}; empty: from a page */
    String write(Setting setting, String via) {
        if (setting == null) {
            return "";
        }
        ObjectNode text = json.valueToTree(setting instanceof Arranged a ? new Days(a.year(), a.csv()) : setting);
        return (via.isEmpty() ? text : text.put(JournalEntry.VIA, via)).toString();
    }

    /** @throws IllegalStateException when it is none that this program knows */
    Setting read(String key, String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return switch (key.substring(0, key.indexOf('/'))) {
                case "route" -> json.readValue(text, Route.class);
                case "limits" -> json.readValue(text, Limits.class);
                case "form" -> json.readValue(text, FormLayer.class);
                case "template" -> json.readValue(text, DraftTemplate.class);
                case "head" -> json.readValue(text, RedHead.class);
                case "codes" -> json.readValue(text, CodeList.class);
                case "category" -> json.readValue(text, OwnCategory.class);
                case "days" -> days(json.readValue(text, Days.class));
                default -> throw new IllegalStateException("no such setting: " + key);
            };
        } catch (JsonProcessingException | Arranged.Unreadable e) {
            throw new IllegalStateException("setting " + key + " cannot be read: " + text, e);
        }
    }

    private static Arranged days(Days days) throws Arranged.Unreadable {
        return Arranged.read(days.csv()).getOrDefault(days.year(), new Arranged(days.year(), java.util.Set.of(), java.util.Set.of()));
    }
}
