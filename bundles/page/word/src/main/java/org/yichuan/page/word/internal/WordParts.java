package org.yichuan.page.word.internal;

import org.yichuan.api.official.Issue;
import org.yichuan.api.official.PageFormat;
import org.yichuan.page.layout.Sheet;

/** The parts of a file besides its body: styles, page numbers, the page itself. */
final class WordParts {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String SPACE = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String RELATIONS = " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final boolean letter;
    private final Issue issue;

    WordParts(Issue issue) {
        this.issue = issue;
        this.letter = issue.format() == PageFormat.LETTER;
    }

    String types() {
        StringBuilder out = new StringBuilder(HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>");
        type(out, "document", "document.main");
        type(out, "styles", "styles");
        type(out, "settings", "settings");
        type(out, "footer1", "footer");
        type(out, "footer2", "footer");
        if (letter) {
            type(out, "header1", "header");
            type(out, "footer3", "footer");
        }
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
        int id = 1;
        for (String part : letter ? new String[] {"styles", "settings", "footer1", "footer2", "header1", "footer3"} : new String[] {"styles", "settings", "footer1", "footer2"}) {
            out.append("<Relationship Id=\"r").append(id++).append("\" Type=\"").append(OFFICE).append(part.replaceAll("\\d", "")).append("\" Target=\"").append(part).append(".xml\"/>");
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

    String document(String body) {
        String section = "<w:sectPr>" + (letter ? "<w:headerReference w:type=\"first\" r:id=\"r5\"/><w:footerReference w:type=\"first\" r:id=\"r6\"/>" : "")
                + "<w:footerReference w:type=\"default\" r:id=\"r3\"/><w:footerReference w:type=\"even\" r:id=\"r4\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"" + WordBody.twips(Sheet.TOP)
                + "\" w:right=\"" + WordBody.twips(Sheet.WIDTH - Sheet.RIGHT) + "\" w:bottom=\"" + WordBody.twips(Sheet.HEIGHT - Sheet.BOTTOM) + "\" w:left=\"" + WordBody.twips(Sheet.LEFT)
                + "\" w:header=\"" + (letter ? WordBody.twips(Sheet.HEAD_OF_LETTER) : 851) + "\" w:footer=\"1417\" w:gutter=\"0\"/>" + (letter ? "<w:titlePg/>" : "")
                + "<w:docGrid w:type=\"lines\" w:linePitch=\"" + WordBody.LINE + "\"/></w:sectPr>";
        return HEAD + "<w:document" + SPACE + RELATIONS + "><w:body>" + body + section + "</w:body></w:document>";
    }

    /** 页码, 7.5: on odd pages a character from the right, on even ones from the left. */
    static String footer(boolean odd) {
        String side = odd ? "<w:ind w:rightChars=\"100\" w:right=\"280\"/><w:jc w:val=\"right\"/>" : "<w:ind w:leftChars=\"100\" w:left=\"280\"/><w:jc w:val=\"left\"/>";
        String look = "<w:rPr><w:rFonts w:eastAsia=\"宋体\" w:ascii=\"宋体\" w:hAnsi=\"宋体\"/><w:sz w:val=\"28\"/></w:rPr>";
        return HEAD + "<w:ftr" + SPACE + "><w:p><w:pPr>" + side + "</w:pPr><w:r>" + look + "<w:t xml:space=\"preserve\">— </w:t></w:r><w:r>" + look
                + "<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>" + look + "<w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r>" + look
                + "<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r>" + look + "<w:t>1</w:t></w:r><w:r>" + look + "<w:fldChar w:fldCharType=\"end\"/></w:r><w:r>" + look
                + "<w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>";
    }

    /** The head of a letter: the name, 4 mm below it a red double rule of 170 mm (10.1). */
    String letterHead(Markup markup) {
        String words = issue.issuers().isEmpty() ? "" : issue.issuers().getFirst();
        return HEAD + "<w:hdr" + SPACE + "><w:p><w:pPr>" + rule("bottom", "thickThinSmallGap", 11) + "<w:spacing w:line=\"1100\" w:lineRule=\"exact\"/>" + wide() + "<w:jc w:val=\"center\"/></w:pPr>"
                + markup.run(words, WordBody.red(words)) + "</w:p></w:hdr>";
    }

    /** The second double rule of a letter's first page, which bears no number (10.1). */
    static String letterFoot() {
        return HEAD + "<w:ftr" + SPACE + "><w:p><w:pPr>" + rule("top", "thinThickSmallGap", 1) + wide() + "</w:pPr></w:p></w:ftr>";
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
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
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
        return Math.round((Sheet.TRACKING - 1) * role.size() / 2 * 20);
    }

    /** The order of properties is fixed by the format: page and line keeping, spacing, indent, alignment, outline. */
    private static String paragraph(Role role) {
        String line = role.properties().contains("<w:spacing") ? "" : "<w:spacing w:line=\"" + WordBody.LINE + "\" w:lineRule=\"exact\"/>";
        int at = Math.max(role.properties().indexOf("<w:keepNext/>") + (role.properties().contains("<w:keepNext/>") ? "<w:keepNext/>".length() : 1),
                role.properties().contains("<w:pageBreakBefore/>") ? "<w:pageBreakBefore/>".length() : 0);
        return role.properties().substring(0, at) + line + role.properties().substring(at);
    }
}
