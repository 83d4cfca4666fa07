package org.yichuan.page.word.internal;

import java.util.Arrays;
import java.util.List;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.official.Annex;
import org.yichuan.api.official.Block;
import org.yichuan.api.official.Issue;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.PageFormat;
import org.yichuan.page.layout.Faces;
import org.yichuan.page.layout.FontRole;
import org.yichuan.page.layout.Labels;
import org.yichuan.page.layout.Numerals;
import org.yichuan.page.layout.Sheet;
import org.yichuan.page.layout.Typesetter;

/** The parts of a document in their order, each in the style of its role; measures as on the finished page, in twentieths of a point. */
final class WordBody {
    /** From line to line: 22 of them with the room below the last one fill the type area (5.2.3). */
    static final int LINE = twips(Sheet.TYPE_HEIGHT) / Sheet.LINES;
    /** The signature does not stand alone on a page (7.3.5.5). */
    private static final String KEEP = "<w:keepNext/>";
    private static final String HAND = "<w:rFonts w:eastAsia=\"楷体_GB2312\" w:ascii=\"楷体_GB2312\" w:hAnsi=\"楷体_GB2312\"/><w:color w:val=\"FF0000\"/><w:sz w:val=\"44\"/><w:szCs w:val=\"44\"/>";
    private static final String HIDDEN = "<w:vanish/>";
    private static final double RED_HEAD = 48;
    /** Hardly higher than what stands on them: the distances are measured from character to character. */
    static final int HEAD_LINE = 1000;
    private static final int NUMBER_LINE = 360;
    /** Half of what a line of a title is higher than its characters. */
    private static final int ABOVE_TITLE = (LINE - twips(Sheet.SIZE_2 * Sheet.POINT)) / 2;
    private static final double NARROWEST = 0.5;
    private static final String THIN = "w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"";

    /** Full-width characters are square, the others half as wide: near enough for breaking a title, and for where the pages end. */
    private static final Typesetter LIKELY = new Typesetter(new Faces() {
        @Override
        public double advance(FontRole role, int codePoint) {
            return width(codePoint);
        }

        @Override
        public double inkTop(FontRole role, int codePoint) {
            return Sheet.ASCENT;
        }

        @Override
        public double inkBottom(FontRole role, int codePoint) {
            return 0;
        }
    });

    private final Markup out = new Markup();
    private final OfficialText text;
    private final Issue issue;
    private final WordImprint imprint;

    WordBody(OfficialText text, Issue issue) {
        this.text = text;
        this.issue = issue;
        this.imprint = new WordImprint(text, issue, LIKELY);
    }

    WordImprint imprint() {
        return imprint;
    }

    static int twips(double millimetres) {
        return (int) Math.round(millimetres / 25.4 * 1440);
    }

    boolean dropped() {
        return out.dropped();
    }

    String xml() {
        head();
        boolean order = issue.format() == PageFormat.ORDER;
        boolean unaddressed = order || issue.format() == PageFormat.MINUTES;
        // the head of an order is its title (10.2), its recipients and those of minutes stand in the imprint: kept, not printed
        out.paragraph(Role.TITLE, "<w:spacing w:before=\"" + (2 * LINE - ABOVE_TITLE) + "\"/>" + mark(order), title(order));
        if (!text.recipients().isEmpty()) {
            out.paragraph(Role.RECIPIENTS, "<w:spacing w:before=\"" + LINE + "\"/>" + mark(unaddressed), unaddressed ? hiddenNames() : out.names(text.recipients(), "，") + out.run("："));
        }
        blocks(text.body(), text.annexes().isEmpty(), above());
        annexList();
        signature();
        if (!text.note().isEmpty()) {
            out.paragraph(Role.NOTE, "", out.run("（" + text.note() + "）"));
        }
        annexes();
        imprint.write(out);
        return out.toString();
    }

