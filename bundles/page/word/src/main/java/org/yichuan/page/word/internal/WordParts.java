package org.yichuan.page.word.internal;

import java.util.List;
import java.util.stream.Stream;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.PageFormat;
import org.yichuan.page.layout.Sheet;

/** The parts of a file besides its body: styles, page numbers, the page itself. */
final class WordParts {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String SPACE = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String RELATIONS = " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    /** The lower edge of the page number above that of the sheet: its dash is 7 mm below the type area then (7.5). */
    private static final int FOOT = 1417;
    private static final int NUMBER_LINE = 320;
    /** A foot reaches up to the type area exactly: LibreOffice ends the type area of an even side there. */
    private static final String TO_EDGE = "<w:spacing w:before=\"" + (WordBody.twips(Sheet.HEIGHT - Sheet.BOTTOM) - FOOT - NUMBER_LINE) + "\" w:line=\"" + NUMBER_LINE + "\" w:lineRule=\"exact\"/>";
    private static final String EVEN_SIDE = "<w:type w:val=\"evenPage\"/>";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final boolean letter;
    private final Issue issue;
    private final WordImprint.Side imprint;
    private final List<String> parts;

    WordParts(Issue issue, WordImprint.Side imprint) {
        this.issue = issue;
        this.letter = issue.format() == PageFormat.LETTER;
        this.imprint = imprint;
        List<String> own = letter ? List.of("header1", "footer3") : imprint == WordImprint.Side.BEHIND_A_BLANK_ONE ? List.of("footer4") : List.of();
        this.parts = Stream.concat(Stream.of("styles", "settings", "footer1", "footer2"), own.stream()).toList();
    }

