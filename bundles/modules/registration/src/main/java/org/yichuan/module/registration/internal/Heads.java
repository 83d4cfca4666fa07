package org.yichuan.module.registration.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.document.Attachment;
import org.yichuan.api.document.DocumentNumber;
import org.yichuan.api.document.Head;
import org.yichuan.api.document.Ids;
import org.yichuan.api.document.Importance;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/** Reads what is registered of a document, and says in a sentence what is wrong with it. */
final class Heads {
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_FIELD = 200;
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\s\\u0085\\u2028\\u2029]+");
    /** Embeddings, overrides and isolates of the Unicode bidirectional algorithm, their deprecated kin, and interlinear annotation. */
    private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u206F\\uFFF9-\\uFFFB]");

    private final Texts texts = new Texts(Heads.class);

    /** The head as given, its number normalised. */
    Head read(Input input, Instant now) {
        Instant received = input.time("receivedAt");
        String until = input.text("secrecyUntil");
        try {
            return new Head(DocumentNumber.normalise(input.text("number")), plain(input.text("title")), plain(input.text("issuer")), input.text("category"),
                    received == null ? now : received, input.choice("urgency", Urgency.class, Urgency.ORDINARY),
                    input.choice("importance", Importance.class, Importance.ORDINARY), input.choice("secrecy", Secrecy.class, Secrecy.NONE),
                    until.isEmpty() ? null : LocalDate.parse(until), input.text("note"));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The first thing wrong, or null. */
    Message fault(Head head, Situation s, List<Attachment> files) {
        if (head.title().isEmpty()) {
            return texts.message("titleMissing");
        }
        if (head.title().length() > LONGEST_TITLE) {
            return texts.message("titleTooLong", LONGEST_TITLE);
        }
        if (head.number().length() > LONGEST_FIELD || head.issuer().length() > LONGEST_FIELD || head.category().length() > LONGEST_FIELD) {
            return texts.message("fieldTooLong", LONGEST_FIELD);
        }
        if (head.note().length() > 10_000) {
            return texts.message("noteTooLong");
        }
        if (head.category().isEmpty()) {
            return texts.message("categoryMissing");
        }
        if (s.settings().categories(s.actingUnit()).stream().noneMatch(c -> c.code().equals(head.category()))) {
            return texts.message("categoryUnknown", head.category());
        }
        if (head.receivedAt().isAfter(s.now().plusSeconds(300))) {
            return texts.message("receivedInFuture");
        }
        // DOMAIN: a classified item is registered by its metadata only; its body must not be stored
        return head.secrecy().classified() && !files.isEmpty() ? texts.message("classifiedFiles") : null;
    }

    /** The files named in the input; their content is in the content store already. */
    static List<Attachment> files(Input input, Instant now) {
        List<Attachment> files = new ArrayList<>();
        if (input.values().get("attachments") instanceof List<?> list) {
            for (Object item : list) {
                if (!(item instanceof Map<?, ?> m) || !(m.get("sha256") instanceof String hash) || !hash.matches("[0-9a-f]{64}")
                        || !(m.get("size") instanceof Number size) || !(m.get("name") instanceof String name)) {
                    throw new IllegalArgumentException("not a file: " + item);
                }
                files.add(new Attachment(Ids.next(), null, plain(name), String.valueOf(m.get("mediaType")), size.longValue(), hash, now));
            }
        }
        return files;
    }

    /**
     * One line that reads as it stands: line breaks and control characters become blanks; what turns the direction of
     * the text that follows is left out, so that no title and no file name looks like another. Joiners and variation
     * selectors (emoji, scripts that join) and the marks of right-to-left text stay.
     */
    static String plain(String text) {
        return TURNS.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("").strip();
    }
}
