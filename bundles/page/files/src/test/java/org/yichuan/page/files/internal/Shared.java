package org.yichuan.page.files.internal;

/** The free fonts, read once for all test classes: they are the same for each, and reading them is what takes the time. */
final class Shared {
    static final Fonts FONTS = new Fonts(null);

    private Shared() {
    }
}
