package org.yichuan.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ./yichuan bench [store|lists|dispatch|pages|start|modules|distributions …] [--on Derby|PostgreSQL] [--only TEXT]}: runs all or the named ones
 * and prints a table; status 1 when a promise is not met. The lists can be narrowed to one database, and to those whose name contains a text.
 */
public final class Bench {

    private static final String HEADING = "| %-58s | %-20s | %-20s | %-6s | %-6s |%n".formatted("name", "ours", "peer or limit", "ratio", "promised");

    private Bench() {
    }

    /** @param words which benchmarks, none: all; and options with their values */
    public static void main(String[] words) throws Exception {
        List<String> names = new ArrayList<>(List.of(words));
        String on = option(names, "--on");
        String only = option(names, "--only");
        if (!List.of("", "Derby", "PostgreSQL").contains(on)) {
            refuse("--on takes Derby or PostgreSQL, not " + on + ".");
        }
        Path top = Path.of(System.getProperty("yichuan.top", "."));
        List<Benchmark> all = List.of(new StoreBench(), new ListsBench(on, only), new DispatchBench(top), new PagesBench(top), new StartBench(top), new ModulesBench(top), new DistributionsBench(top));
        List<String> known = all.stream().map(Benchmark::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                refuse("There is no benchmark " + name + "; there are " + String.join(", ", known) + ".");
            }
        }
        Path target = top.resolve("benchmarks/target").toAbsolutePath().normalize();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Line> lines = new ArrayList<>();
        for (Benchmark benchmark : all) {
            if (names.isEmpty() || names.contains(benchmark.name())) {
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
        if (lines.isEmpty()) {
            refuse("Nothing was measured: there is no list whose name contains \"" + only + "\".");
        }
        long missed = lines.stream().filter(l -> !l.met()).count();
        out.println(missed == 0 ? "Every promise is met." : missed + " NOT met.");
        System.exit(missed == 0 ? 0 : 1);
    }

    /** Takes an option with its value out of the words; empty when it is not there. */
    private static String option(List<String> words, String option) {
        int at = words.indexOf(option);
        if (at < 0) {
            return "";
        }
        words.remove(at);
        if (at == words.size()) {
            refuse(option + " takes a value.");
        }
        return words.remove(at);
    }

    private static void refuse(String why) {
        System.err.println(why);
        System.exit(2);
    }
}
