package org.yichuan.platform.modules.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.api.circulation.Grant;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Post;

/** The grants in the Blueprint files of a jar that is not installed: a forecast. What cannot be read is left out; it shows when it is installed. */
final class OwnGrants {
    private static final Logger LOG = LoggerFactory.getLogger(OwnGrants.class);

    private OwnGrants() {
    }

    static List<Grant> of(byte[] jar) {
        List<Grant> grants = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches("OSGI-INF/blueprint/[^/]+\\.xml")) {
                    read(zip.readAllBytes(), grants);
                }
            }
        } catch (IOException | XMLStreamException | IllegalArgumentException unreadable) {
            LOG.debug("grants that cannot be read beforehand", unreadable);
        }
        return grants;
    }

    private static void read(byte[] content, List<Grant> grants) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
        List<String> arguments = null;
        while (xml.hasNext()) {
            int what = xml.next();
            if (what == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("bean")) {
                arguments = Grant.class.getName().equals(xml.getAttributeValue(null, "class")) ? new ArrayList<>() : null;
            } else if (what == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("argument") && arguments != null) {
                arguments.add(String.valueOf(xml.getAttributeValue(null, "value")));
            } else if (what == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("bean") && arguments != null) {
                if (arguments.size() > 2) {
                    Set<String> units = arguments.size() > 3 ? words(arguments.get(3)) : Set.of();
                    grants.add(new Grant(Level.valueOf(arguments.get(0)), Post.valueOf(arguments.get(1)), words(arguments.get(2)), units));
                }
                arguments = null;
            }
        }
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
