package org.yichuan.benchmarks;

import java.util.List;

/** The figure that so many of a hundred do not exceed: one of those measured, not one between two. */
final class Percentile {

    private Percentile() {
    }

    static double of(List<Double> figures, int percent) {
        List<Double> sorted = figures.stream().sorted().toList();
        return sorted.get(Math.max(0, Math.ceilDiv(sorted.size() * percent, 100) - 1));
    }
}
