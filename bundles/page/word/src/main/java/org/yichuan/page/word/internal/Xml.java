package org.yichuan.page.word.internal;

import java.io.ByteArrayInputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML as it passes by: no document type, no entity, nothing from outside. */
final class Xml {
    private static final String WORD = "/wordprocessingml/";

    private final XMLStreamReader reader;

    Xml(byte[] content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
    }

    /** The next event; a document type or an entity is refused. */
    int next() throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("document types and entities are not read");
        }
        return event;
    }

    boolean hasNext() throws XMLStreamException {
        return reader.hasNext();
    }

    String text() {
        return reader.getText();
    }

    /** Local name; one that is not the word processor's own bears the end of its namespace: {@code math:r}. */
    String name() {
        String space = reader.getNamespaceURI();
        if (space == null || space.contains(WORD) && space.endsWith("/main") || space.contains("markup-compatibility")) {
            return reader.getLocalName();
        }
        return (space.endsWith("/math") ? "math:" : "other:") + reader.getLocalName();
    }

    /** An attribute by its local name, or null. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String value() {
        return attribute("val");
    }

    /** A property that is on unless its value says otherwise. */
    boolean on() {
        String value = value();
        return value == null || !("0".equals(value) || "false".equals(value) || "off".equals(value) || "none".equals(value));
    }

    int number(int otherwise) {
        return number(value(), otherwise);
    }

    static int number(String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    /** Goes to the end of the element it stands at. */
    void skip() throws XMLStreamException {
        for (int open = 1; open > 0;) {
            int event = next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** What to do at the beginning of an element: true when it was read to its end. */
    interface Visitor {
        boolean at(String name) throws XMLStreamException;
    }

    /** Every element inside the one it stands at, up to its end; one that the visitor did not read is gone into. */
    void inside(Visitor visitor) throws XMLStreamException {
        for (int open = 1; open > 0;) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            } else if (event == XMLStreamConstants.START_ELEMENT && !visitor.at(name())) {
                open++;
            }
        }
    }

    /** Every element of the whole part. */
    void all(Visitor visitor) throws XMLStreamException {
        while (hasNext()) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                visitor.at(name());
            }
        }
    }

    /** The text inside the element it stands at, up to its end; of more than any document has, so much that it is seen to be too much. */
    String content() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int open = 1; open > 0;) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> open++;
                case XMLStreamConstants.END_ELEMENT -> open--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text.length() <= BodyReader.CHARACTERS) {
                        text.append(text());
                    }
                }
                default -> {
                    // comments and the like
                }
            }
        }
        return text.toString();
    }
}
