package org.yichuan.page.word.internal;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The styles of a file, as far as they tell what a paragraph is. */
final class Styles {
    private static final int DEEPEST = 20;
    private final Map<String, Style> byId = new HashMap<>();
    private String ordinary = "";

    /** A style with what it inherits. */
    record Style(String name, int outline, String list, int level, String align, int size, boolean newPage) {
        static final Style NONE = new Style("", -1, null, 0, null, 0, false);
    }

    private static final class Read {
        private String name = "";
        private String base;
        private int outline = -2;
        private String list;
        private int level;
        private String align;
        private int size;
        private Boolean newPage;
    }

    Styles(byte[] part) throws XMLStreamException {
        if (part == null) {
            return;
        }
        Map<String, Read> read = new HashMap<>();
        Xml x = new Xml(part);
        x.all(name -> {
            if (name.equals("style")) {
                String id = x.attribute("styleId");
                boolean first = "paragraph".equals(x.attribute("type")) && ("1".equals(x.attribute("default")) || "true".equals(x.attribute("default")));
                Read one = style(x);
                if (id != null && read.size() < 5_000) {
                    read.putIfAbsent(id, one);
                    ordinary = first ? id : ordinary;
                }
                return true;
            }
            return false;
        });
        read.forEach((id, one) -> byId.put(id, whole(read, one)));
    }

    private static Read style(Xml x) throws XMLStreamException {
        Read read = new Read();
        x.inside(name -> {
            switch (name) {
                case "name" -> read.name = x.value() == null ? "" : x.value();
                case "basedOn" -> read.base = x.value();
                case "outlineLvl" -> read.outline = x.number(-1);
                case "numId" -> read.list = x.value();
                case "ilvl" -> read.level = x.number(0);
                case "jc" -> read.align = x.value();
                case "sz" -> read.size = x.number(0);
                case "pageBreakBefore" -> read.newPage = x.on();
                case "tblStylePr" -> {
                    x.skip();
                    return true;
                }
                default -> {
                    // says nothing about what it is
                }
            }
            return false;
        });
        return read;
    }

    private static Style whole(Map<String, Read> all, Read one) {
        int outline = one.outline;
        String list = one.list;
        int level = one.level;
        String align = one.align;
        int size = one.size;
        Boolean newPage = one.newPage;
        Read base = all.get(one.base);
        for (int i = 0; i < DEEPEST && base != null; i++) {
            outline = outline == -2 ? base.outline : outline;
            if (list == null) {
                list = base.list;
                level = base.level;
            }
            align = align == null ? base.align : align;
            size = size == 0 ? base.size : size;
            newPage = newPage == null ? base.newPage : newPage;
            base = all.get(base.base);
        }
        return new Style(one.name, outline < 0 || outline > 8 ? -1 : outline, list, level, align, size, Boolean.TRUE.equals(newPage));
    }

    Style of(String id) {
        return byId.getOrDefault(id == null ? ordinary : id, Style.NONE);
    }
}
