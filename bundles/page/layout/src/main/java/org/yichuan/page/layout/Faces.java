package org.yichuan.page.layout;

/** What the layout must know of fonts. Values are parts of the type size. */
public interface Faces {

    /** How far a character advances. */
    double advance(FontRole role, int codePoint);

    /** The upper edge of what is printed of a character, over the baseline. */
    double inkTop(FontRole role, int codePoint);

    /** The lower edge of what is printed of a character, over the baseline (below it: negative). */
    double inkBottom(FontRole role, int codePoint);
}
