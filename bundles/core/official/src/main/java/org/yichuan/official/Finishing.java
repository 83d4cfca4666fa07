package org.yichuan.official;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import org.yichuan.api.store.OutgoingDocuments.Finished;

/** What stands on the finished page besides the text, as far as head and sheet know it: red head, number, signers, imprint. */
public final class Finishing {
    private final Papers papers = new Papers();
    private final Organisation organisation;

    public Finishing(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Text and page of what was read. */
    public Issued of(Finished finished) {
        OfficialText text = papers.text(finished.text());
        return new Issued(finished.documentId(), text, issue(finished.head(), papers.outgoing(finished.outgoing()), text));
    }

    /** What stands on the page besides a text, as it is now. */
    public Issue issue(Head head, Outgoing sheet, OfficialText text) {
        PageFormat format = format(text, sheet.kind());
        List<String> signers = text.type().upward() ? sheet.course().signers().stream().flatMap(id -> organisation.person(id).stream()).map(Person::name).toList() : List.of();
        return new Issue(format, text.signature().isEmpty() ? List.of(head.issuer()) : text.signature(), format == PageFormat.DOCUMENT ? "文件" : "", head.number(), signers,
                head.secrecy(), "", head.urgency(), 0, office(sheet.course().registry()), printed(sheet));
    }

    /** The page that clause 10 of GB/T 9704-2012 has for a type or a way; otherwise that of a document. */
    private static PageFormat format(OfficialText text, Kind kind) {
        return switch (text.type()) {
            case ORDER -> PageFormat.ORDER;
            case MINUTES -> PageFormat.MINUTES;
            case LETTER -> PageFormat.LETTER;
            default -> kind == Kind.LETTER ? PageFormat.LETTER : PageFormat.DOCUMENT;
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

    /** 印发日期: the day it was dispatched, null before. */
    private static LocalDate printed(Outgoing sheet) {
        return sheet.sent() == null ? null : LocalDate.ofInstant(sheet.sent(), WorkingDays.ZONE);
    }
}
