package org.yichuan.api.settings;

import java.util.UUID;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.official.StatutoryType;

/**
 * A template 模板 that drafts begin from, made by a department for itself and the units below it.
 *
 * @param unit     who drafts there sees it, and in the units below
 * @param version  1, 2, 3 …; given by {@link Settings#change}, which takes the one that the clerk began with and refuses when another
 *                 was published since
 * @param occasion what it is for, as its users say it: 防洪通知
 * @param text     the {@link org.yichuan.api.official.OfficialText} to begin with, as JSON
 */
public record DraftTemplate(UUID id, UUID unit, int version, String occasion, StatutoryType type, Outgoing.Kind kind, String text) implements Setting {

    public static String key(UUID id) {
        return "template/" + id;
    }

    @Override
    public String key() {
        return key(id);
    }

    @Override
    public DraftTemplate version(int version) {
        return new DraftTemplate(id, unit, version, occasion, type, kind, text);
    }
}
