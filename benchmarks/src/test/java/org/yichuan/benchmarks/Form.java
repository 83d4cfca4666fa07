package org.yichuan.benchmarks;

/** The long form of a test ({@code ./yichuan test --long}) and the short one of every build: the same test, other figures. */
final class Form {

    private Form() {
    }

    static int of(int brief, int full) {
        return Boolean.getBoolean("yichuan.long") ? full : brief;
    }
}
