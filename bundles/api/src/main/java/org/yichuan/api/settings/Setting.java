package org.yichuan.api.settings;

import java.util.UUID;

/** Something that a unit or the administrator may set. Its versions are told apart by their {@link #key()}. */
public sealed interface Setting permits Route, Limits, Arranged, OwnCategory, FormLayer, CodeList, DraftTemplate, RedHead {

    /** What it is a version of, unique in the product: {@code route/<id>}, {@code limits/<unit>}, {@code days/2026}, {@code category/<code>}, {@code form/<category>/<unit>}, {@code codes/<id>}, {@code template/<id>}, {@code head/<id>}. */
    String key();

    /** Which version of its key it is, of those that somebody works on for a while before he publishes them; 0 of the others. */
    default int version() {
        return 0;
    }

    /** The same as that version; itself where versions are not told apart. */
    default Setting version(int version) {
        return this;
    }

    /** The unit it holds for, with the units below it; null: for all. */
    UUID unit();
}
