package org.yichuan.page.files.internal;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.yichuan.page.layout.Sheet;

/** Reads places, sizes, colours and rules back out of a PDF. Knows nothing of what wrote it. */
final class PdfReader {
    private PdfReader() {
    }

    static Seen read(byte[] pdf) throws IOException {
        List<Seen.Glyph> glyphs = new ArrayList<>();
        List<Seen.Rule> rules = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int number = 0;
            for (PDPage page : document.getPages()) {
                new Engine(page, ++number, glyphs, rules).processPage(page);
            }
            return new Seen(number, glyphs, rules);
        }
    }

    private static final class Engine extends PDFGraphicsStreamEngine {
        private final int number;
        private final double height;
        private final List<Seen.Glyph> glyphs;
        private final List<Seen.Rule> rules;
        private final List<Rectangle2D> path = new ArrayList<>();

        Engine(PDPage page, int number, List<Seen.Glyph> glyphs, List<Seen.Rule> rules) {
            super(page);
            this.number = number;
            this.height = page.getMediaBox().getHeight();
            this.glyphs = glyphs;
            this.rules = rules;
        }

        @Override
        protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
            String unicode = font.toUnicode(code);
            int codePoint = unicode == null || unicode.isEmpty() ? 0xFFFD : unicode.codePointAt(0);
            double points = matrix.getScalingFactorY();
            double baseline = (height - matrix.getTranslateY()) * Sheet.POINT;
            boolean red = red();
            double inkTop = Double.NaN;
            double inkBottom = Double.NaN;
            if ((red || codePoint == '—') && font instanceof PDType0Font type0) {
                Rectangle2D ink = type0.getPath(code).getBounds2D();
                inkTop = baseline - ink.getMaxY() / 1000 * points * Sheet.POINT;
                inkBottom = baseline - ink.getMinY() / 1000 * points * Sheet.POINT;
            }
            String name = font.getName();
            glyphs.add(new Seen.Glyph(number, codePoint, matrix.getTranslateX() * Sheet.POINT, baseline, points, red,
                    name.length() > 7 && name.charAt(6) == '+' ? name.substring(7) : name, inkTop, inkBottom));
        }

        private boolean red() throws IOException {
            int rgb = getGraphicsState().getNonStrokingColor().toRGB();
            return (rgb >> 16 & 255) > 200 && (rgb >> 8 & 255) < 40 && (rgb & 255) < 40;
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
            Rectangle2D rectangle = new Rectangle2D.Double(p0.getX(), p0.getY(), 0, 0);
            rectangle.add(p2);
            path.add(rectangle);
        }

        @Override
        public void fillPath(int windingRule) throws IOException {
            for (Rectangle2D r : path) {
                rules.add(new Seen.Rule(number, r.getX() * Sheet.POINT, (height - r.getMaxY()) * Sheet.POINT, r.getWidth() * Sheet.POINT, r.getHeight() * Sheet.POINT, red()));
            }
            path.clear();
        }

        @Override
        public void endPath() {
            path.clear();
        }

        @Override
        public void drawImage(PDImage image) {
            // pictures are measured by their signature's place
        }

        @Override
        public void clip(int windingRule) {
            // nothing is clipped by us
        }

        @Override
        public void moveTo(float x, float y) {
            // only rectangles are rules
        }

        @Override
        public void lineTo(float x, float y) {
            // only rectangles are rules
        }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            // only rectangles are rules
        }

        @Override
        public Point2D getCurrentPoint() {
            return new Point2D.Double();
        }

        @Override
        public void closePath() {
            // only rectangles are rules
        }

        @Override
        public void strokePath() {
            path.clear();
        }

        @Override
        public void fillAndStrokePath(int windingRule) throws IOException {
            fillPath(windingRule);
        }

        @Override
        public void shadingFill(COSName name) {
            // no document of ours is shaded
        }
    }
}
