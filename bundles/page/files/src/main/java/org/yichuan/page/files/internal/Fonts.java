package org.yichuan.page.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.NameRecord;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuan.page.layout.Faces;
import org.yichuan.page.layout.FontRole;

/**
 * Which font serves for a face: the licensed one when an administrator put it into {@code etc/fonts}, else a free one of
 * ours; for a character that it lacks the free 宋体, which has all of GBK. Loaded at the first use.
 */
public final class Fonts implements Faces {
    /** Stands where a character is missing, as a printer's turned type did. */
    static final int MISSING = '〓';
    private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);
    private static final long LARGEST_FILE = 64L << 20;
    private static final Map<FontRole, Set<String>> NAMES = Map.of(
            FontRole.TITLE, Set.of("方正小标宋简体", "方正小标宋_gbk", "方正小标宋", "fzxiaobiaosong-b05s", "fzxiaobiaosong-b05"),
            FontRole.FANGSONG, Set.of("仿宋_gb2312", "仿宋", "fangsong_gb2312", "fangsong"),
            FontRole.KAI, Set.of("楷体_gb2312", "楷体", "kaiti_gb2312", "kaiti"),
            FontRole.HEI, Set.of("黑体", "simhei"),
            FontRole.SONG, Set.of("宋体", "simsun"));

    private final Path folder;
    private volatile Loaded loaded;

    /** What was found; asked for each character, so no lock is taken once it is there. */
    private record Loaded(Map<FontRole, Face> licensed, Map<FontRole, Face> free) {
        Face first(FontRole role) {
            Face face = licensed.get(role);
            return face == null ? free.get(role) : face;
        }
    }

    /** @param folder {@code etc/fonts}; need not exist */
    public Fonts(Path folder) {
        this.folder = folder;
    }

    /** With the fonts that an administrator put into {@code etc/fonts}. */
    public static Fonts configured() {
        return new Fonts(Path.of(System.getProperty("karaf.etc", "etc"), "fonts"));
    }

    /** The font that has the character, or null. */
    Face face(FontRole role, int codePoint) {
        Loaded fonts = load();
        Face face = fonts.first(role);
        if (face.glyph(codePoint) != 0) {
            return face;
        }
        for (Face other : List.of(fonts.free().get(role), fonts.first(FontRole.SONG), fonts.free().get(FontRole.SONG))) {
            if (other.glyph(codePoint) != 0) {
                return other;
            }
        }
        return null;
    }

    /** The font for a face. */
    Face first(FontRole role) {
        return load().first(role);
    }

    /** Whether the font for a face is not the one that the standard means. */
    boolean substituted(FontRole role) {
        return !load().licensed().containsKey(role);
    }

    @Override
    public double advance(FontRole role, int codePoint) {
        Face face = face(role, codePoint);
        return face == null ? 1 : face.advance(codePoint);
    }

    @Override
    public double inkTop(FontRole role, int codePoint) {
        Face face = face(role, codePoint);
        return face == null ? 0.8 : face.inkTop(codePoint);
    }

    @Override
    public double inkBottom(FontRole role, int codePoint) {
        Face face = face(role, codePoint);
        return face == null ? -0.05 : face.inkBottom(codePoint);
    }

    private Loaded load() {
        Loaded found = loaded;
        return found != null ? found : loadOnce();
    }

    private synchronized Loaded loadOnce() {
        if (loaded == null) {
            loaded = new Loaded(licensed(), free());
        }
        return loaded;
    }

    private static Map<FontRole, Face> free() {
        Map<FontRole, Face> found = new EnumMap<>(FontRole.class);
        for (FontRole role : FontRole.values()) {
            String name = "/org/yichuan/page/fonts/" + role.name().toLowerCase(Locale.ROOT) + ".ttf";
            try (InputStream in = Fonts.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("the bundle of fonts has no " + name);
                }
                found.put(role, new Face(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private Map<FontRole, Face> licensed() {
        Map<FontRole, Face> found = new EnumMap<>(FontRole.class);
        if (folder == null || !Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                try {
                    for (TrueTypeFont font : fonts(file)) {
                        Set<String> names = names(font);
                        for (FontRole role : FontRole.values()) {
                            if (NAMES.get(role).stream().anyMatch(names::contains)) {
                                found.putIfAbsent(role, new Face(font));
                            }
                        }
                    }
                } catch (IOException | RuntimeException e) {
                    LOG.warn("{} is left out: not a TrueType font that can be read ({})", file, e.getMessage());
                }
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}", folder, e.getMessage());
        }
        return found;
    }

    private static List<TrueTypeFont> fonts(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (Files.size(file) > LARGEST_FILE) {
            throw new IOException("more than 64 MB");
        }
        List<TrueTypeFont> fonts = new ArrayList<>();
        if (name.endsWith(".ttf")) {
            fonts.add(new TTFParser().parse(new RandomAccessReadBuffer(Files.readAllBytes(file))));
        } else if (name.endsWith(".ttc")) {
            // the fonts read from it as long as they are used
            new TrueTypeCollection(file.toFile()).processAllFonts(fonts::add);
        }
        return fonts;
    }

    private static Set<String> names(TrueTypeFont font) throws IOException {
        return font.getNaming().getNameRecords().stream().filter(n -> n.getNameId() == NameRecord.NAME_FONT_FAMILY_NAME || n.getNameId() == NameRecord.NAME_POSTSCRIPT_NAME
                || n.getNameId() == NameRecord.NAME_FULL_FONT_NAME).map(n -> n.getString() == null ? "" : n.getString().strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
