package org.yichuan.forms.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yichuan.api.forms.Sheet;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.settings.FormLayer;
import org.yichuan.api.settings.Settings;

/**
 * Which layers a form is made of. A form's {@link Sheet#ref} names them, {@code PETITION@:1,<unit>:3}; as the journal of the settings keeps every
 * version there was, that is all a document has to keep.
 */
final class Versions {
    /** Who began on a version that another has followed may end on it: as long as what he typed may lie half done. */
    private static final Duration LATELY = Duration.ofDays(1);

    private final Organisation organisation;

    Versions(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Whose layers make the form of a unit, the uppermost first: null for all, the units above it, itself. */
    List<UUID> chain(UUID unit) {
        List<UUID> chain = new ArrayList<>();
        for (Unit at = unit == null ? null : organisation.unit(unit).orElse(null); at != null && !chain.contains(at.id());) {
            chain.addFirst(at.id());
            at = at.parentId() == null ? null : organisation.unit(at.parentId()).orElse(null);
        }
        if (unit != null && chain.isEmpty()) {
            chain.add(unit);
        }
        chain.addFirst(null);
        return chain;
    }

    List<FormLayer> layers(Settings settings, List<UUID> units, String category) {
        return units.stream().map(u -> settings.layer(u, category)).flatMap(Optional::stream).toList();
    }

    /** The form of a {@link Sheet#ref}; empty when it is none, or names what never was. */
    Optional<Sheet> read(Settings settings, String ref) {
        Map<UUID, Integer> named = named(ref);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        String category = category(ref);
        List<FormLayer> layers = new ArrayList<>();
        UUID last = null;
        for (Map.Entry<UUID, Integer> layer : named.entrySet()) {
            Optional<FormLayer> found = settings.versions(FormLayer.key(layer.getKey(), category)).stream().map(Settings.Version::after)
                    .filter(FormLayer.class::isInstance).map(FormLayer.class::cast).filter(l -> l.version() == layer.getValue()).findFirst();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            layers.add(found.get());
            last = layer.getKey();
        }
        return Optional.of(Layering.merge(layers, last, category).sheet());
    }

    /** Whether a form was that of a unit and category until lately. */
    boolean lately(Settings settings, String ref, UUID unit, String category, Instant now) {
        Map<UUID, Integer> named = named(ref);
        if (!category(ref).equals(category) || !chain(unit).containsAll(named.keySet())) {
            return false;
        }
        for (UUID at : chain(unit)) {
            List<Settings.Version> newestFirst = settings.versions(FormLayer.key(at, category));
            // the one that followed what he began on: any other before it is too old
            Settings.Version followed = null;
            for (Settings.Version version : newestFirst) {
                if (version.after() instanceof FormLayer layer && named.containsKey(at) && layer.version() == named.get(at)) {
                    break;
                }
                followed = version;
            }
            if (followed != null && followed.at().isBefore(now.minus(LATELY))) {
                return false;
            }
        }
        return !named.isEmpty();
    }

    private static String category(String ref) {
        return ref.substring(0, Math.max(0, ref.indexOf('@')));
    }

    private static Map<UUID, Integer> named(String ref) {
        Map<UUID, Integer> named = new LinkedHashMap<>();
        try {
            for (String layer : ref.substring(ref.indexOf('@') + 1).split(",")) {
                int colon = layer.indexOf(':');
                named.put(colon == 0 ? null : UUID.fromString(layer.substring(0, colon)), Integer.valueOf(layer.substring(colon + 1)));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException none) {
            return Map.of();
        }
        return named;
    }
}
