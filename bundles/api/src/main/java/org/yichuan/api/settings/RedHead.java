package org.yichuan.api.settings;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yichuan.api.official.PageFormat;
import org.yichuan.api.official.StatutoryType;

/**
 * What the registry sets up for an issuer 发文机关: its red head 版头 on each page (GB/T 9704-2012, 7.2.4, 10.1 to 10.3), the code of its
 * numbers 机关代字 (7.2.5), which types go out on the page of a letter 信函格式, and the size of its seal 印章 (7.3.5.1). A document that was
 * dispatched keeps what held at that time.
 *
 * @param unit    the unit whose registries keep it
 * @param issuer  the issuer as it signs 发文机关署名
 * @param seal    diameter of its seal, in millimetres
 * @param letters the types that go out as letters, besides 函
 * @param lines   what differs from {@link Line#usual}
 */
public record RedHead(UUID id, UUID unit, int version, String issuer, int seal, Set<StatutoryType> letters, Map<PageFormat, Line> lines) implements Setting {
    /**
     * The head on one page.
     *
     * @param name   full or standard short name 全称或规范化简称, in red
     * @param suffix what follows it: 文件 or nothing; 令 or 命令; 纪要; nothing on a letter
     * @param code   code of its numbers; empty: whatever the registry types
     */
    public record Line(String name, String suffix, String code) {

        /** What stands there when nothing is set up: the name that signs, with what the standard puts after it. */
        public static Line usual(String issuer, PageFormat format) {
            return new Line(issuer, switch (format) {
                case DOCUMENT -> "文件";
                case LETTER -> "";
                case ORDER -> "令";
                case MINUTES -> "纪要";
            }, "");
        }
    }

    public RedHead {
        letters = letters.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(letters));
        lines = lines.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(lines));
    }

    public static String key(UUID id) {
        return "head/" + id;
    }

    @Override
    public String key() {
        return key(id);
    }

    /** The head on a page. */
    public Line line(PageFormat format) {
        return lines.getOrDefault(format, Line.usual(issuer, format));
    }

    @Override
    public RedHead version(int version) {
        return new RedHead(id, unit, version, issuer, seal, letters, lines);
    }
}
