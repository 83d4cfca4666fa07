package org.yichuan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a start went, up to its first answer.
 *
 * @param seconds from the command to the answer
 * @param cpu     seconds of processor time of the Java process until then
 * @param memory  its resident memory then, in MB
 */
record Started(double seconds, double cpu, double memory) {

    private static final double TICKS = 100;

    /** @param begun {@link System#nanoTime} of the command */
    static Started now(long begun, long pid) throws IOException {
        return new Started((System.nanoTime() - begun) / 1e9, cpu(pid), memory(pid));
    }

    /** Seconds of processor time of a process until now. */
    static double cpu(long pid) throws IOException {
        // the fields after the command's name, which may hold blanks: utime and stime are the 14th and 15th
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
    }

    /** Resident memory of a process now, in MB. */
    static double memory(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream().filter(l -> l.startsWith("VmRSS:"))
                .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", ""))).findFirst().orElse(0) / 1024.0;
    }
}
