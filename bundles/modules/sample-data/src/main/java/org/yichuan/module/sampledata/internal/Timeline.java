package org.yichuan.module.sampledata.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Random;
import org.yichuan.api.document.WorkingDays;

/**
 * The clock of one sample document: each step takes its time, in working hours, and none lies in the future. What would
 * not be done by now in life is done shortly before now. The times follow from the document, so that a run that was
 * interrupted goes on with the same.
 */
final class Timeline extends Clock {
    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final LocalTime EVENING = LocalTime.of(17, 30);
    /** Working minutes that an action usually takes to come: least and most. */
    private static final Map<String, int[]> USUAL = Map.ofEntries(Map.entry("sign-for", new int[] {10, 120}), Map.entry("register", new int[] {5, 45}),
            Map.entry("propose", new int[] {20, 200}), Map.entry("instruct", new int[] {40, 700}), Map.entry("assign", new int[] {20, 240}),
            Map.entry("pass-to-stations", new int[] {60, 400}), Map.entry("receive", new int[] {8, 75}), Map.entry("opinion", new int[] {120, 600}),
            Map.entry("acknowledge", new int[] {30, 300}), Map.entry("progress", new int[] {300, 900}), Map.entry("report", new int[] {400, 1600}),
            Map.entry("close", new int[] {20, 300}), Map.entry("send-back", new int[] {15, 180}), Map.entry("return", new int[] {60, 300}),
            Map.entry("pass-on", new int[] {60, 300}), Map.entry("remind", new int[] {600, 1200}));

    private final WorkingDays workingDays;
    private final Instant end;
    private final Random random;
    private Instant at;

    /** @param end what is not to be reached */
    Timeline(WorkingDays workingDays, Instant start, Instant end, long seed) {
        this.workingDays = workingDays;
        this.at = start;
        this.end = end;
        this.random = new Random(seed);
    }

    /** Goes on to the time of the next action. */
    void next(String action) {
        int[] usual = USUAL.getOrDefault(action, new int[] {30, 240});
        Instant then = later(at, usual[0] + random.nextInt(usual[1] - usual[0]));
        // hurried: a third of what is left, so that there is always something left
        at = then.isBefore(end) ? then : at.plus(Duration.between(at, end).dividedBy(3));
    }

    /** So many minutes later, in working hours. */
    private Instant later(Instant from, int minutes) {
        ZonedDateTime time = from.atZone(WorkingDays.ZONE);
        int left = minutes;
        for (int days = 0; days < 60; days++) {
            LocalDate day = time.toLocalDate();
            ZonedDateTime open = day.atTime(MORNING).atZone(WorkingDays.ZONE);
            ZonedDateTime close = day.atTime(EVENING).atZone(WorkingDays.ZONE);
            ZonedDateTime begin = time.isBefore(open) ? open : time;
            if (workingDays.isWorkingDay(day) && begin.isBefore(close)) {
                int here = (int) Duration.between(begin, close).toMinutes();
                if (left <= here) {
                    return begin.plusMinutes(left).plusSeconds(random.nextInt(60)).toInstant();
                }
                left -= here;
            }
            time = day.plusDays(1).atStartOfDay(WorkingDays.ZONE);
        }
        return time.toInstant();
    }

    @Override
    public Instant instant() {
        return at;
    }

    @Override
    public ZoneId getZone() {
        return WorkingDays.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
