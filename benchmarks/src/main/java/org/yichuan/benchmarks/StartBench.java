package org.yichuan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Cold start to the first page, against plain Karaf's cold start to its ssh port: a fresh folder each time, turn and turn
 * about. On the same JDK, where Karaf runs as it comes but for its ports; on Java 24 and newer it needs an option less
 * and the product's agent. Where there is an older JDK that it accepts as it is, that is told as well.
 */
final class StartBench implements Benchmark {

    private static final int ROUNDS = Integer.getInteger("yichuan.starts", 5);
    private static final double PROMISE = 1.6;

    private final Path top;

    StartBench(Path top) {
        this.top = top.toAbsolutePath().normalize();
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Line> run(Path folder) throws Exception {
        Path same = Path.of(System.getProperty("java.home"));
        Optional<Path> older = PlainKaraf.version(same) < PlainKaraf.REFUSING ? Optional.empty() : older();
        List<Started> ours = new ArrayList<>();
        List<Started> karafs = new ArrayList<>();
        List<Started> olders = new ArrayList<>();
        // the first of each reads its files from the disk, for all alike; it does not count
        for (int round = 0; round <= ROUNDS; round++) {
            Started karaf = karaf(folder.resolve("karaf" + round), same);
            Started our = ours(folder.resolve("ours" + round));
            System.out.printf("  Karaf %.2f s, ours %.2f s%s%n", karaf.seconds(), our.seconds(), round == 0 ? " (warming up)" : "");
            if (round > 0) {
                karafs.add(karaf);
                ours.add(our);
                if (older.isPresent()) {
                    olders.add(karaf(folder.resolve("older" + round), older.get()));
                }
            }
        }
        double our = median(ours, Started::seconds);
        List<Line> lines = new ArrayList<>(List.of(Line.time("cold start to the first page, same JDK", our, median(karafs, Started::seconds), "s", PROMISE)));
        if (older.isPresent()) {
            lines.add(Line.information("  against Karaf on JDK " + PlainKaraf.version(older.get()), our, median(olders, Started::seconds), "s"));
        }
        lines.addAll(List.of(Line.information("  processor time until then", median(ours, Started::cpu), median(karafs, Started::cpu), "s"),
                Line.information("  resident memory then", median(ours, Started::memory), median(karafs, Started::memory), "MB")));
        return lines;
    }

    /** A JDK that Karaf's scripts accept as they are. */
    private static Optional<Path> older() throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(all)) {
            return homes.filter(h -> Files.isExecutable(h.resolve("bin/java")) && PlainKaraf.version(h) >= 17 && PlainKaraf.version(h) < PlainKaraf.REFUSING).findFirst();
        }
    }

    private static double median(List<Started> starts, ToDoubleFunction<Started> figure) {
        return Median.of(starts.stream().map(s -> figure.applyAsDouble(s)).toList());
    }

    private Started ours(Path data) throws Exception {
        try (Product product = Product.start(top, data, "full")) {
            return product.started();
        }
    }

    private Started karaf(Path copy, Path jdk) throws Exception {
        try (PlainKaraf karaf = PlainKaraf.start(top, copy, jdk)) {
            return karaf.started();
        }
    }
}
