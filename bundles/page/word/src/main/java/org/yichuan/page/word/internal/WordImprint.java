package org.yichuan.page.word.internal;

import java.util.List;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.PageFormat;
import org.yichuan.api.page.NotRendered;
import org.yichuan.page.layout.Numerals;
import org.yichuan.page.layout.Sheet;
import org.yichuan.page.layout.Typesetter;

/**
 * 版记 (GB/T 9704-2012, 7.4): at the foot of the last, even side; of a letter's last one (10.1). Which side that is, a file that others
 * break into pages cannot know: it is the one where our own layout has it, and a side of its own is an even one wherever the text ends.
 */
final class WordImprint {
    /** Stands in for what is said of the text's pages, where it ends before an imprint that has a side of its own. */
    static final String SECTION = "<section/>";
    /** The format wants a paragraph before and behind: lower than what 22 lines leave of the type area. */
    private static final String UNSEEN = "<w:spacing w:line=\"10\" w:lineRule=\"exact\"/>";
    private static final String THICK = "w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"000000\"";
    private static final String THIN = "w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"";

    private final OfficialText text;
    private final Issue issue;
    private final boolean letter;
    private final boolean printed;
    private final Side side;

    /** The side it stands on. */
    enum Side {
        NONE,
        /** Where the text ends. */
        LAST_OF_TEXT,
        /** The one behind that. */
        NEXT,
        /** The text ends on an even side that has no room for it. */
        BEHIND_A_BLANK_ONE
    }

    WordImprint(OfficialText text, Issue issue, Typesetter likely) {
        this.text = text;
        this.issue = issue;
        this.letter = issue.format() == PageFormat.LETTER;
        this.printed = !letter && (!office().isEmpty() || issue.printedOn() != null);
        this.side = text.copies().isEmpty() && !printed ? Side.NONE : side(likely);
    }

    Side side() {
        return side;
    }

    private Side side(Typesetter likely) {
        try {
            OfficialText bare = new OfficialText(text.type(), text.title(), text.recipients(), text.body(), text.annexes(), text.signature(), text.date(), text.note(), List.of());
            Issue unprinted = new Issue(issue.format(), issue.issuers(), issue.headSuffix(), issue.number(), issue.signers(), issue.secrecy(), issue.secrecyPeriod(), issue.urgency(), issue.copyNumber(), "", null);
            return switch (likely.set(text, issue).size() - likely.set(bare, unprinted).size()) {
                case 0 -> Side.LAST_OF_TEXT;
                case 1 -> Side.NEXT;
                default -> Side.BEHIND_A_BLANK_ONE;
            };
        } catch (NotRendered e) {
            // not set by us, and not sent out as it is: a word processor may still open it
            return Side.NEXT;
        }
    }

    private String office() {
        return issue.printedBy() == null ? "" : issue.printedBy().strip();
    }

    void write(Markup out) {
        if (side == Side.NONE) {
            return;
        }
        if (side != Side.LAST_OF_TEXT) {
            out.paragraph(Role.HEAD, UNSEEN + SECTION).paragraph(Role.HEAD, UNSEEN);
        }
        int width = WordBody.twips(Sheet.TYPE_WIDTH);
        // a table that stands on the lower edge of the type area; told from the sheet's left edge, as LibreOffice takes it for one in the text otherwise
        out.raw("<w:tbl><w:tblPr><w:tblpPr w:leftFromText=\"0\" w:rightFromText=\"0\" w:vertAnchor=\"margin\" w:horzAnchor=\"page\" w:tblpX=\"" + WordBody.twips(Sheet.LEFT)
                + "\" w:tblpYSpec=\"bottom\"/><w:tblW w:w=\"" + width + "\" w:type=\"dxa\"/>"
                + (letter ? "" : "<w:tblBorders><w:top " + THICK + "/><w:bottom " + THICK + "/><w:insideH " + THIN + "/></w:tblBorders>")
                + "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w=\"" + width + "\"/></w:tblGrid>");
        if (!text.copies().isEmpty()) {
            cell(out, Role.COPIES, "<w:ind w:leftChars=\"400\" w:left=\"1120\" w:rightChars=\"100\" w:right=\"280\" w:hangingChars=\"300\" w:hanging=\"840\"/>",
                    out.run("抄送：") + out.names(text.copies(), "，") + out.run("。"));
        }
        if (printed) {
            cell(out, Role.IMPRINT, "<w:tabs><w:tab w:val=\"right\" w:pos=\"" + WordBody.twips(Sheet.TYPE_WIDTH - Sheet.cell(Sheet.SIZE_4)) + "\"/></w:tabs><w:ind w:leftChars=\"100\" w:left=\"280\"/>",
                    out.run(office() + (issue.printedOn() == null ? "" : "\t" + Numerals.date(issue.printedOn()) + "印发")));
        }
        out.raw("</w:tbl>");
        out.paragraph(Role.HEAD, UNSEEN);
    }

    private static void cell(Markup out, Role role, String properties, String runs) {
        out.raw("<w:tr><w:tc><w:tcPr><w:tcW w:w=\"" + WordBody.twips(Sheet.TYPE_WIDTH) + "\" w:type=\"dxa\"/></w:tcPr>");
        out.paragraph(role, properties, runs);
        out.raw("</w:tc></w:tr>");
    }
}
