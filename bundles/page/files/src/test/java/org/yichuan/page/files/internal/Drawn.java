package org.yichuan.page.files.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a picture of pages shows, read back by its XML alone: where each outline is put, in millimetres, and how many rules there are. */
record Drawn(List<Glyph> glyphs, int rules) {
    private static final Pattern MOVED = Pattern.compile("translate\\(0 ([-0-9.E]+)\\)(?:scale\\(([-0-9.E]+) .*)?");

    record Glyph(double x, double y, boolean red) {
    }

    static Drawn read(byte[] svg) throws IOException {
        Element root = OfdPackage.xml(svg).getDocumentElement();
        List<Glyph> glyphs = new ArrayList<>();
        NodeList uses = root.getElementsByTagName("use");
        for (int i = 0; i < uses.getLength(); i++) {
            Element use = (Element) uses.item(i);
            Element line = (Element) use.getParentNode();
            Matcher at = moved(line);
            glyphs.add(new Glyph(Double.parseDouble(use.getAttribute("x")) * Double.parseDouble(at.group(2)),
                    Double.parseDouble(at.group(1)) + Double.parseDouble(moved((Element) line.getParentNode()).group(1)), line.getAttribute("fill").equals("red")));
        }
        int rules = 0;
        NodeList paths = root.getElementsByTagName("path");
        for (int i = 0; i < paths.getLength(); i++) {
            Element path = (Element) paths.item(i);
            rules += path.getAttribute("id").isEmpty() && !path.getAttribute("fill").equals("#fff") ? 1 : 0;
        }
        return new Drawn(glyphs, rules);
    }

    private static Matcher moved(Element element) {
        Matcher moved = MOVED.matcher(element.getAttribute("transform"));
        if (!moved.matches()) {
            throw new IllegalStateException(element.getAttribute("transform"));
        }
        return moved;
    }
}
