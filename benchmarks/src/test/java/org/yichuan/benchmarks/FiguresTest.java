package org.yichuan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The figures a benchmark tells: a promise is met or not by these. */
class FiguresTest {

    @Test
    void aPercentileIsOneOfTheFiguresAndSoManyDoNotExceedIt() {
        List<Double> thirty = IntStream.rangeClosed(1, 30).mapToObj(i -> 31.0 - i).toList();
        assertThat(Percentile.of(thirty, 95)).isEqualTo(29);
        assertThat(Percentile.of(thirty, 50)).isEqualTo(15);
        assertThat(Percentile.of(thirty, 100)).isEqualTo(30);
        assertThat(Percentile.of(List.of(7.0), 95)).isEqualTo(7);
        assertThat(Percentile.of(IntStream.rangeClosed(1, 20).mapToObj(i -> (double) i).toList(), 95)).isEqualTo(19);
    }

    @Test
    void theMedianIsTheMiddleOne() {
        assertThat(Median.of(List.of(9.0, 1.0, 5.0))).isEqualTo(5);
        assertThat(Median.of(List.of(9.0, 1.0, 5.0, 6.0))).isEqualTo(5.5);
    }

    @Test
    void aLineSaysWhetherThePromiseIsMet() {
        assertThat(Line.time("t", 150, 100, "ms", 1.5).met()).isTrue();
        assertThat(Line.time("t", 151, 100, "ms", 1.5).met()).isFalse();
        assertThat(Line.time("t", 151, 100, "ms", 1.5)).hasToString("| %-58s | %10s %-9s | %10s %-9s | %6s %-8s | %s".formatted("t", "151.00", "ms", "100.00", "ms", "1.51", "| <= 1.5", "NOT met"));
        assertThat(Line.rate("r", 49, 100, "/s", 0.5).met()).isFalse();
        assertThat(Line.rate("r", 50, 100, "/s", 0.5).met()).isTrue();
        assertThat(Line.information("i", 1000, 1, "MB").met()).as("what is told only cannot be missed").isTrue();
    }

    @Test
    void processorTimeAndMemoryAreThoseOfTheProcess() throws Exception {
        long self = ProcessHandle.current().pid();
        double before = Started.cpu(self);
        long sum = 0;
        for (long end = System.nanoTime() + 300_000_000L; System.nanoTime() < end;) {
            sum++;
        }
        assertThat(Started.cpu(self) - before).as("after %d turns", sum).isBetween(0.02, 30.0);
        assertThat(Started.memory(self)).isBetween(20.0, 16_000.0);
        Started now = Started.now(System.nanoTime() - 2_000_000_000L, self);
        assertThat(now.seconds()).isBetween(2.0, 600.0);
    }
}
