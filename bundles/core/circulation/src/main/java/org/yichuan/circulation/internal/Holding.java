package org.yichuan.circulation.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yichuan.api.document.WorkingDays;
import org.yichuan.api.settings.Arranged;
import org.yichuan.api.settings.CodeList;
import org.yichuan.api.settings.DraftTemplate;
import org.yichuan.api.settings.FormLayer;
import org.yichuan.api.settings.OwnCategory;
import org.yichuan.api.settings.RedHead;
import org.yichuan.api.settings.Route;
import org.yichuan.api.settings.Setting;
import org.yichuan.api.settings.Settings.Version;

/**
 * What holds after some changes; immutable.
 *
 * @param versions    every change, in order
 * @param set         the newest setting of each key that was not taken away
 * @param years       what is arranged for which year, shipped or set
 * @param workingDays the same, to count with
 * @param codes       by the key of a code list, everything that was ever in it
 * @param lastHash    hash of the newest entry of the journal
 */
record Holding(List<Version> versions, Map<String, Setting> set, Map<Integer, Arranged> years, WorkingDays workingDays,
        Map<String, List<CodeList.Entry>> codes, String lastHash) {

    static Holding of(List<Version> versions, String lastHash, Map<Integer, Arranged> shipped) {
        Map<String, Setting> set = new LinkedHashMap<>();
        for (Version version : versions) {
            if (version.after() == null) {
                set.remove(version.key());
            } else {
                set.put(version.key(), version.after());
            }
        }
        Map<Integer, Arranged> years = new TreeMap<>(shipped);
        all(set.values(), Arranged.class).forEach(a -> years.put(a.year(), a));
        Set<LocalDate> off = new TreeSet<>();
        Set<LocalDate> worked = new TreeSet<>();
        years.values().forEach(a -> {
            off.addAll(a.off());
            worked.addAll(a.worked());
        });
        return new Holding(List.copyOf(versions), set, years, new WorkingDays(off, worked), codes(versions), lastHash);
    }

    /** The newest version first: an entry is called as it was called last. */
    private static Map<String, List<CodeList.Entry>> codes(List<Version> versions) {
        Map<String, Map<String, CodeList.Entry>> every = new HashMap<>();
        for (Version version : versions.reversed()) {
            if (version.after() instanceof CodeList list) {
                Map<String, CodeList.Entry> known = every.computeIfAbsent(list.key(), k -> new LinkedHashMap<>());
                list.entries().forEach(e -> known.putIfAbsent(e.code(), e));
            }
        }
        Map<String, List<CodeList.Entry>> codes = new HashMap<>();
        every.forEach((key, known) -> codes.put(key, List.copyOf(known.values())));
        return codes;
    }

    /** After one more change. */
    Holding and(Version version, String hash, Map<Integer, Arranged> shipped) {
        List<Version> more = new ArrayList<>(versions);
        more.add(version);
        return of(more, hash, shipped);
    }

    Setting setting(String key) {
        return set.get(key);
    }

    List<Route> routes() {
        return all(set.values(), Route.class);
    }

    List<OwnCategory> categories() {
        return all(set.values(), OwnCategory.class);
    }

    List<FormLayer> layers() {
        return all(set.values(), FormLayer.class);
    }

    List<DraftTemplate> templates() {
        return all(set.values(), DraftTemplate.class);
    }

    List<RedHead> redHeads() {
        return all(set.values(), RedHead.class);
    }

    /** Those that held at a time; null: now. */
    List<RedHead> redHeads(Instant at) {
        if (at == null) {
            return redHeads();
        }
        Map<String, RedHead> held = new LinkedHashMap<>();
        for (Version version : versions) {
            if (version.at().isAfter(at)) {
                continue;
            }
            if (version.after() instanceof RedHead head) {
                held.put(version.key(), head);
            } else {
                held.remove(version.key());
            }
        }
        return List.copyOf(held.values());
    }

    List<CodeList> codeLists() {
        return all(set.values(), CodeList.class);
    }

    /** Also those that were taken away: documents have them still. */
    Collection<OwnCategory> everyCategory() {
        Map<String, OwnCategory> every = new HashMap<>();
        versions.stream().map(Version::after).filter(OwnCategory.class::isInstance).map(OwnCategory.class::cast).forEach(c -> every.put(c.key(), c));
        return every.values();
    }

    private static <T extends Setting> List<T> all(Collection<Setting> settings, Class<T> type) {
        return settings.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
