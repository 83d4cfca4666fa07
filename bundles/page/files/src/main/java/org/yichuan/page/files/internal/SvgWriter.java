package org.yichuan.page.files.internal;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.GlyphData;
import org.yichuan.page.layout.Ink;
import org.yichuan.page.layout.Mark;
import org.yichuan.page.layout.Page;
import org.yichuan.page.layout.Sheet;

/**
 * Pages as a picture for the screen, one below the other: the outlines of the very glyphs that the files embed, at the places that the layout
 * gave them, and a ring where each seal will be. Every browser draws it, the tablet's too, and goes on showing the one before until it has.
 */
final class SvgWriter {
    /** Between two pages. */
    private static final int GAP = 5;
    private static final int WIDTH = (int) Sheet.WIDTH;
    private static final int HEIGHT = (int) Sheet.HEIGHT;

    private final Fonts fonts;

    SvgWriter(Fonts fonts) {
        this.fonts = fonts;
    }

    byte[] write(List<Page> pages) throws IOException {
        return new Picture().of(pages);
    }

    private final class Picture {
        /** The outlines, by face and glyph: each is there once. */
        private final Map<Face, Map<Integer, Integer>> outlines = new HashMap<>();
        private final StringBuilder defined = new StringBuilder(1 << 17);
        private final StringBuilder drawn = new StringBuilder(1 << 16);
        private int count;

        byte[] of(List<Page> pages) throws IOException {
            for (int i = 0; i < pages.size(); i++) {
                drawn.append("<g transform=\"translate(0 ").append(i * (HEIGHT + GAP)).append(")\"><path d=\"M0 0h").append(WIDTH).append('v').append(HEIGHT).append("H0z\" fill=\"#fff\"/>");
                for (Mark mark : pages.get(i).marks()) {
                    switch (mark) {
                        case Mark.Run run -> run(run);
                        case Mark.Rule rule -> drawn.append("<path d=\"M").append(mm(rule.x())).append(' ').append(mm(rule.y())).append('h').append(mm(rule.width())).append('v')
                                .append(mm(rule.height())).append('h').append(mm(-rule.width())).append('z').append(colour(rule.ink()));
                        case Mark.SealPlace seal -> drawn.append("<circle cx=\"").append(mm(seal.x())).append("\" cy=\"").append(mm(seal.y())).append("\" r=\"")
                                .append(mm(seal.diameter() / 2)).append("\" fill=\"none\" stroke=\"#d33\" stroke-width=\".4\" stroke-dasharray=\"2 1.5\"/>");
                    }
                }
                drawn.append("</g>");
            }
            String head = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + (pages.size() * (HEIGHT + GAP) - GAP) + "\"><defs>";
            return (head + defined + "</defs>" + drawn + "</svg>").getBytes(StandardCharsets.US_ASCII);
        }

        private static String colour(Ink ink) {
            return ink == Ink.RED ? "\" fill=\"red\"/>" : "\"/>";
        }

        /** Places along the line are in units of the font: they are whole numbers then, and short. */
        private void run(Mark.Run run) throws IOException {
            int[] text = run.text().codePoints().toArray();
            Face open = null;
            double across = 0;
            for (int i = 0; i < text.length; i++) {
                Face face = fonts.face(run.role(), text[i]);
                int character = face == null ? Fonts.MISSING : text[i];
                face = face == null ? fonts.face(run.role(), Fonts.MISSING) : face;
                if (face != open) {
                    drawn.append(open == null ? "" : "</g>");
                    double scale = run.points() * Sheet.POINT / face.font().getUnitsPerEm();
                    across = scale * run.narrowed();
                    drawn.append("<g transform=\"translate(0 ").append(mm(run.baseline())).append(")scale(").append(exact(across)).append(' ').append(exact(-scale)).append(")\"")
                            .append(run.ink() == Ink.RED ? " fill=\"red\"" : "").append('>');
                    open = face;
                }
                int outline = outline(face, face.glyph(character));
                if (outline >= 0) {
                    drawn.append("<use href=\"#").append(outline).append("\" x=\"").append(Math.round(run.at().get(i) / across)).append("\"/>");
                }
            }
            drawn.append(open == null ? "" : "</g>");
        }

        /** Its number, -1 of what prints nothing. */
        private int outline(Face face, int glyph) throws IOException {
            Map<Integer, Integer> known = outlines.computeIfAbsent(face, f -> new HashMap<>());
            Integer number = known.get(glyph);
            if (number == null) {
                GlyphData data = face.font().getGlyph().getGlyph(glyph);
                GeneralPath path = data == null ? new GeneralPath() : data.getPath();
                // a blank has no outline
                number = path.getCurrentPoint() == null ? -1 : count++;
                known.put(glyph, number);
                if (number >= 0) {
                    defined.append("<path id=\"").append(number).append("\" d=\"");
                    path(path);
                    defined.append("\"/>");
                }
            }
            return number;
        }

        private void path(GeneralPath path) {
            double[] at = new double[6];
            for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
                int points = switch (i.currentSegment(at)) {
                    case PathIterator.SEG_MOVETO -> point('M', 1);
                    case PathIterator.SEG_LINETO -> point('L', 1);
                    case PathIterator.SEG_QUADTO -> point('Q', 2);
                    case PathIterator.SEG_CUBICTO -> point('C', 3);
                    default -> point('z', 0);
                };
                for (int k = 0; k < 2 * points; k++) {
                    defined.append(k == 0 ? "" : " ").append(Math.round(at[k]));
                }
            }
        }

        private int point(char operator, int points) {
            defined.append(operator);
            return points;
        }
    }

    private static String mm(double value) {
        return OfdWriter.mm(value);
    }

    private static String exact(double value) {
        return Double.toString(Math.round(value * 1e9) / 1e9);
    }
}
