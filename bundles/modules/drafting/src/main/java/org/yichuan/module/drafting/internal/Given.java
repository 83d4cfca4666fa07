package org.yichuan.module.drafting.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.document.Head;
import org.yichuan.api.document.Importance;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.official.Annex;
import org.yichuan.api.official.AnnexFile;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.official.Outgoing.Course;
import org.yichuan.api.official.Outgoing.Kind;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.official.Flow;
import org.yichuan.official.Papers;
import org.yichuan.official.Plain;

/** Reads the text and the course that came with an action, and says in a sentence what is wrong with them. */
public final class Given {
    static final int LONGEST_TITLE = 500;
    static final int LONGEST_TEXT = 500_000;
    static final int LONGEST_TABLE = 200;
    private static final int MOST_UNITS = 2_000;

    private final Papers papers = new Papers();
    private final Texts texts = new Texts(Given.class);

    /** The text given; the one there is when none was. */
    OfficialText text(Situation s, Input input) {
        return input.values().containsKey("text") ? papers.given(input.values().get("text"), OfficialText.class) : papers.text(s.paper().text());
    }

    /** The sheet there is. */
    Outgoing sheet(Situation s) {
        return papers.outgoing(s.paper().sheet());
    }

    Course course(Situation s, Input input) {
        return input.values().containsKey("course") ? papers.given(input.values().get("course"), Course.class) : sheet(s).course();
    }

    String json(OfficialText text) {
        return papers.json(text);
    }

    /** Whether the text is another one than there is. */
    boolean changed(Situation s, OfficialText text) {
        return !papers.json(text).equals(s.paper().text());
    }

    /** Whether other files go along with it than did before: that is never a matter of wording. */
    boolean filesChanged(Situation s, OfficialText text) {
        return !hashes(text).equals(hashes(papers.text(s.paper().text())));
    }

    private static List<String> hashes(OfficialText text) {
        return text.files().stream().map(AnnexFile::sha256).toList();
    }

    /** What its register shows of it. @param before the head there is, or null */
    Head head(Situation s, Input input, OfficialText text, Outgoing.Kind kind, Head before) {
        return new Head(before == null ? "" : before.number(), line(text.title()), s.organisation().house(s.actingUnit()).name(), kind.category(), before == null ? s.now() : before.receivedAt(),
                input.choice("urgency", Urgency.class, before == null ? kind.urgencies().getFirst() : before.urgency()), Importance.ORDINARY,
                input.choice("secrecy", Secrecy.class, before == null ? Secrecy.NONE : before.secrecy()), null, before == null ? "" : before.note());
    }

    /** The first thing wrong with a text, or null. */
    Message fault(OfficialText text, Head head) {
        if (line(text.title()).isEmpty()) {
            return texts.message("titleMissing");
        }
        if (text.title().length() > LONGEST_TITLE) {
            return texts.message("titleTooLong", LONGEST_TITLE, text.title().length());
        }
        if (Arrays.stream(Kind.values()).noneMatch(k -> k.category().equals(head.category()) && k.urgencies().contains(head.urgency()))) {
            return texts.message("urgencyOther");
        }
        Message tooLong = tooLong(text);
        if (tooLong != null) {
            return tooLong;
        }
        // DOMAIN: of a classified document only what is registered may be kept; its body must not be stored
        return head.secrecy().classified() && (blocks(text).findAny().isPresent() || !text.files().isEmpty()) ? texts.message("classifiedBody") : null;
    }

    /** Why a text is longer than is kept, or null. */
    public Message tooLong(OfficialText text) {
        List<String> lines = Plain.lines(text);
        int length = lines.stream().mapToInt(String::length).sum();
        if (length > LONGEST_TEXT) {
            return texts.message("textTooLong", length, LONGEST_TEXT);
        }
        int rows = blocks(text).filter(Block.Table.class::isInstance).mapToInt(b -> ((Block.Table) b).rows().size()).max().orElse(0);
        if (rows > LONGEST_TABLE) {
            return texts.message("tableTooLong", rows, LONGEST_TABLE);
        }
        return null;
    }

    private static Stream<Block> blocks(OfficialText text) {
        return Stream.concat(text.body().stream(), text.annexes().stream().map(Annex::body).flatMap(List::stream));
    }

    /** The first thing that keeps a course from being taken, or null. */
    Message fault(Course c, Outgoing.Kind kind, Situation s) {
        boolean upAndOut = kind.has(Step.NUMBER) || kind.has(Step.ISSUE);
        if (upAndOut && (c.registry() == null || s.organisation().holders(c.registry(), Post.REGISTRAR).isEmpty())) {
            return texts.message("registryMissing");
        }
        if (c.reviewer() != null && Flow.posting(c.reviewer(), s.organisation(), Post.HEAD, Post.REGISTRAR, Post.LEADER).isEmpty()) {
            return texts.message("reviewerGone", person(c.reviewer(), s));
        }
        if (c.signers().isEmpty()) {
            return texts.message("signerMissing");
        }
        Message signer = signerGone(c.signers(), s);
        if (signer != null) {
            return signer;
        }
        for (UUID unit : kind.has(Step.COUNTERSIGN) ? c.countersigners() : List.<UUID>of()) {
            if (s.organisation().holders(unit, Post.HEAD).isEmpty() && s.organisation().holders(unit, Post.REGISTRAR).isEmpty()) {
                return texts.message("countersignerVacant", unit(unit, s));
            }
        }
        if (c.recipients().size() + c.copies().size() > MOST_UNITS) {
            return texts.message("tooManyUnits", MOST_UNITS);
        }
        UUID gone = Stream.concat(c.recipients().stream(), c.copies().stream()).filter(u -> s.organisation().unit(u).isEmpty()).findFirst().orElse(null);
        return gone == null ? null : texts.message("recipientGone", Stream.concat(c.recipients().stream(), c.copies().stream())
                .filter(u -> s.organisation().unit(u).isEmpty()).count());
    }

    private Message signerGone(List<UUID> signers, Situation s) {
        return signers.stream().filter(p -> Flow.posting(p, s.organisation(), Post.LEADER).isEmpty()).findFirst().map(p -> texts.message("signerGone", person(p, s))).orElse(null);
    }

    /** Why it cannot go on to those who are to sign next, for whoever has no hand in choosing them; null when it can. */
    Message stuck(Outgoing sheet, Situation s) {
        Message gone = sheet.missingCountersigners().isEmpty() ? signerGone(sheet.missingSigners(), s) : null;
        return gone == null ? null : texts.message("stuck", gone);
    }

    private static String unit(UUID id, Situation s) {
        return s.organisation().unit(id).map(Unit::name).orElse("?");
    }

    private static String person(UUID id, Situation s) {
        return s.organisation().person(id).map(p -> p.name()).orElse("?");
    }

    /** One line without blanks around it. */
    static String line(String text) {
        return Objects.requireNonNull(text).replaceAll("[\\p{Cntrl}\\s\\p{Z}]+", " ").strip();
    }
}
