package org.yichuan.page.files.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.yichuan.page.layout.Ink;
import org.yichuan.page.layout.Mark;
import org.yichuan.page.layout.Page;
import org.yichuan.page.layout.Sheet;

/**
 * Pages as OFD (GB/T 33190-2016): each run a text object with the places of its characters, each rule a filled path, of each font
 * what is used. A format of few files in plain XML; why no library writes it stands in decision 0050.
 */
final class OfdWriter {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NS = " xmlns:ofd=\"" + OfdPackage.NAMESPACE + "\"";

    private final Fonts fonts;

    OfdWriter(Fonts fonts) {
        this.fonts = fonts;
    }

    byte[] write(List<Page> pages, String title) throws IOException {
        return OfdPackage.write(entries(pages, title, false));
    }

    /** Identity of a page's object, as a stamp refers to it. */
    static int pageId(int number) {
        return number;
    }

    /** @param signed whether it names a list of signatures */
    synchronized Map<String, byte[]> entries(List<Page> pages, String title, boolean signed) throws IOException {
        Content content = new Content(pages.size());
        Map<String, byte[]> entries = new LinkedHashMap<>();
        List<String> written = new ArrayList<>();
        for (Page page : pages) {
            written.add(content.of(page));
        }
        String id = UUID.nameUUIDFromBytes(String.join("", written).getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
        entries.put(OfdPackage.ROOT, utf8(HEAD + "<ofd:OFD" + NS + " Version=\"1.1\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>" + id + "</ofd:DocID><ofd:Title>"
                + OfdPackage.escaped(title) + "</ofd:Title></ofd:DocInfo><ofd:DocRoot>" + OfdPackage.DOCUMENT + "Document.xml</ofd:DocRoot>"
                + (signed ? "<ofd:Signatures>" + OfdPackage.SIGNS + "Signatures.xml</ofd:Signatures>" : "") + "</ofd:DocBody></ofd:OFD>"));
        StringBuilder document = new StringBuilder(HEAD).append("<ofd:Document").append(NS).append("><ofd:CommonData><ofd:MaxUnitID>").append(content.last())
                .append("</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>");
        for (Page page : pages) {
            document.append("<ofd:Page ID=\"").append(pageId(page.number())).append("\" BaseLoc=\"Pages/Page_").append(page.number() - 1).append("/Content.xml\"/>");
        }
        entries.put(OfdPackage.DOCUMENT + "Document.xml", utf8(document.append("</ofd:Pages></ofd:Document>").toString()));
        StringBuilder resources = new StringBuilder(HEAD).append("<ofd:Res").append(NS).append(" BaseLoc=\"Res\"><ofd:Fonts>");
        content.fonts.forEach((face, font) -> resources.append("<ofd:Font ID=\"").append(font.id()).append("\" FontName=\"").append(OfdPackage.escaped(face.name())).append("\" FamilyName=\"")
                .append(OfdPackage.escaped(face.name())).append("\"><ofd:FontFile>font_").append(font.id()).append(".ttf</ofd:FontFile></ofd:Font>"));
        entries.put(OfdPackage.DOCUMENT + "PublicRes.xml", utf8(resources.append("</ofd:Fonts></ofd:Res>").toString()));
        for (Map.Entry<Face, Font> used : content.fonts.entrySet()) {
            entries.put(OfdPackage.DOCUMENT + "Res/font_" + used.getValue().id() + ".ttf", subset(used.getKey(), used.getValue().characters()));
        }
        for (int i = 0; i < written.size(); i++) {
            entries.put(OfdPackage.DOCUMENT + "Pages/Page_" + i + "/Content.xml", utf8(written.get(i)));
        }
        return entries;
    }

    private static byte[] subset(Face face, Set<Integer> characters) throws IOException {
        TTFSubsetter subsetter = new TTFSubsetter(face.font());
        subsetter.addAll(characters);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        subsetter.writeToStream(out);
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Font(int id, Set<Integer> characters) {
    }

    private final class Content {
        private final Map<Face, Font> fonts = new LinkedHashMap<>();
        private int last;

        Content(int pages) {
            this.last = pages;
        }

        int last() {
            return last;
        }

        String of(Page page) {
            StringBuilder out = new StringBuilder(HEAD).append("<ofd:Page").append(NS).append("><ofd:Content><ofd:Layer ID=\"").append(++last).append("\" Type=\"Body\">\n");
            for (Mark mark : page.marks()) {
                switch (mark) {
                    case Mark.Run run -> run(out, run);
                    case Mark.Rule rule -> {
                        String w = mm(rule.width());
                        String h = mm(rule.height());
                        out.append("<ofd:PathObject ID=\"").append(++last).append("\" Boundary=\"").append(mm(rule.x())).append(' ').append(mm(rule.y())).append(' ').append(w).append(' ').append(h)
                                .append("\" Stroke=\"false\" Fill=\"true\">").append(colour(rule.ink())).append("<ofd:AbbreviatedData>M 0 0 L ").append(w).append(" 0 L ").append(w).append(' ').append(h)
                                .append(" L 0 ").append(h).append(" C</ofd:AbbreviatedData></ofd:PathObject>\n");
                    }
                    case Mark.SealPlace place -> {
                        // the seal comes with its signature
                    }
                }
            }
            return out.append("</ofd:Layer></ofd:Content></ofd:Page>").toString();
        }

        private void run(StringBuilder out, Mark.Run run) {
            int[] text = run.text().codePoints().toArray();
            int from = 0;
            while (from < text.length) {
                Face face = face(run, text[from]);
                int to = from + 1;
                while (to < text.length && face(run, text[to]) == face) {
                    to++;
                }
                part(out, run, text, from, to, face);
                from = to;
            }
        }

        /** The embedded subset names characters of the basic plane only. */
        private boolean has(Mark.Run run, int codePoint) {
            return codePoint <= 0xFFFF && OfdWriter.this.fonts.face(run.role(), codePoint) != null;
        }

        private Face face(Mark.Run run, int codePoint) {
            return OfdWriter.this.fonts.face(run.role(), has(run, codePoint) ? codePoint : Fonts.MISSING);
        }

        private void part(StringBuilder out, Mark.Run run, int[] text, int from, int to, Face face) {
            Font font = fonts.computeIfAbsent(face, f -> new Font(++last, new TreeSet<>()));
            double size = run.points() * Sheet.POINT;
            double left = run.at().get(from);
            double right = run.at().get(to - 1) + size;
            out.append("<ofd:TextObject ID=\"").append(++last).append("\" Boundary=\"").append(mm(left)).append(' ').append(mm(run.top())).append(' ').append(mm(right - left)).append(' ').append(mm(size * 1.2))
                    .append("\" Font=\"").append(font.id()).append("\" Size=\"").append(mm(size)).append('"');
            if (run.narrowed() != 1) {
                out.append(" HScale=\"").append(mm(run.narrowed())).append('"');
            }
            out.append('>').append(colour(run.ink())).append("<ofd:TextCode X=\"0\" Y=\"").append(mm(run.baseline() - run.top())).append('"');
            if (to - from > 1) {
                out.append(" DeltaX=\"");
                double x = left;
                for (int i = from + 1; i < to; i++) {
                    String delta = mm(run.at().get(i) - x);
                    x += Double.parseDouble(delta);
                    out.append(i > from + 1 ? " " : "").append(delta);
                }
                out.append('"');
            }
            StringBuilder characters = new StringBuilder();
            for (int i = from; i < to; i++) {
                int codePoint = has(run, text[i]) ? text[i] : Fonts.MISSING;
                font.characters().add(codePoint);
                characters.appendCodePoint(codePoint);
            }
            out.append('>').append(OfdPackage.escaped(characters.toString())).append("</ofd:TextCode></ofd:TextObject>\n");
        }

        private static String colour(Ink ink) {
            return ink == Ink.RED ? "<ofd:FillColor Value=\"255 0 0\"/>" : "<ofd:FillColor Value=\"0 0 0\"/>";
        }
    }

    /** Four places: less than any printer shows. */
    static String mm(double value) {
        long tenThousandths = Math.round(value * 10_000);
        String digits = String.valueOf(Math.abs(tenThousandths) / 10_000);
        long rest = Math.abs(tenThousandths) % 10_000;
        String fraction = rest == 0 ? "" : "." + String.valueOf(10_000 + rest).substring(1).replaceAll("0+$", "");
        return (tenThousandths < 0 ? "-" : "") + digits + fraction;
    }
}
