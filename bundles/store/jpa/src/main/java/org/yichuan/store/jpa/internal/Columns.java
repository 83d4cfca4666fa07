package org.yichuan.store.jpa.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.document.Plan;
import org.yichuan.api.document.Way;

/** Values as they stand in columns: times as microseconds since 1970, days as day numbers. */
final class Columns {

    static final int KEY = 200;
    static final int LONG = 32_000;

    private Columns() {
    }

    static Long micros(Instant instant) {
        return instant == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, instant.truncatedTo(ChronoUnit.MICROS));
    }

    static Instant instant(Long micros) {
        return micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static Long day(LocalDate date) {
        return date == null ? null : date.toEpochDay();
    }

    static LocalDate date(Long day) {
        return day == null ? null : LocalDate.ofEpochDay(day);
    }

    /** The text without what a database cannot keep: U+0000, and half a surrogate pair (U+FFFD instead). */
    static String text(String text) {
        if (text == null) {
            return null;
        }
        int length = text.length();
        boolean odd = false;
        for (int i = 0; i < length && !odd; i++) {
            char c = text.charAt(i);
            odd = c == 0 || Character.isSurrogate(c);
        }
        if (!odd) {
            return text;
        }
        StringBuilder clean = new StringBuilder(length);
        text.codePoints().filter(c -> c != 0).map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** The first part of a text, never ending inside a character. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** A number as it is compared: full-width forms folded, every bracket 〔〕, no blanks, no 第, lower case. */
    static String numberKey(String number) {
        String folded = Normalizer.normalize(text(number), Normalizer.Form.NFKC);
        StringBuilder key = new StringBuilder();
        folded.codePoints().forEach(c -> {
            switch (c) {
                case '(', '[', '{', '〔', '【', '〈', '《', '<' -> key.append('〔');
                case ')', ']', '}', '〕', '】', '〉', '》', '>' -> key.append('〕');
                case '第' -> { }
                default -> {
                    if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c)) {
                        key.appendCodePoint(Character.toLowerCase(c));
                    }
                }
            }
        });
        return cut(key.toString(), KEY);
    }

    /** What a text is sought in. */
    static String sought(String number, String title, String issuer) {
        return cut(lower(number + "\n" + numberKey(number) + "\n" + title + "\n" + issuer), LONG);
    }

    static String lower(String text) {
        return text(text).toLowerCase(Locale.ROOT);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String titleHash(String title) {
        return sha256(text(title).strip());
    }

    /** Lead, co-units, circulation, leaders, in turn and, unless it is the standard one, the way, parted by {@code ;}. */
    static String plan(Plan plan) {
        if (plan.equals(Plan.NONE)) {
            return "-";
        }
        return String.join(";", plan.leadUnit() == null ? "" : plan.leadUnit().toString(), ids(plan.coUnits()), ids(plan.circulation()),
                ids(plan.leaders()), plan.leadersInTurn() ? "1" : "0") + (plan.way().equals(Way.STANDARD) ? "" : ";" + way(plan.way()));
    }

    /** Route, version, steps, days of steps and what closing requires, parted by {@code @}. */
    private static String way(Way way) {
        return String.join("@", way.route().toString(), Integer.toString(way.version()), names(way.steps()),
                way.days().entrySet().stream().map(e -> e.getKey().name() + "=" + e.getValue()).collect(Collectors.joining(",")), names(way.closing()));
    }

    private static String names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static Way way(String text) {
        String[] parts = text.split("@", -1);
        Map<Step, Integer> days = new EnumMap<>(Step.class);
        words(parts[3]).map(w -> w.split("=")).forEach(w -> days.put(Step.valueOf(w[0]), Integer.valueOf(w[1])));
        return new Way(UUID.fromString(parts[0]), Integer.parseInt(parts[1]), words(parts[2]).map(Step::valueOf).collect(Collectors.toSet()), days,
                words(parts[4]).map(Way.Requirement::valueOf).collect(Collectors.toSet()));
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split(",")).filter(w -> !w.isEmpty());
    }

    static Plan plan(String text) {
        if ("-".equals(text)) {
            return Plan.NONE;
        }
        String[] parts = text.split(";", -1);
        return new Plan(parts[0].isEmpty() ? null : UUID.fromString(parts[0]), ids(parts[1]), ids(parts[2]), ids(parts[3]), "1".equals(parts[4]),
                parts.length > 5 ? way(parts[5]) : Way.STANDARD);
    }

    private static String ids(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static List<UUID> ids(String text) {
        List<UUID> ids = new ArrayList<>();
        for (String id : text.split(",")) {
            if (!id.isEmpty()) {
                ids.add(UUID.fromString(id));
            }
        }
        return ids;
    }
}
