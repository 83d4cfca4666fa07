package org.yichuan.page.files.internal;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.yichuan.page.layout.Sheet;

/** Reads places, sizes, colours and rules back out of an OFD; of fonts, what the file has embedded. */
final class OfdReader {
    private final Map<String, byte[]> entries;
    private final List<Seen.Glyph> glyphs = new ArrayList<>();
    private final List<Seen.Rule> rules = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, TrueTypeFont> fonts = new HashMap<>();

    private OfdReader(Map<String, byte[]> entries) {
        this.entries = entries;
    }

    static Seen read(byte[] file) throws IOException {
        return new OfdReader(OfdPackage.read(file)).read();
    }

    private Seen read() throws IOException {
        String root = all(OfdPackage.xml(entry(OfdPackage.ROOT)).getDocumentElement(), "DocRoot").getFirst().getTextContent().strip();
        String base = root.substring(0, root.lastIndexOf('/') + 1);
        Element document = OfdPackage.xml(entry(root)).getDocumentElement();
        Element resources = OfdPackage.xml(entry(base + all(document, "PublicRes").getFirst().getTextContent().strip())).getDocumentElement();
        for (Element font : all(resources, "Font")) {
            names.put(font.getAttribute("ID"), font.getAttribute("FontName"));
            fonts.put(font.getAttribute("ID"), new TTFParser(true).parse(new RandomAccessReadBuffer(entry(base + resources.getAttribute("BaseLoc") + "/" + all(font, "FontFile").getFirst().getTextContent().strip()))));
        }
        List<Element> pages = all(document, "Page");
        for (int i = 0; i < pages.size(); i++) {
            Element page = OfdPackage.xml(entry(base + pages.get(i).getAttribute("BaseLoc"))).getDocumentElement();
            for (Element layer : all(page, "Layer")) {
                NodeList objects = layer.getChildNodes();
                for (int k = 0; k < objects.getLength(); k++) {
                    if (objects.item(k) instanceof Element object) {
                        object(i + 1, object);
                    }
                }
            }
        }
        return new Seen(pages.size(), glyphs, rules);
    }

    private byte[] entry(String name) throws IOException {
        byte[] content = entries.get(name.startsWith("/") ? name.substring(1) : name);
        if (content == null) {
            throw new IOException("no " + name + " in the file");
        }
        return content;
    }

    private void object(int page, Element object) throws IOException {
        double[] box = numbers(object.getAttribute("Boundary"));
        boolean red = all(object, "FillColor").stream().anyMatch(c -> c.getAttribute("Value").equals("255 0 0"));
        switch (object.getLocalName()) {
            case "PathObject" -> path(page, object, box, red);
            case "TextObject" -> {
                TrueTypeFont font = fonts.get(object.getAttribute("Font"));
                CmapLookup characters = font.getUnicodeCmapLookup();
                double size = Double.parseDouble(object.getAttribute("Size"));
                for (Element code : all(object, "TextCode")) {
                    double[] deltas = numbers(code.getAttribute("DeltaX"));
                    int[] text = code.getTextContent().codePoints().toArray();
                    double x = box[0] + Double.parseDouble(code.getAttribute("X"));
                    double baseline = box[1] + Double.parseDouble(code.getAttribute("Y"));
                    for (int i = 0; i < text.length; i++) {
                        int glyph = characters.getGlyphId(text[i]);
                        boolean measured = red || text[i] == '—';
                        GlyphData outline = measured && glyph != 0 ? font.getGlyph().getGlyph(glyph) : null;
                        double em = size / font.getUnitsPerEm();
                        // a character that the embedded font lacks is not seen
                        glyphs.add(new Seen.Glyph(page, glyph == 0 ? 0xFFFD : text[i], x, baseline, size / Sheet.POINT, red, names.get(object.getAttribute("Font")),
                                outline == null ? Double.NaN : baseline - outline.getYMaximum() * em, outline == null ? Double.NaN : baseline - outline.getYMinimum() * em));
                        x += i < deltas.length ? deltas[i] : 0;
                    }
                }
            }
            default -> {
                // pictures are measured by their signature's place
            }
        }
    }

    /** The box of a filled path: its corners, moved to where the object stands. */
    private void path(int page, Element object, double[] box, boolean red) {
        if (!"true".equals(object.getAttribute("Fill"))) {
            return;
        }
        double[] corners = numbers(all(object, "AbbreviatedData").getFirst().getTextContent().replaceAll("[A-Z]", " "));
        Rectangle2D rectangle = new Rectangle2D.Double(corners[0], corners[1], 0, 0);
        for (int i = 2; i + 1 < corners.length; i += 2) {
            rectangle.add(corners[i], corners[i + 1]);
        }
        rules.add(new Seen.Rule(page, box[0] + rectangle.getX(), box[1] + rectangle.getY(), rectangle.getWidth(), rectangle.getHeight(), red));
    }

    private static double[] numbers(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return new double[0];
        }
        String[] parts = stripped.split("\\s+");
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Double.parseDouble(parts[i]);
        }
        return numbers;
    }

    static List<Element> all(Element below, String name) {
        NodeList found = below.getElementsByTagNameNS(OfdPackage.NAMESPACE, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            Node node = found.item(i);
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
