package org.yichuan.api.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/**
 * What the State Council arranges for a year 放假安排.
 *
 * @param off    holidays 放假; Saturdays and Sundays may be among them
 * @param worked Saturdays and Sundays that are worked 调休上班
 */
public record Arranged(int year, Set<LocalDate> off, Set<LocalDate> worked) implements Setting {
    private static final Set<String> OFF = Set.of("off", "holiday", "放假", "休", "休息", "节假日");
    private static final Set<String> WORKED = Set.of("work", "working", "上班", "班", "调休", "调休上班", "补班");

    public Arranged {
        off = Collections.unmodifiableSet(new TreeSet<>(off));
        worked = Collections.unmodifiableSet(new TreeSet<>(worked));
    }

    /** A text that is no arrangement: {@link #why()} names the line. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Message why;

        Unreadable(Message why) {
            super(why.en());
            this.why = why;
        }

        public Message why() {
            return why;
        }
    }

    public static String key(int year) {
        return "days/" + year;
    }

    @Override
    public String key() {
        return key(year);
    }

    @Override
    public UUID unit() {
        return null;
    }

    /**
     * Reads lines {@code date,kind} ({@code 2026-10-10,上班}); blank lines, a first line of headings and lines that begin
     * with {@code #} do not count.
     *
     * @return by year
     */
    public static Map<Integer, Arranged> read(String csv) throws Unreadable {
        Map<Integer, Arranged> years = new TreeMap<>();
        String[] lines = csv.replace("\uFEFF", "").split("\\R");
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || line.startsWith("#") || i == 0 && !line.matches(".*\\d.*")) {
                continue;
            }
            String[] parts = line.split("[,，;；\\t]");
            LocalDate date = parts.length < 2 ? null : date(parts[0].strip());
            String kind = parts.length < 2 ? "" : parts[1].strip().toLowerCase(Locale.ROOT);
            if (date == null || !OFF.contains(kind) && !WORKED.contains(kind)) {
                throw new Unreadable(new Texts(Arranged.class).message("badLine", i + 1, line));
            }
            Arranged before = years.getOrDefault(date.getYear(), new Arranged(date.getYear(), Set.of(), Set.of()));
            Set<LocalDate> off = new TreeSet<>(before.off());
            Set<LocalDate> worked = new TreeSet<>(before.worked());
            (OFF.contains(kind) ? off : worked).add(date);
            years.put(date.getYear(), new Arranged(date.getYear(), off, worked));
        }
        return years;
    }

    /** The lines that {@link #read} reads. */
    public String csv() {
        Map<LocalDate, String> lines = new TreeMap<>();
        off.forEach(day -> lines.put(day, "放假"));
        worked.forEach(day -> lines.put(day, "上班"));
        StringBuilder text = new StringBuilder();
        lines.forEach((day, kind) -> text.append(day).append(',').append(kind).append('\n'));
        return text.toString();
    }

    private static LocalDate date(String text) {
        try {
            String[] parts = text.split("[-/.年月日]");
            return parts.length == 3 ? LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])) : LocalDate.parse(text);
        } catch (NumberFormatException | DateTimeException none) {
            return null;
        }
    }
}
