package org.yichuan.platform.modules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.yichuan.api.circulation.Grant;
import org.yichuan.api.organisation.Level;
import org.yichuan.api.organisation.Post;

/**
 * Permission files: Blueprint XML that registers {@link Grant}s and nothing else. A file is read whole and checked before
 * any of it counts; a mistake is told with its line. What such a file can say is so little that it is registered here
 * instead of by a Blueprint container: at once, or not at all.
 */
final class Permissions {
    private static final String BLUEPRINT = "http://www.osgi.org/xmlns/blueprint/v1.0.0";
    private final BundleContext context;
    private final Map<String, Kept> files = new LinkedHashMap<>();

    /** The grants of a file that counts. */
    record Kept(String file, List<Grant> grants, List<ServiceRegistration<Grant>> registrations) { }

    Permissions(BundleContext context) {
        this.context = context;
    }

    List<Kept> files() {
        synchronized (files) {
            return List.copyOf(files.values());
        }
    }

    /** Lets the file count, in place of what stood in it before. @throws org.yichuan.api.modules.ModuleRefused when it has a mistake */
    List<Grant> put(Path file, Set<String> knownActions, Set<String> unitCodes) throws IOException {
        String name = file.getFileName().toString();
        List<Grant> grants = read(name, Files.newInputStream(file), knownActions, unitCodes);
        List<ServiceRegistration<Grant>> registered = new ArrayList<>();
        grants.forEach(grant -> registered.add(context.registerService(Grant.class, grant, null)));
        Kept before;
        synchronized (files) {
            before = files.put(name, new Kept(name, grants, registered));
        }
        if (before != null) {
            before.registrations().forEach(ServiceRegistration::unregister);
        }
        return grants;
    }

    /** @return whether it counted until now */
    boolean remove(String name) {
        Kept before;
        synchronized (files) {
            before = files.remove(name);
        }
        if (before != null) {
            before.registrations().forEach(ServiceRegistration::unregister);
        }
        return before != null;
    }

    static List<Grant> read(String name, InputStream content, Set<String> knownActions, Set<String> unitCodes) throws IOException {
        try (content) {
            return new Reading(name, reader(content), knownActions, unitCodes).grants();
        } catch (XMLStreamException broken) {
            String said = broken.getMessage() == null ? "" : broken.getMessage().replaceAll("(?s)^.*Message: ", "").lines().findFirst().orElse("");
            throw Said.refuse("xmlBroken", name, String.valueOf(broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber()), said);
        }
    }

    /** The grants among whatever else a module's own Blueprint file says. */
    static List<Grant> among(String name, InputStream content) throws XMLStreamException {
        XMLStreamReader xml = reader(content);
        Reading reading = new Reading(name, xml, null, null);
        List<Grant> grants = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("bean") && Grant.class.getName().equals(xml.getAttributeValue(null, "class"))) {
                grants.add(reading.grant());
            }
        }
        return grants;
    }

    private static XMLStreamReader reader(InputStream content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(content);
    }

    /** One reading of one file. @param known actions there are, or null for any @param units codes of the units there are, or null for any */
    private record Reading(String name, XMLStreamReader xml, Set<String> known, Set<String> units) {

        List<Grant> grants() throws XMLStreamException {
            List<Grant> grants = new ArrayList<>();
            xml.nextTag();
            if (!xml.getLocalName().equals("blueprint") || !BLUEPRINT.equals(xml.getNamespaceURI())) {
                throw wrong("xmlRoot", xml.getLocalName());
            }
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                expect("service");
                if (!Grant.class.getName().equals(xml.getAttributeValue(null, "interface"))) {
                    throw wrong("xmlInterface", String.valueOf(xml.getAttributeValue(null, "interface")));
                }
                xml.nextTag();
                expect("bean");
                grants.add(grant());
                if (xml.nextTag() != XMLStreamConstants.END_ELEMENT) {
                    throw wrong("xmlElement", xml.getLocalName());
                }
            }
            if (grants.isEmpty()) {
                throw wrong("xmlEmpty");
            }
            return grants;
        }

        private Grant grant() throws XMLStreamException {
            if (!Grant.class.getName().equals(xml.getAttributeValue(null, "class"))) {
                throw wrong("xmlClass", String.valueOf(xml.getAttributeValue(null, "class")));
            }
            List<List<String>> arguments = new ArrayList<>();
            List<Integer> lines = new ArrayList<>();
            int at = line();
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                expect("argument");
                lines.add(line());
                arguments.add(argument());
            }
            if (arguments.size() < 3 || arguments.size() > 4) {
                throw Said.refuse("xmlArguments", name, String.valueOf(at), arguments.size());
            }
            Level level = constant(Level.class, arguments.get(0), "xmlLevel", lines.get(0));
            Post post = constant(Post.class, arguments.get(1), "xmlPost", lines.get(1));
            Set<String> actions = new TreeSet<>();
            arguments.get(2).forEach(text -> actions.addAll(Arrays.asList(text.strip().split("\\s+"))));
            for (String action : actions) {
                if (known != null && !known.contains(action)) {
                    throw Said.refuse("xmlAction", name, String.valueOf(lines.get(2)), action, String.join(" ", new TreeSet<>(known)));
                }
            }
            Set<String> codes = new TreeSet<>();
            if (arguments.size() == 4) {
                arguments.get(3).forEach(text -> codes.addAll(Arrays.asList(text.strip().split("\\s+"))));
                for (String code : codes) {
                    if (units != null && !units.contains(code)) {
                        throw Said.refuse("xmlUnit", name, String.valueOf(lines.get(3)), code);
                    }
                }
            }
            return new Grant(level, post, actions, codes);
        }

        /** The argument's value, or the values of the list or set in it. */
        private List<String> argument() throws XMLStreamException {
            List<String> values = new ArrayList<>();
            String value = xml.getAttributeValue(null, "value");
            if (value != null) {
                values.add(value);
            }
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "value" -> values.add(xml.getElementText());
                    case "list", "set" -> {
                        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                            expect("value");
                            values.add(xml.getElementText());
                        }
                    }
                    default -> throw wrong("xmlElement", xml.getLocalName());
                }
            }
            return values;
        }

        private <E extends Enum<E>> E constant(Class<E> type, List<String> values, String key, int line) {
            String text = values.isEmpty() ? "" : values.getFirst().strip();
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(text)) {
                    return constant;
                }
            }
            throw Said.refuse(key, name, String.valueOf(line), text, Arrays.toString(type.getEnumConstants()).replaceAll("[\\[\\],]", ""));
        }

        private void expect(String element) {
            if (!xml.getLocalName().equals(element) || !BLUEPRINT.equals(xml.getNamespaceURI())) {
                throw wrong("xmlElement", xml.getLocalName());
            }
        }

        private int line() {
            return xml.getLocation().getLineNumber();
        }

        private org.yichuan.api.modules.ModuleRefused wrong(String key, Object... arguments) {
            Object[] all = new Object[arguments.length + 2];
            all[0] = name;
            all[1] = String.valueOf(line());
            System.arraycopy(arguments, 0, all, 2, arguments.length);
            return Said.refuse(key, all);
        }
    }
}
