package org.yichuan.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./yichuan bench [store|lists|dispatch|pages|start|modules|distributions …]}: runs all or the named ones and prints a table; status 1 when a promise is not met. */
public final class Bench {

    private static final String HEADING = "| %-58s | %-20s | %-20s | %-6s | %-6s |%n".formatted("name", "ours", "peer or limit", "ratio", "promised");

    private Bench() {
    }

    /** @param names which; none: all */
    public static void main(String[] names) throws Exception {
        Path top = Path.of(System.getProperty("yichuan.top", "."));
        List<Benchmark> all = List.of(new StoreBench(), new ListsBench(), new DispatchBench(top), new PagesBench(top), new StartBench(top), new ModulesBench(top), new DistributionsBench(top));
        List<String> known = all.stream().map(Benchmark::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                System.err.println("There is no benchmark " + name + "; there are " + String.join(", ", known) + ".");
                System.exit(2);
            }
        }
        Path target = top.resolve("benchmarks/target").toAbsolutePath().normalize();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Line> lines = new ArrayList<>();
        for (Benchmark benchmark : all) {
            if (names.length == 0 || List.of(names).contains(benchmark.name())) {
                out.println("Measuring: " + benchmark.name());
                Path folder = target.resolve("run").resolve(benchmark.name());
                Folders.delete(folder);
                Files.createDirectories(folder);
                List<Line> measured = benchmark.run(folder);
                lines.addAll(measured);
                measured.forEach(out::println);
                Folders.delete(folder);
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
}