    String types() {
        StringBuilder out = new StringBuilder(HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>");
        type(out, "document", "document.main");
        parts.forEach(part -> type(out, part, part.replaceAll("\\d", "")));
        return out.append("</Types>").toString();
    }

    private static void type(StringBuilder out, String part, String type) {
        out.append("<Override PartName=\"/word/").append(part).append(".xml\" ContentType=\"").append(WORD).append(type).append("+xml\"/>");
    }

    static String relations() {
        return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE + "officeDocument\" Target=\"word/document.xml\"/>"
                + "<Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>";
    }

    String documentRelations() {
        StringBuilder out = new StringBuilder(HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (String part : parts) {
            out.append("<Relationship Id=\"").append(id(part)).append("\" Type=\"").append(OFFICE).append(part.replaceAll("\\d", "")).append("\" Target=\"").append(part).append(".xml\"/>");
        }
        return out.append("</Relationships>").toString();
    }

    /** Title and type, by which the file is known again. */
    static String core(Markup markup, String title, String type) {
        return HEAD + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
                + markup.escaped(title) + "</dc:title><cp:category>" + type + "</cp:category></cp:coreProperties>";
    }

    /** Odd and even pages differ (7.5). */
    static String settings() {
        return HEAD + "<w:settings" + SPACE + "><w:evenAndOddHeaders/><w:characterSpacingControl w:val=\"compressPunctuation\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\""
                + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>";
    }

    private String id(String part) {
        return "r" + (parts.indexOf(part) + 1);
    }

    /** @param body with {@link WordImprint#SECTION} where the section of the text ends, when the imprint has one of its own */
    String document(String body) {
        String numbers = refers("footer", "default", "footer1") + refers("footer", "even", "footer2");
        String text = section((letter ? refers("header", "first", "header1") + refers("footer", "first", "footer3") : "") + numbers, letter);
        String last = switch (imprint) {
            case NONE, LAST_OF_TEXT -> text;
            // an even side: behind one that is even too, the word processor puts in a blank one
            case NEXT -> section(numbers + (letter ? "" : EVEN_SIDE), false);
            // and then neither has a number (7.5)
            case BEHIND_A_BLANK_ONE -> section(refers("footer", "default", "footer4") + refers("footer", "even", "footer4") + EVEN_SIDE, false);
        };
        return HEAD + "<w:document" + SPACE + RELATIONS + "><w:body>" + body.replace(WordImprint.SECTION, text) + last + "</w:body></w:document>";
    }

    private String refers(String kind, String pages, String part) {
        return "<w:" + kind + "Reference w:type=\"" + pages + "\" r:id=\"" + id(part) + "\"/>";
    }

    private String section(String begins, boolean titlePage) {
        return "<w:sectPr>" + begins + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"" + WordBody.twips(Sheet.TOP)
                + "\" w:right=\"" + WordBody.twips(Sheet.WIDTH - Sheet.RIGHT) + "\" w:bottom=\"" + WordBody.twips(Sheet.HEIGHT - Sheet.BOTTOM) + "\" w:left=\"" + WordBody.twips(Sheet.LEFT)
                + "\" w:header=\"" + (letter ? WordBody.twips(Sheet.HEAD_OF_LETTER) : 851) + "\" w:footer=\"" + FOOT + "\" w:gutter=\"0\"/>" + (titlePage ? "<w:titlePg/>" : "")
                + "<w:docGrid w:type=\"lines\" w:linePitch=\"" + WordBody.LINE + "\"/></w:sectPr>";
    }

    /** 页码, 7.5: on odd pages a character from the right, on even ones from the left. */
    static String footer(boolean odd) {
        String side = TO_EDGE + (odd ? "<w:ind w:rightChars=\"100\" w:right=\"280\"/><w:jc w:val=\"right\"/>" : "<w:ind w:leftChars=\"100\" w:left=\"280\"/><w:jc w:val=\"left\"/>");
        String look = "<w:rPr><w:rFonts w:eastAsia=\"宋体\" w:ascii=\"宋体\" w:hAnsi=\"宋体\"/><w:sz w:val=\"28\"/></w:rPr>";
        return HEAD + "<w:ftr" + SPACE + "><w:p><w:pPr>" + side + "</w:pPr><w:r>" + look + "<w:t xml:space=\"preserve\">— </w:t></w:r><w:r>" + look
                + "<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>" + look + "<w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r>" + look
                + "<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r>" + look + "<w:t>1</w:t></w:r><w:r>" + look + "<w:fldChar w:fldCharType=\"end\"/></w:r><w:r>" + look
                + "<w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>";
    }

    /** The head of a letter: the name, 4 mm below it a red double rule of 170 mm (10.1). */
    String letterHead(Markup markup) {
        String words = issue.issuers().isEmpty() ? "" : issue.issuers().getFirst();
        return HEAD + "<w:hdr" + SPACE + "><w:p><w:pPr>" + rule("bottom", "thickThinSmallGap", 11) + "<w:spacing w:line=\"" + WordBody.HEAD_LINE + "\" w:lineRule=\"exact\"/>" + wide() + "<w:jc w:val=\"center\"/></w:pPr>"
                + markup.run(words, WordBody.red(words)) + "</w:p></w:hdr>";
    }

    /** The second double rule of a letter's first page, which bears no number (10.1). */
    static String letterFoot() {
        return HEAD + "<w:ftr" + SPACE + "><w:p><w:pPr>" + rule("top", "thinThickSmallGap", 1) + wide() + "</w:pPr></w:p></w:ftr>";
    }

    /** Instead of a page number. */
    static String noNumber() {
        return HEAD + "<w:ftr" + SPACE + "><w:p><w:pPr>" + TO_EDGE + "</w:pPr></w:p></w:ftr>";
    }

    private static String rule(String side, String kind, int space) {
        return "<w:pBdr><w:" + side + " w:val=\"" + kind + "\" w:sz=\"24\" w:space=\"" + space + "\" w:color=\"FF0000\"/></w:pBdr>";
    }

    private static String wide() {
        int more = WordBody.twips((Sheet.LETTER_RULE - Sheet.TYPE_WIDTH) / 2);
        return "<w:ind w:left=\"-" + more + "\" w:right=\"-" + more + "\"/>";
    }

    static String styles() {
        StringBuilder out = new StringBuilder(HEAD + "<w:styles" + SPACE + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"仿宋_GB2312\" w:eastAsia=\"仿宋_GB2312\" w:hAnsi=\"仿宋_GB2312\"/>"
                + "<w:kern w:val=\"2\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:pPr><w:widowControl w:val=\"0\"/><w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/><w:snapToGrid w:val=\"0\"/></w:pPr></w:style>"
                + "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style>"
                + "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"" + Role.NAME_ID + "\"><w:name w:val=\"" + Role.NAME + "\"/></w:style>"
                + "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"" + Role.TURN_ID + "\"><w:name w:val=\"" + Role.TURN + "\"/></w:style>");
        for (Role role : Role.values()) {
            out.append("<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"").append(role.id()).append("\"><w:name w:val=\"").append(role.style())
                    .append("\"/><w:basedOn w:val=\"Normal\"/>").append(role.level() > 0 || role == Role.PLAIN ? "<w:next w:val=\"" + Role.BODY.id() + "\"/>" : "").append("<w:qFormat/><w:pPr>")
                    .append(paragraph(role)).append("</w:pPr><w:rPr><w:rFonts w:ascii=\"").append(role.face()).append("\" w:eastAsia=\"").append(role.face()).append("\" w:hAnsi=\"")
                    .append(role.face()).append("\"/><w:spacing w:val=\"").append(closer(role)).append("\"/><w:sz w:val=\"").append(role.size()).append("\"/><w:szCs w:val=\"").append(role.size()).append("\"/></w:rPr></w:style>");
        }
        return out.append("</w:styles>").toString();
    }

    /** 28 characters fill a line (5.2.3): each that much closer to the next, in twentieths of a point. */
    private static long closer(Role role) {
        return (long) Math.floor((Sheet.TRACKING - 1) * role.size() / 2 * 20);
    }

    /** The order of properties is fixed by the format: page and line keeping, spacing, indent, alignment, outline. */
    private static String paragraph(Role role) {
        String line = role.properties().contains("<w:spacing") ? "" : "<w:spacing w:line=\"" + WordBody.LINE + "\" w:lineRule=\"exact\"/>";
        int at = Math.max(role.properties().indexOf("<w:keepNext/>") + (role.properties().contains("<w:keepNext/>") ? "<w:keepNext/>".length() : 1),
                role.properties().contains("<w:pageBreakBefore/>") ? "<w:pageBreakBefore/>".length() : 0);
        return role.properties().substring(0, at) + line + role.properties().substring(at);
    }
}
