package org.yichuan.page.files.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * The zip of an OFD (GB/T 33190-2016, 5.1). Entries are stored, not compressed, with a fixed time: the same entries are the same
 * bytes, so that a check of the file can look at each of them.
 */
final class OfdPackage {
    static final String NAMESPACE = "http://www.ofdspec.org/2016";
    static final String ROOT = "OFD.xml";
    static final String DOCUMENT = "Doc_0/";
    static final String SIGNS = DOCUMENT + "Signs/";
    private static final int MOST_ENTRIES = 2000;
    private static final long MOST_BYTES = 32L << 20;

    private OfdPackage() {
    }

    static byte[] write(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry head = new ZipEntry(entry.getKey());
                CRC32 crc = new CRC32();
                crc.update(entry.getValue());
                head.setCrc(crc.getValue());
                head.setSize(entry.getValue().length);
                head.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(head);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** Its entries in their order; no more than 32 MB of them (200 pages are three), whatever a zip claims to hold. */
    static Map<String, byte[]> read(byte[] file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        long left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) left + 1);
                left -= content.length;
                if (left < 0 || entries.size() == MOST_ENTRIES) {
                    throw new IOException("more than 32 MB or " + MOST_ENTRIES + " entries");
                }
                if (entries.putIfAbsent(entry.getName(), content) != null) {
                    throw new IOException("two entries of one name");
                }
            }
        }
        return entries;
    }

    /** Without entities, document types or anything from outside. */
    static Document xml(byte[] content) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    /** Text as it stands in XML. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }
}
