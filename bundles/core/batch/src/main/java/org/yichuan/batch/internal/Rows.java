package org.yichuan.batch.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.document.Category;
import org.yichuan.api.document.DocumentNumber;
import org.yichuan.api.document.Importance;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.document.WorkingDays;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/** Makes the input of {@code register} of a row. */
final class Rows {
    /** A row that cannot be registered. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Message why;

        Fault(Message why) {
            super(why.en());
            this.why = why;
        }

        Message why() {
            return why;
        }
    }

    /** 机密★5年: grade and period together. */
    private static final Pattern PERIOD = Pattern.compile("(秘密|机密|绝密)[★☆*]?(\\d{1,2})年");

    private final UUID owner;
    private final List<Category> categories;
    private final Texts texts;

    Rows(UUID owner, List<Category> categories, Texts texts) {
        this.owner = owner;
        this.categories = categories;
        this.texts = texts;
    }

    /** The raw number is the truth where it can be read: what was written into a column beside it was made of it. */
    static String number(Raw row) {
        String raw = row.text(Column.NUMBER_RAW);
        return DocumentNumber.parse(raw).map(DocumentNumber::text)
                .orElseGet(() -> DocumentNumber.normalise(row.text(Column.NUMBER).isEmpty() ? raw : row.text(Column.NUMBER)));
    }

    static String title(Raw row) {
        String title = row.text(Column.TITLE);
        return title.isEmpty() ? row.text(Column.TITLE_RAW).replaceAll("\\s*\\R\\s*", "") : title;
    }

    Input input(Raw row, Instant now) throws Fault {
        if (row.fault() != null) {
            throw new Fault(row.fault());
        }
        if (title(row).isEmpty()) {
            throw new Fault(texts.message("titleMissing"));
        }
        String category = category(row);
        Instant received = received(row, now);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("owner", owner);
        values.put("number", number(row));
        values.put("title", title(row));
        values.put("issuer", row.text(Column.ISSUER));
        values.put("category", category);
        values.put("receivedAt", received);
        values.put("urgency", choice("urgency", row.text(Column.URGENCY), urgency(row, category)));
        Importance importance = Choices.importance(row.text(Column.IMPORTANCE));
        values.put("importance", choice("importance", row.text(Column.IMPORTANCE), importance));
        secrecy(row, received, values);
        values.put("note", row.text(Column.NOTE));
        // a file of old documents must not go out to everyone whom a route names
        values.put("propose", true);
        values.put("claim", claim(row));
        return new Input(values);
    }

    /** The same for rows that are the same document. */
    String claim(Raw row) {
        try {
            byte[] text = String.join("\u0000", owner.toString(), number(row), title(row), row.text(Column.ISSUER)).getBytes(StandardCharsets.UTF_8);
            return "import:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Urgency urgency(Raw row, String category) {
        return Choices.urgency(row.text(Column.URGENCY), category.equals("MINISTRY_TELEGRAM"));
    }

    private Object choice(String name, String word, Enum<?> choice) throws Fault {
        if (choice == null) {
            throw new Fault(texts.message("badChoice", texts.message(name), word));
        }
        return choice;
    }

    private Instant received(Raw row, Instant now) throws Fault {
        String text = row.text(Column.RECEIVED);
        if (text.isEmpty() || row.head()) {
            return now;
        }
        Instant at = Times.instant(text);
        if (at == null) {
            throw new Fault(texts.message("badTime", texts.message("received"), text));
        }
        return at;
    }

    private void secrecy(Raw row, Instant received, Map<String, Object> values) throws Fault {
        String word = row.text(Column.SECRECY).replaceAll("[\\s\\p{Z}]+", "");
        String until = row.text(Column.SECRECY_UNTIL);
        Matcher period = PERIOD.matcher(word);
        LocalDate end = until.isEmpty() ? null : Times.day(until);
        if (!until.isEmpty() && end == null) {
            throw new Fault(texts.message("badTime", texts.message("secrecyUntil"), until));
        }
        if (period.matches()) {
            word = period.group(1);
            end = end != null ? end : received.atZone(WorkingDays.ZONE).toLocalDate().plusYears(Integer.parseInt(period.group(2)));
        }
        Secrecy secrecy = Choices.secrecy(word);
        values.put("secrecy", choice("secrecy", word, secrecy));
        values.put("secrecyUntil", secrecy == null || !secrecy.classified() ? null : end);
    }

    private String category(Raw row) throws Fault {
        String word = row.text(Column.CATEGORY);
        if (word.isEmpty()) {
            return category(title(row), row.text(Column.TYPE), row.text(Column.ISSUER_LEVEL));
        }
        return categories.stream().filter(c -> c.code().equalsIgnoreCase(word) || c.name().zh().equals(word) || c.name().en().equalsIgnoreCase(word))
                .map(Category::code).findFirst().orElseThrow(() -> new Fault(texts.message("badChoice", texts.message("category"), word)));
    }

    private static String category(String title, String type, String level) {
        if (type.equals("电报")) {
            return "MINISTRY_TELEGRAM";
        }
        if (title.contains("会议") && title.endsWith("通知")) {
            return "MEETING_NOTICE";
        }
        return switch (level) {
            case "中央", "部" -> "MINISTRY_DOCUMENT";
            case "省", "市", "县" -> "LOCAL_GOVERNMENT";
            default -> "BUREAU_DOCUMENT";
        };
    }
}
