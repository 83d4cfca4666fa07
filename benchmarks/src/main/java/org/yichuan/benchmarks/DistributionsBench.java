package org.yichuan.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What each distribution takes, beside plain Karaf: space on the disk, time until the first page (Karaf: its ssh port), and
 * resident memory when it has answered and come to rest. Fresh folders, turn and turn about; told for information.
 */
final class DistributionsBench implements Benchmark {

    private static final int ROUNDS = Integer.getInteger("yichuan.distributions", 3);
    /** At rest: less than this share of a processor, for that many seconds. */
    private static final double IDLE = 0.03;
    private static final int REST = 6;
    private static final String PEER = "Karaf";
    private static final String FULL = "full";

    private final Path top;

    DistributionsBench(Path top) {
        this.top = top.toAbsolutePath().normalize();
    }

    @Override
    public String name() {
        return "distributions";
    }

    /** Of each start of one of them: the seconds, and the memory at rest. */
    private record Seen(List<Double> seconds, List<Double> memory) { }

    @Override
    public List<Line> run(Path folder) throws Exception {
        Path jdk = Path.of(System.getProperty("java.home"));
        Map<String, Path> assemblies = new LinkedHashMap<>();
        assemblies.put(FULL, top.resolve("karaf-assembly/target/assembly"));
        assemblies.put("station", top.resolve("karaf-assembly/station/target/assembly"));
        Map<String, Seen> seen = new LinkedHashMap<>();
        // the first of each reads its files from the disk; it does not count
        for (int round = 0; round <= ROUNDS; round++) {
            try (Node node = PlainKaraf.start(top, folder.resolve("karaf" + round), jdk)) {
                look(seen, PEER, node, round > 0);
            }
            for (String distribution : assemblies.keySet()) {
                try (Product product = Product.start(top, folder.resolve(distribution + round), distribution)) {
                    if (distribution.equals(FULL)) {
                        product.awaitSample(); // a station's node can make none: it cannot register
                    }
                    look(seen, distribution, product, round > 0);
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        Seen peer = seen.get(PEER);
        for (Map.Entry<String, Path> one : assemblies.entrySet()) {
            Seen ours = seen.get(one.getKey());
            lines.add(Line.information(one.getKey() + ": size, unpacked", Folders.size(one.getValue()) / 1e6, Folders.size(PlainKaraf.unpacked(top)) / 1e6, "MB"));
            lines.add(Line.information("  cold start to the first page", Median.of(ours.seconds()), Median.of(peer.seconds()), "s"));
            lines.add(Line.information("  resident memory at rest", Median.of(ours.memory()), Median.of(peer.memory()), "MB"));
        }
        return lines;
    }

    private static void look(Map<String, Seen> seen, String name, Node node, boolean counts) throws IOException, InterruptedException {
        rest(node);
        double memory = Started.memory(node.pid());
        System.out.printf("  %s %.2f s, %.0f MB%s%n", name, node.started().seconds(), memory, counts ? "" : " (warming up)");
        if (counts) {
            Seen all = seen.computeIfAbsent(name, n -> new Seen(new ArrayList<>(), new ArrayList<>()));
            all.seconds().add(node.started().seconds());
            all.memory().add(memory);
        }
    }

    /** Waits until the process does hardly anything any more. */
    private static void rest(Node node) throws IOException, InterruptedException {
        double before = Started.cpu(node.pid());
        for (int waited = 0; waited < Processes.LIMIT_SECONDS; waited += REST) {
            TimeUnit.SECONDS.sleep(REST);
            double now = Started.cpu(node.pid());
            if (now - before < IDLE * REST) {
                return;
            }
            before = now;
        }
        throw new IllegalStateException("process " + node.pid() + " does not come to rest");
    }
}