    /** Its lines broken as on the finished page, by breaks that are known as ours again. */
    private String title(boolean hidden) {
        StringBuilder lines = new StringBuilder();
        String[] own = text.title().split("\n", -1);
        for (int line = 0; line < own.length; line++) {
            String given = own[line];
            lines.append(line == 0 ? "" : out.run("\n", hidden ? HIDDEN : ""));
            List<String> broken = given.isBlank() || !given.equals(given.strip()) ? List.of(given) : LIKELY.title(given);
            // only where nothing but a blank would get lost
            broken = String.join("", broken).equals(given) ? broken : List.of(given);
            for (int i = 0; i < broken.size(); i++) {
                lines.append(i == 0 ? "" : out.run("\n", "<w:rStyle w:val=\"" + Role.TURN_ID + "\"/>" + (hidden ? HIDDEN : ""))).append(out.run(broken.get(i), hidden ? HIDDEN : ""));
            }
        }
        return lines.toString();
    }

    private static String mark(boolean hidden) {
        return hidden ? "<w:rPr>" + HIDDEN + "</w:rPr>" : "";
    }

    private String hiddenNames() {
        StringBuilder names = new StringBuilder();
        for (String name : text.recipients()) {
            names.append(names.isEmpty() ? "" : out.run("，", HIDDEN)).append(out.run(name, "<w:rStyle w:val=\"" + Role.NAME_ID + "\"/>" + HIDDEN));
        }
        return names.toString();
    }

    /** 版头, 7.2. A letter's red head and rules are in the header of its first page, see {@link WordParts}. */
    private void head() {
        boolean letter = issue.format() == PageFormat.LETTER;
        int lines = 0;
        for (String label : labels()) {
            String look = lines == 0 && issue.copyNumber() > 0 ? "" : "<w:rFonts w:eastAsia=\"黑体\" w:ascii=\"黑体\" w:hAnsi=\"黑体\"/>";
            // the number of a letter is on the first one's line (10.1)
            out.paragraph(Role.HEAD, letter && lines == 0 ? tab(Sheet.TYPE_WIDTH) + exact(0, NUMBER_LINE) : "", out.run(label, look), letter && lines == 0 ? out.run("\t" + issue.number()) : "");
            lines++;
        }
        if (letter) {
            if (lines == 0) {
                out.paragraph(Role.HEAD, exact(0, NUMBER_LINE) + "<w:jc w:val=\"right\"/>", out.run(issue.number()));
            }
            return;
        }
        double top = issue.format() == PageFormat.ORDER ? Sheet.HEAD_OF_ORDER : Sheet.HEAD;
        redHead(Math.max(0, twips(top) - lines * LINE));
        String rule = issue.format() == PageFormat.ORDER ? "" : "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"16\" w:space=\"10\" w:color=\"FF0000\"/></w:pBdr>";
        String distance = exact(2 * LINE - (HEAD_LINE - twips(RED_HEAD * Sheet.POINT)) - (NUMBER_LINE - twips(Sheet.SIZE_3 * Sheet.POINT)), NUMBER_LINE);
        if (issue.signers().isEmpty()) {
            out.paragraph(Role.HEAD, rule + distance + "<w:jc w:val=\"center\"/>", out.run(issue.number()));
        } else {
            out.paragraph(Role.HEAD, rule + tab(Sheet.TYPE_WIDTH - Sheet.CHARACTER) + distance,
                    out.run("　" + issue.number() + "\t签发人："), out.run(String.join("　", issue.signers()), "<w:rFonts w:eastAsia=\"楷体_GB2312\" w:ascii=\"楷体_GB2312\" w:hAnsi=\"楷体_GB2312\"/>"));
        }
    }

    private static String exact(int before, int line) {
        return "<w:spacing w:before=\"" + before + "\" w:line=\"" + line + "\" w:lineRule=\"exact\"/>";
    }

    private static String tab(double right) {
        return "<w:tabs><w:tab w:val=\"right\" w:pos=\"" + twips(right) + "\"/></w:tabs>";
    }

    /** 份号, 密级和保密期限, 紧急程度. */
    private List<String> labels() {
        String copy = issue.copyNumber() > 0 ? String.format("%06d", issue.copyNumber()) : "";
        String period = issue.secrecyPeriod() == null || issue.secrecyPeriod().isBlank() ? "" : "★" + issue.secrecyPeriod();
        String secrecy = issue.secrecy() == null || issue.secrecy() == Secrecy.NONE ? "" : Labels.of(issue.secrecy()) + period;
        return List.of(copy, secrecy, Labels.of(issue.urgency())).stream().filter(label -> !label.isEmpty()).toList();
    }

