package org.yichuan.page.files.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.yichuan.page.layout.Ink;
import org.yichuan.page.layout.Mark;
import org.yichuan.page.layout.Page;
import org.yichuan.page.layout.Sheet;

/**
 * Pages as PDF, with the glyphs used of each font. One document is written at a time: the fonts are shared, and what one
 * rendering takes of the memory is what all take.
 */
final class PdfWriter {
    private static final double HEIGHT = Sheet.HEIGHT / Sheet.POINT;
    private static final int DECIMALS = 1000;

    private final Fonts fonts;

    PdfWriter(Fonts fonts) {
        this.fonts = fonts;
    }

    synchronized byte[] write(List<Page> pages, String title) throws IOException {
        try (PDDocument document = new PDDocument()) {
            Map<Face, Embedded> embedded = embedded(document, pages);
            for (Page page : pages) {
                PDPage sheet = new PDPage(new PDRectangle((float) (Sheet.WIDTH / Sheet.POINT), (float) HEIGHT));
                document.addPage(sheet);
                PDResources resources = new PDResources();
                sheet.setResources(resources);
                byte[] content = new Content(resources, embedded).of(page);
                PDStream stream = new PDStream(document);
                try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                    out.write(content);
                }
                sheet.setContents(stream);
            }
            for (Embedded font : embedded.values()) {
                font.finish();
            }
            document.getDocumentInformation().setTitle(title);
            document.getDocumentCatalog().setLanguage("zh-CN");
            PDViewerPreferences preferences = new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
            preferences.setDisplayDocTitle(true);
            document.getDocumentCatalog().setViewerPreferences(preferences);
            // the same pages give the same bytes
            document.setDocumentId(title.hashCode() & 0xFFFFFFFFL);
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
            document.save(out);
            return out.toByteArray();
        }
    }

    /** The fonts of a document, each with the characters that are set in it, in the order of their use. */
    private Map<Face, Embedded> embedded(PDDocument document, List<Page> pages) throws IOException {
        Map<Face, SortedSet<Integer>> characters = new LinkedHashMap<>();
        for (Page page : pages) {
            for (Mark mark : page.marks()) {
                if (mark instanceof Mark.Run run) {
                    run.text().codePoints().forEach(c -> {
                        Face face = fonts.face(run.role(), c);
                        characters.computeIfAbsent(face != null ? face : fonts.face(run.role(), Fonts.MISSING), f -> new TreeSet<>()).add(face != null ? c : Fonts.MISSING);
                    });
                }
            }
        }
        Map<Face, Embedded> embedded = new IdentityHashMap<>();
        for (Map.Entry<Face, SortedSet<Integer>> used : characters.entrySet()) {
            embedded.put(used.getKey(), Embedded.of(document, used.getKey(), used.getValue()));
        }
        return embedded;
    }

    /** The operators of one page. */
    private final class Content {
        private final PDResources resources;
        private final Map<Face, Embedded> embedded;
        private final Map<Face, String> names = new IdentityHashMap<>();
        private final StringBuilder out = new StringBuilder(1 << 14);

        Content(PDResources resources, Map<Face, Embedded> embedded) {
            this.resources = resources;
            this.embedded = embedded;
        }

        byte[] of(Page page) {
            Ink ink = Ink.BLACK;
            for (Mark mark : page.marks()) {
                switch (mark) {
                    case Mark.Run run -> {
                        ink = colour(ink, run.ink());
                        run(run);
                    }
                    case Mark.Rule rule -> {
                        ink = colour(ink, rule.ink());
                        number(rule.x() / Sheet.POINT).number(HEIGHT - (rule.y() + rule.height()) / Sheet.POINT)
                                .number(rule.width() / Sheet.POINT).number(rule.height() / Sheet.POINT);
                        out.append("re f\n");
                    }
                    case Mark.SealPlace place -> {
                        // the seal comes with its signature
                    }
                }
            }
            return out.toString().getBytes(StandardCharsets.US_ASCII);
        }

        private Ink colour(Ink now, Ink wanted) {
            if (now != wanted) {
                out.append(wanted == Ink.RED ? "1 0 0 rg\n" : "0 0 0 rg\n");
            }
            return wanted;
        }

        private void run(Mark.Run run) {
            int[] text = run.text().codePoints().toArray();
            int from = 0;
            while (from < text.length) {
                Face face = face(run, text[from]);
                int to = from + 1;
                while (to < text.length && face(run, text[to]) == face) {
                    to++;
                }
                part(run, text, from, to, face);
                from = to;
            }
        }

        private Face face(Mark.Run run, int codePoint) {
            Face face = fonts.face(run.role(), codePoint);
            return face != null ? face : fonts.face(run.role(), Fonts.MISSING);
        }

        /** Each glyph where the layout put it: what its own width does not give is made up between the glyphs. */
        private void part(Mark.Run run, int[] text, int from, int to, Face face) {
            Embedded font = embedded.get(face);
            String name = names.get(face);
            if (name == null) {
                name = resources.add(font.font()).getName();
                names.put(face, name);
            }
            double scale = run.points() * run.narrowed() * Sheet.POINT;
            out.append("BT /").append(name).append(' ');
            number(run.points());
            out.append("Tf ");
            if (run.narrowed() != 1) {
                number(run.narrowed() * 100);
                out.append("Tz ");
            }
            // what every full-width character of a line is closer by is said once
            double closer = run.narrowed() == 1 && run.ink() == Ink.BLACK ? scale * (Sheet.TRACKING - 1) : 0;
            if (closer != 0) {
                number(closer / Sheet.POINT);
                out.append("Tc ");
            }
            number(run.at().get(from) / Sheet.POINT).number(HEIGHT - run.baseline() / Sheet.POINT);
            out.append("Td [<");
            double x = run.at().get(from);
            for (int i = from; i < to; i++) {
                int codePoint = fonts.face(run.role(), text[i]) == null ? Fonts.MISSING : text[i];
                if (i > from) {
                    long adjust = Math.round((x - run.at().get(i)) / scale * 1000);
                    if (adjust != 0) {
                        out.append('>').append(adjust).append('<');
                        x -= adjust * scale / 1000;
                    }
                }
                hex(font.glyph(codePoint));
                x += face.advance(codePoint) * scale + closer;
            }
            out.append(">]TJ");
            if (run.narrowed() != 1) {
                out.append(" 100 Tz");
            }
            if (closer != 0) {
                out.append(" 0 Tc");
            }
            out.append(" ET\n");
        }

        private void hex(int glyph) {
            for (int shift = 12; shift >= 0; shift -= 4) {
                out.append("0123456789abcdef".charAt(glyph >> shift & 15));
            }
        }

        private Content number(double value) {
            long thousandths = Math.round(value * DECIMALS);
            if (thousandths < 0) {
                out.append('-');
                thousandths = -thousandths;
            }
            out.append(thousandths / DECIMALS);
            long rest = thousandths % DECIMALS;
            if (rest != 0) {
                out.append('.').append((char) ('0' + rest / 100)).append((char) ('0' + rest / 10 % 10)).append((char) ('0' + rest % 10));
            }
            out.append(' ');
            return this;
        }
    }
}
