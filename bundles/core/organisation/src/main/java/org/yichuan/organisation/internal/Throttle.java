package org.yichuan.organisation.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes tries of one log-in name wait after five failures: 1 s, doubling up to 5 min. A try counts as failed from its
 * start until it succeeds, so that many at once gain nothing.
 */
final class Throttle {
    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    /** Names remembered; the one tried longest ago is forgotten first. */
    private static final int MOST = 10_000;

    private record Failures(int count, Instant until) { }

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST;
        }
    };

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /** How long the name must wait; zero when it may try now, and then the try counts as a failure until {@link #succeeded}. */
    synchronized Duration attempt(String login) {
        Instant now = clock.instant();
        Failures before = failures.getOrDefault(login, new Failures(0, Instant.MIN));
        if (now.isBefore(before.until())) {
            return Duration.between(now, before.until());
        }
        int count = before.count() + 1;
        failures.put(login, new Failures(count, count < FREE ? Instant.MIN : now.plus(pause(count - FREE))));
        return Duration.ZERO;
    }

    synchronized void succeeded(String login) {
        failures.remove(login);
    }

    private static Duration pause(int doublings) {
        Duration pause = Duration.ofSeconds(1L << Math.min(doublings, 9));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
