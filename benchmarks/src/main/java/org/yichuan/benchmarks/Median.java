package org.yichuan.benchmarks;

import java.util.List;

/** The middle one of several figures: one slow round on a shared machine does not move it. */
final class Median {

    private Median() {
    }

    static double of(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