    private void redHead(int before) {
        List<String> issuers = issue.issuers().isEmpty() ? List.of("") : issue.issuers();
        for (int i = 0; i < issuers.size(); i++) {
            // a joint document's names stand under each other, the word 文件 behind the last one: a word processor sets no half-way line
            String words = issuers.get(i) + (i == issuers.size() - 1 ? suffix() : "");
            out.paragraph(Role.HEAD, exact(i == 0 ? before : 0, HEAD_LINE) + "<w:jc w:val=\"center\"/>", out.run(words, red(words)));
        }
    }

    private String suffix() {
        return switch (issue.format()) {
            case ORDER -> issue.headSuffix().isBlank() || "文件".equals(issue.headSuffix()) ? "令" : issue.headSuffix();
            case MINUTES -> issue.headSuffix().isBlank() ? "纪要" : issue.headSuffix();
            default -> issue.headSuffix();
        };
    }

    /** Red, in 小标宋, narrowed until it fits on its line. */
    static String red(String words) {
        double room = Sheet.TYPE_WIDTH / Sheet.POINT;
        double natural = Math.max(1, words.codePointCount(0, words.length())) * RED_HEAD;
        double narrowed = Math.clamp(room / natural, NARROWEST, 1);
        long half = Math.round(2 * Math.min(RED_HEAD, room / natural / narrowed * RED_HEAD));
        return "<w:rFonts w:eastAsia=\"方正小标宋简体\" w:ascii=\"方正小标宋简体\" w:hAnsi=\"方正小标宋简体\"/><w:color w:val=\"FF0000\"/><w:w w:val=\"" + Math.round(Math.floor(narrowed * 100))
                + "\"/><w:sz w:val=\"" + half + "\"/><w:szCs w:val=\"" + half + "\"/>";
    }

    /** One empty line below the title when nobody is addressed (7.3.2); two below an order's number (10.2). */
    private String above() {
        return issue.format() == PageFormat.ORDER ? "<w:spacing w:before=\"" + (2 * LINE - (LINE - twips(Sheet.SIZE_3 * Sheet.POINT)) / 2) + "\"/>"
                : text.recipients().isEmpty() || issue.format() == PageFormat.MINUTES ? "<w:spacing w:before=\"" + LINE + "\"/>" : "";
    }

