package org.yichuan.page.word.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.yichuan.api.page.NotRendered;
import org.yichuan.api.text.Texts;

/**
 * The parts of a {@code .docx} that hold text. Pictures, embedded files and programs in it are neither unpacked to memory
 * nor looked into; what an entry claims about its size is not believed, bytes are counted as they come.
 */
final class WordFile {
    /** Of the file. */
    static final int LARGEST = 20 << 20;
    /** Of everything in it, unpacked. */
    static final int UNPACKED = 96 << 20;
    /** Of the parts that are kept. */
    static final int KEPT = 24 << 20;
    private static final int ENTRIES = 3_000;
    private static final int OLE = 0xD0CF11E0;

    private final Map<String, byte[]> parts = new HashMap<>();

    /** @throws NotRendered when it is none, or more than may be */
    WordFile(byte[] file, Texts texts) {
        if (file.length > LARGEST) {
            throw new NotRendered(texts.message("tooLarge", LARGEST >> 20));
        }
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
            boolean old = file.length > 8 && ((file[0] & 255) << 24 | (file[1] & 255) << 16 | (file[2] & 255) << 8 | file[3] & 255) == OLE;
            throw new NotRendered(texts.message(old ? "oldOrLocked" : "notWord"));
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            int entries = 0;
            int kept = 0;
            long all = 0;
            byte[] buffer = new byte[1 << 16];
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
                if (++entries > ENTRIES) {
                    throw new NotRendered(texts.message("bomb", UNPACKED >> 20));
                }
                if (name.endsWith("vbaproject.bin") || name.endsWith("vbadata.xml")) {
                    throw new NotRendered(texts.message("macros"));
                }
                if (wanted(name)) {
                    byte[] content = zip.readNBytes(KEPT - kept + 1);
                    kept += content.length;
                    all += content.length;
                    parts.putIfAbsent(name, content);
                } else {
                    for (int read = zip.read(buffer); read >= 0 && all <= UNPACKED; read = zip.read(buffer)) {
                        all += read;
                    }
                }
                if (kept > KEPT || all > UNPACKED) {
                    throw new NotRendered(texts.message("bomb", UNPACKED >> 20));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new NotRendered(texts.message("broken"), e);
        }
        if (!parts.containsKey("word/document.xml")) {
            throw new NotRendered(texts.message("notWord"));
        }
    }

    private static boolean wanted(String name) {
        return name.equals("docprops/core.xml") || name.equals("[content_types].xml") || name.equals("word/_rels/document.xml.rels") || name.equals("word/_rels/settings.xml.rels")
                || name.matches("word/(document|styles|numbering|(header|footer)\\d*)\\.xml");
    }

    /** A part, or null. */
    byte[] part(String name) {
        return parts.get(name);
    }

    Iterable<String> names() {
        return parts.keySet().stream().sorted().toList();
    }
}
