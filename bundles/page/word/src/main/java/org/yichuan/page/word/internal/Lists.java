package org.yichuan.page.word.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.yichuan.page.layout.Numerals;

/** Numbers that a word processor counts by itself, as they stand on its page; asked for each paragraph in order. */
final class Lists {
    private static final int LEVELS = 9;
    /** Stands for a bullet: no number, but something was there. */
    static final String BULLET = "•";

    private final Map<String, Level[]> kinds = new HashMap<>();
    private final Map<String, String> kindOf = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> restarts = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    private record Level(int start, String format, String text) {
    }

    Lists(byte[] part) throws XMLStreamException {
        if (part == null) {
            return;
        }
        Xml x = new Xml(part);
        x.all(name -> {
            if (name.equals("abstractNum")) {
                String id = x.attribute("abstractNumId");
                Level[] levels = new Level[LEVELS];
                x.inside(inner -> {
                    if (!inner.equals("lvl")) {
                        return false;
                    }
                    int at = Xml.number(x.attribute("ilvl"), -1);
                    Level level = level(x);
                    if (at >= 0 && at < LEVELS) {
                        levels[at] = level;
                    }
                    return true;
                });
                if (id != null && kinds.size() < 5_000) {
                    kinds.put(id, levels);
                }
                return true;
            }
            if (name.equals("num")) {
                number(x);
                return true;
            }
            return false;
        });
    }

    private void number(Xml x) throws XMLStreamException {
        String id = x.attribute("numId");
        int[] at = {0};
        x.inside(name -> {
            switch (name) {
                case "abstractNumId" -> kindOf.put(id, x.value());
                case "lvlOverride" -> at[0] = Xml.number(x.attribute("ilvl"), 0);
                case "startOverride" -> restarts.computeIfAbsent(id, n -> new HashMap<>()).put(at[0], x.number(1));
                case "lvl" -> {
                    x.skip();
                    return true;
                }
                default -> {
                    // nothing that counts
                }
            }
            return false;
        });
    }

    private static Level level(Xml x) throws XMLStreamException {
        int[] start = {1};
        String[] said = {"decimal", ""};
        x.inside(name -> {
            switch (name) {
                case "start" -> start[0] = x.number(1);
                case "numFmt" -> said[0] = x.value() == null ? "decimal" : x.value();
                case "lvlText" -> said[1] = x.value() == null ? "" : x.value();
                default -> {
                    // how it looks
                }
            }
            return false;
        });
        return new Level(start[0], said[0], said[1]);
    }

    /** The number of the next paragraph of a list; {@link #BULLET} for one without number, empty when there is no such list. */
    String next(String list, int level) {
        String kind = kindOf.get(list);
        Level[] levels = kinds.get(kind);
        if (levels == null || level < 0 || level >= LEVELS || levels[level] == null) {
            return "";
        }
        int[] counter = counters.computeIfAbsent(kind, k -> new int[LEVELS]);
        if (begun.add(list)) {
            restarts.getOrDefault(list, Map.of()).forEach((at, start) -> {
                if (at >= 0 && at < LEVELS) {
                    counter[at] = start - levels(levels, at).start();
                }
            });
        }
        counter[level]++;
        java.util.Arrays.fill(counter, level + 1, LEVELS, 0);
        if (levels[level].format().equals("bullet")) {
            return BULLET;
        }
        String text = levels[level].text();
        for (int i = 0; i < LEVELS && i <= level; i++) {
            Level one = levels(levels, i);
            text = text.replace("%" + (i + 1), number(one.format(), one.start() - 1 + Math.max(1, counter[i])));
        }
        return text;
    }

    private static Level levels(Level[] levels, int at) {
        return levels[at] == null ? new Level(1, "decimal", "") : levels[at];
    }

    private static String number(String format, int n) {
        if (n < 1 || n > 999) {
            return String.valueOf(n);
        }
        return switch (format) {
            case "none" -> "";
            case "lowerLetter" -> String.valueOf((char) ('a' + (n - 1) % 26));
            case "upperLetter" -> String.valueOf((char) ('A' + (n - 1) % 26));
            case "lowerRoman" -> roman(n).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(n);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> n <= 20 ? String.valueOf((char) ('①' + n - 1)) : String.valueOf(n);
            case "decimalEnclosedParen" -> n <= 20 ? String.valueOf((char) ('⑴' + n - 1)) : "（" + n + "）";
            default -> format.startsWith("chinese") || format.startsWith("japanese") || format.startsWith("taiwanese") || format.startsWith("ideographDigital")
                    ? Numerals.chinese(n) : String.valueOf(n);
        };
    }

    private static String roman(int n) {
        int[] values = {900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder out = new StringBuilder();
        int rest = n;
        for (int i = 0; i < values.length; i++) {
            for (; rest >= values[i]; rest -= values[i]) {
                out.append(signs[i]);
            }
        }
        return out.toString();
    }
}
