package org.yichuan.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The first page of each list at 200,000 documents, with its count, against hand-written SQL that gives the same rows. */
final class ListsBench implements Benchmark {

    private static final int DOCUMENTS = Integer.getInteger("yichuan.documents", 200_000);
    private static final double PROMISE = 3;
    private static final int LEAST = 7;
    private static final int MOST = 40;
    private static final double ENOUGH_SECONDS = 4;

    private final String on;
    private final String only;

    /**
     * @param on   the database that it is measured on; empty: both
     * @param only what the names of the lists that are measured contain; empty: all
     */
    ListsBench(String on, String only) {
        this.on = on;
        this.only = only;
    }

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public List<Line> run(Path folder) throws Exception {
        List<Line> lines = new ArrayList<>();
        if ("Derby".contains(on)) {
            try (Place derby = Place.derby(folder.resolve("derby"))) {
                lines.addAll(measure(derby, folder));
            }
        }
        if ("PostgreSQL".contains(on)) {
            try (Place postgresql = Place.postgresql(folder)) {
                lines.addAll(measure(postgresql, folder));
            }
        }
        return lines;
    }

    private List<Line> measure(Place place, Path folder) throws Exception {
        List<Line> lines = new ArrayList<>();
        try (Office office = Office.open(place.settings()); PlainSql sql = new PlainSql(place)) {
            List<Lists.Case> lists = new Lists(office, sql).all().stream().filter(l -> l.name().contains(only)).toList();
            if (lists.isEmpty()) {
                return lines;
            }
            long begun = System.nanoTime();
            Fill.run(place, office.organisation(), DOCUMENTS, 1, folder.resolve("fill"));
            System.out.printf("  %,d documents into %s in %.0f s%n", DOCUMENTS, place.name(), (System.nanoTime() - begun) / 1e9);
            for (Lists.Case list : lists) {
                lines.add(measure(place, list));
                System.out.println(lines.getLast());
            }
        }
        return lines;
    }

    private static Line measure(Place place, Lists.Case list) throws Exception {
        Lists.Page ours = list.ours().ask();
        Lists.Page peer = list.peer().ask();
        if (!ours.equals(peer)) {
            throw new IllegalStateException(list.name() + " on " + place.name() + " is not what the plain SQL gives: " + ours + " and " + peer);
        }
        List<Double> ourTimes = new ArrayList<>();
        List<Double> peerTimes = new ArrayList<>();
        long begun = System.nanoTime();
        while (ourTimes.size() < LEAST || ourTimes.size() < MOST && (System.nanoTime() - begun) / 1e9 < ENOUGH_SECONDS) {
            ourTimes.add(milliseconds(list.ours()));
            peerTimes.add(milliseconds(list.peer()));
        }
        return Line.time(list.name() + ", " + place.name(), Median.of(ourTimes), Median.of(peerTimes), "ms", list.promised() ? PROMISE : Double.NaN);
    }

    private static double milliseconds(Lists.Asking asking) throws Exception {
        long begun = System.nanoTime();
        asking.ask();
        return (System.nanoTime() - begun) / 1e6;
    }
}
