package org.yichuan.benchmarks;

import java.util.Locale;

/**
 * A line of the table.
 *
 * @param name     what was measured
 * @param ours     the product's figure
 * @param peer     the peer's, measured in the same run, or the limit
 * @param unit     of both figures
 * @param ratio    ours to peer
 * @param promise  the ratio that was promised, or NaN: told for information
 * @param atLeast  whether the promise is a least ratio (a rate) or a greatest one (a time)
 */
record Line(String name, double ours, double peer, String unit, double ratio, double promise, boolean atLeast) {

    static Line rate(String name, double ours, double peer, String unit, double atLeast) {
        return new Line(name, ours, peer, unit, ours / peer, atLeast, true);
    }

    static Line time(String name, double ours, double peer, String unit, double atMost) {
        return new Line(name, ours, peer, unit, ours / peer, atMost, false);
    }

    static Line information(String name, double ours, double peer, String unit) {
        return new Line(name, ours, peer, unit, ours / peer, Double.NaN, false);
    }

    boolean met() {
        return Double.isNaN(promise) || (atLeast ? ratio >= promise : ratio <= promise);
    }

    @Override
    public String toString() {
        String promised = Double.isNaN(promise) ? "| -" : String.format(Locale.ROOT, "| %s %.1f", atLeast ? ">=" : "<=", promise);
        return String.format(Locale.ROOT, "| %-58s | %10.2f %-9s | %10.2f %-9s | %6.2f %-8s | %s", name, ours, unit, peer, unit, ratio, promised,
                Double.isNaN(promise) ? "" : met() ? "met" : "NOT met");
    }
}
