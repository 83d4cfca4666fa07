package org.yichuan.api.settings;

import java.util.UUID;

/** Something that a unit or the administrator may set. Its versions are told apart by their {@link #key()}. */
public sealed interface Setting permits Route, Limits, Arranged, OwnCategory, FormLayer, DraftTemplate {

    /** What it is a version of, unique in the product: {@code route/<id>}, {@code limits/<unit>}, {@code days/2026}, {@code category/<code>}, {@code form/<category>/<unit>}, {@code template/<id>}. */
    String key();

    /** The unit it holds for, with the units below it; null: for all. */
    UUID unit();
}