    /**
     * @param kept  whether the last one stays with what follows
     * @param above the room above the first one
     */
    private void blocks(List<Block> blocks, boolean kept, String above) {
        int[] count = new int[Block.Heading.LEVELS + 1];
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            // one empty line below the title when nobody is addressed (7.3.2)
            String gap = (kept && i == blocks.size() - 1 ? KEEP : "") + (i == 0 ? above : "");
            switch (block) {
                case Block.Heading h -> {
                    count[h.level()]++;
                    Arrays.fill(count, h.level() + 1, count.length, 0);
                    out.paragraph(Role.heading(h.level()), gap, out.run(Numerals.ofHeading(h.level(), count[h.level()]) + h.text()));
                }
                case Block.Paragraph p -> out.paragraph(Numbered.of(Item.stripped(p.text())) == null ? Role.BODY : Role.PLAIN, gap, out.run(p.text()));
                case Block.Table t -> table(t);
            }
        }
    }

    private void table(Block.Table t) {
        if (t.header().isEmpty()) {
            return;
        }
        int width = twips(Sheet.TYPE_WIDTH) / t.header().size();
        out.raw("<w:tbl><w:tblPr><w:tblW w:w=\"" + twips(Sheet.TYPE_WIDTH) + "\" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            out.raw("<w:" + side + " " + THIN + "/>");
        }
        out.raw("</w:tblBorders><w:tblLayout w:type=\"autofit\"/></w:tblPr><w:tblGrid>" + ("<w:gridCol w:w=\"" + width + "\"/>").repeat(t.header().size()) + "</w:tblGrid>");
        row(t.header(), "<w:tblHeader/>", "<w:rFonts w:eastAsia=\"黑体\" w:ascii=\"黑体\" w:hAnsi=\"黑体\"/>", width);
        t.rows().forEach(r -> row(r, "", "", width));
        out.raw("</w:tbl>");
    }

    private void row(List<String> cells, String head, String look, int width) {
        out.raw("<w:tr><w:trPr><w:cantSplit/>" + head + "</w:trPr>");
        for (String cell : cells) {
            out.raw("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>");
            out.paragraph(Role.CELL, cell.length() <= 12 ? "<w:jc w:val=\"center\"/>" : "", out.run(cell, look));
            out.raw("</w:tc>");
        }
        out.raw("</w:tr>");
    }

    /** 附件说明, 7.3.4: an empty line below the body, the names under each other. */
    private void annexList() {
        List<Annex> annexes = text.annexes();
        for (int i = 0; i < annexes.size(); i++) {
            String number = annexes.size() > 1 ? i + 1 + "." : "";
            int hanging = number.isEmpty() ? 5 : 6;
            String indent = "<w:ind w:leftChars=\"" + hanging * 100 + "\" w:left=\"" + hanging * 320 + "\" w:hangingChars=\"" + (i == 0 ? hanging - 2 : 1) * 100
                    + "\" w:hanging=\"" + (i == 0 ? hanging - 2 : 1) * 320 + "\"/>";
            out.paragraph(Role.ANNEX_LIST, KEEP + (i == 0 ? "<w:spacing w:before=\"" + LINE + "\"/>" : "") + indent, out.run((i == 0 ? "附件：" : "") + number),
                    out.run(annexes.get(i).title(), "<w:rStyle w:val=\"" + Role.NAME_ID + "\"/>"));
        }
    }

    /**
     * 署名 and 成文日期: with a seal centred over the date, four characters from the right (7.3.5.1); without one two (7.3.5.2); of an order
     * with the name of who signs beside the office, and the date a line apart (7.3.5.3).
     */
    private void signature() {
        String date = text.date() == null ? "" : Numerals.date(text.date());
        boolean sealed = issue.format() == PageFormat.DOCUMENT || issue.format() == PageFormat.LETTER;
        boolean order = issue.format() == PageFormat.ORDER;
        double right = sealed || order ? 4 : 2;
        for (int i = 0; i < text.signature().size(); i++) {
            String name = text.signature().get(i);
            double indent = sealed ? Math.max(0, right + (width(date) - width(name)) / 2) : right;
            boolean hand = order && i == 0 && !issue.signers().isEmpty();
            out.paragraph(Role.SIGNATURE, (i == 0 ? "<w:spacing w:before=\"" + 2 * LINE + "\"/>" : "") + fromRight(indent), hand ? out.names(List.of(name), "") : out.run(name),
                    hand ? out.run("　　") + out.run(issue.signers().getFirst(), HAND) : "");
        }
        // the seal reaches below the date: a line stays free for it where no note stands
        boolean room = sealed && !text.signature().isEmpty() && text.note().isEmpty();
        if (!date.isEmpty()) {
            out.paragraph(Role.DATE, (room ? KEEP : "") + (order ? "<w:spacing w:before=\"" + LINE + "\"/>" : "") + fromRight(right), out.run(date));
        }
        if (room) {
            out.paragraph(Role.HEAD, "");
        }
    }

    private static String fromRight(double characters) {
        return "<w:ind w:rightChars=\"" + Math.round(characters * 100) + "\" w:right=\"" + Math.round(characters * 320) + "\"/>";
    }

    /** In characters; letters and digits are half as wide. */
    private static double width(String line) {
        return line.codePoints().mapToDouble(WordBody::width).sum();
    }

    private static double width(int codePoint) {
        return codePoint < 0x2000 ? 0.5 : 1;
    }

    /** 附件, 7.3.7. */
    private void annexes() {
        for (int i = 0; i < text.annexes().size(); i++) {
            Annex annex = text.annexes().get(i);
            if (annex.body().isEmpty()) {
                continue;
            }
            out.paragraph(Role.ANNEX, "", out.run("附件" + (text.annexes().size() > 1 ? i + 1 : "")));
            out.paragraph(Role.ANNEX_TITLE, "<w:spacing w:before=\"" + LINE + "\" w:after=\"" + LINE + "\"/>", out.run(annex.title()));
            blocks(annex.body(), false, "");
        }
    }
}
