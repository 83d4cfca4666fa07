package org.yichuan.api.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundedTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private final Bounded bounded = new Bounded("test");

    @AfterEach
    void close() {
        bounded.close();
    }

    @Test
    void givesWhatTheCodeGivesAndThrowsWhatItThrows() {
        assertThat(bounded.<String>call(this, LONG, () -> "done")).isEqualTo("done");
        assertThatThrownBy(() -> bounded.call(this, LONG, () -> {
            throw new NoSuchMethodError("gone");
        })).isInstanceOf(NoSuchMethodError.class);
        assertThatThrownBy(() -> bounded.call(this, LONG, () -> {
            throw new IOException("no disk");
        })).isInstanceOf(IllegalStateException.class).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void whatDoesNotComeBackIsNotRunAgainUntilItHas() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> bounded.call(this, Duration.ofMillis(200), () -> {
                begun.incrementAndGet();
                awaitStubbornly(go);
                left.countDown();
                return null;
            })).isInstanceOf(Bounded.Slow.class);
        }
        assertThat(begun).as("it runs once, however often it is asked").hasValue(1);
        assertThat(bounded.<Integer>call(new Object(), LONG, () -> 7)).as("others are not held up").isEqualTo(7);
        go.countDown();
        left.await();
        while (true) {
            try {
                assertThat(bounded.<Integer>call(this, LONG, () -> 8)).isEqualTo(8);
                return;
            } catch (Bounded.Slow notYet) {
                Thread.onSpinWait();
            }
        }
    }

    /** Code that does not heed that it is told to stop. */
    private static void awaitStubbornly(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException ignored) {
                // on purpose
            }
        }
    }
}
