package org.yichuan.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code ./yichuan bench [store|lists|start …]}: runs all or the named ones and prints a table; status 1 when a promise is not met. */
public final class Bench {

    private static final List<Benchmark> ALL = List.of(new StoreBench());
    private static final String HEADING = "| %-58s | %-20s | %-20s | %-6s | %-6s |%n".formatted("name", "ours", "peer or limit", "ratio", "promised");

    private Bench() {
    }

    /** @param names which; none: all */
    public static void main(String[] names) throws Exception {
        List<String> known = ALL.stream().map(Benchmark::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                System.err.println("There is no benchmark " + name + "; there are " + String.join(", ", known) + ".");
                System.exit(2);
            }
        }
        Path target = Path.of(System.getProperty("yichuan.top", "."), "benchmarks", "target");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Line> lines = new ArrayList<>();
        for (Benchmark benchmark : ALL) {
            if (names.length == 0 || List.of(names).contains(benchmark.name())) {
                out.println("Measuring: " + benchmark.name());
                Path folder = target.resolve("run").resolve(benchmark.name());
                delete(folder);
                Files.createDirectories(folder);
                List<Line> measured = benchmark.run(folder);
                lines.addAll(measured);
                measured.forEach(out::println);
                delete(folder);
            }
        }
        out.println();
        out.print(HEADING);
        StringBuilder result = new StringBuilder(HEADING);
        lines.forEach(l -> {
            out.println(l);
            result.append(l).append('\n');
        });
        Files.writeString(target.resolve("result.txt"), result);
        long missed = lines.stream().filter(l -> !l.met()).count();
        out.println(missed == 0 ? "Every promise is met." : missed + " NOT met.");
        System.exit(missed == 0 ? 0 : 1);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
