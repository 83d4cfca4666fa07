package org.yichuan.web.shell.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettlingTest {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger times = new AtomicInteger();
    private final AtomicBoolean changing = new AtomicBoolean();
    private final Settling settling = new Settling(timer, changing::get, times::incrementAndGet);

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    /** Nothing runs any more when this is over: nothing is pending, or what goes, which waits longest, has had its time. */
    private int timesInTheEnd() throws InterruptedException {
        for (int waits = 0; waits < 50 && settling.pending(); waits++) {
            Thread.sleep(50);
        }
        // what is not pending any more may be about to run
        Thread.sleep(100);
        return times.get();
    }

    @Test
    void whatAModuleBringsIsOneChange() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            settling.came();
        }
        assertThat(timesInTheEnd()).isOne();
    }

    @Test
    void anUpdateIsOneChange() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            settling.gone();
        }
        for (int i = 0; i < 5; i++) {
            settling.came();
        }
        assertThat(timesInTheEnd()).isOne();
    }

    @Test
    void whatGoesForGoodIsSeenToo() throws InterruptedException {
        settling.gone();
        assertThat(timesInTheEnd()).isOne();
        settling.gone();
        assertThat(timesInTheEnd()).isEqualTo(2);
    }

    @Test
    void whatKeepsComingShowsAllTheSame() throws InterruptedException {
        for (int i = 0; i < 30 && times.get() == 0; i++) {
            settling.came();
            Thread.sleep(50);
        }
        assertThat(times.get()).isOne();
    }

    @Test
    void nothingShowsInTheMiddleOfAChangeAndAllAtItsEnd() throws InterruptedException {
        changing.set(true);
        settling.gone();
        assertThat(timesInTheEnd()).isZero();
        assertThat(settling.pending()).isTrue();
        settling.came();
        settling.settled();
        assertThat(times.get()).isOne();
        changing.set(false);
        assertThat(timesInTheEnd()).isOne();
        assertThat(settling.pending()).isFalse();
    }
}
