package org.yichuan.official;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yichuan.api.circulation.Circulation;
import org.yichuan.api.document.Head;
import org.yichuan.api.document.WorkingDays;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.official.Outgoing.Kind;
import org.yichuan.api.official.PageFormat;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.page.IssuedDocuments.Issued;
import org.yichuan.api.settings.RedHead;
import org.yichuan.api.store.OutgoingDocuments.Finished;

/**
 * What stands on the finished page besides the text: red head, seals and format as the registry set them up for the issuers (as they were when
 * the document was dispatched), number, signers, imprint. Preview, measuring, dispatch and export all ask here.
 */
public final class Finishing {
    private final Papers papers = new Papers();
    private final Organisation organisation;
    private final Heads heads;

    /** What the registry set up for an issuer, see {@link org.yichuan.api.settings.Settings#redHead}. */
    @FunctionalInterface
    public interface Heads {
        Optional<RedHead> of(UUID registry, String issuer, Instant at);
    }

    public Finishing(Organisation organisation, Heads heads) {
        this.organisation = organisation;
        this.heads = heads;
    }

    /** As the registries set it up. */
    public Finishing(Organisation organisation, Circulation circulation) {
        this(organisation, (registry, issuer, at) -> circulation.settings().redHead(registry, issuer, at));
    }

    /** Text and page of what was read. */
    public Issued of(Finished finished) {
        OfficialText text = papers.text(finished.text());
        return new Issued(finished.documentId(), text, issue(finished.head(), papers.outgoing(finished.outgoing()), text));
    }

    /** What stands on the page besides a text, as it is now. */
    public Issue issue(Head head, Outgoing sheet, OfficialText text) {
        List<String> names = text.signature().isEmpty() ? List.of(head.issuer()) : text.signature();
        List<RedHead> set = names.stream().map(name -> heads.of(sheet.course().registry(), name, sheet.sent()).orElseGet(() -> unset(name))).toList();
        PageFormat format = format(text, sheet.kind(), set.getFirst());
        // who signs an order 命令 is named under it (7.3.5.3)
        List<String> signers = text.type().upward() || format == PageFormat.ORDER ? sheet.course().signers().stream().flatMap(id -> organisation.person(id).stream()).map(Person::name).toList() : List.of();
        return new Issue(format, set.stream().map(h -> h.line(format).name()).toList(), set.getFirst().line(format).suffix(), head.number(), signers,
                head.secrecy(), "", head.urgency(), 0, office(sheet.course().registry()), printed(head, sheet), set.stream().map(RedHead::seal).toList());
    }

    private static RedHead unset(String issuer) {
        return new RedHead(null, null, 0, issuer, Issue.USUAL_SEAL, Set.of(), Map.of());
    }

    /** The code 机关代字 that is set up for its lead issuer and its page; empty when none is. */
    public String code(Finished finished) {
        OfficialText text = papers.text(finished.text());
        Outgoing sheet = papers.outgoing(finished.outgoing());
        String issuer = text.signature().isEmpty() ? finished.head().issuer() : text.signature().getFirst();
        return heads.of(sheet.course().registry(), issuer, sheet.sent()).map(h -> h.line(format(text, sheet.kind(), h)).code()).orElse("");
    }

    /** The page that clause 10 of GB/T 9704-2012 has for a type or a way, or the issuer for a type; otherwise that of a document. */
    private static PageFormat format(OfficialText text, Kind kind, RedHead issuer) {
        return switch (text.type()) {
            case ORDER -> PageFormat.ORDER;
            case MINUTES -> PageFormat.MINUTES;
            case LETTER -> PageFormat.LETTER;
            default -> kind == Kind.LETTER || issuer.letters().contains(text.type()) ? PageFormat.LETTER : PageFormat.DOCUMENT;
        };
    }

    /** 印发机关: the office under the full name of its house; 青石车务段 and 段办 are 青石车务段办. */
    private String office(UUID registry) {
        String office = registry == null ? "" : organisation.unit(registry).map(u -> u.name()).orElse("");
        if (office.isEmpty()) {
            return "";
        }
        String house = organisation.house(registry).name();
        return office.equals(house) ? house : house.endsWith(office.substring(0, 1)) ? house + office.substring(1) : house + office;
    }

    /** 印发日期, the day it goes to print (7.4.3): when it was dispatched; before that today, once it is numbered and may be sealed; null before that. */
    private static LocalDate printed(Head head, Outgoing sheet) {
        return sheet.sent() != null ? LocalDate.ofInstant(sheet.sent(), WorkingDays.ZONE) : head.number().isEmpty() ? null : LocalDate.now(WorkingDays.ZONE);
    }
}
