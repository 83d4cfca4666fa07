package org.yichuan.batch.internal;

import java.util.Map;
import org.yichuan.api.document.Importance;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;

/** The words for urgency, importance and secrecy; null for a word that is none. */
final class Choices {
    private static final Map<String, Urgency> URGENCY = Map.ofEntries(
            Map.entry("", Urgency.ORDINARY), Map.entry("平件", Urgency.ORDINARY), Map.entry("普通", Urgency.ORDINARY), Map.entry("一般", Urgency.ORDINARY),
            Map.entry("无", Urgency.ORDINARY), Map.entry("加急", Urgency.URGENT), Map.entry("紧急", Urgency.URGENT), Map.entry("急件", Urgency.URGENT),
            Map.entry("特急", Urgency.EXTRA_URGENT), Map.entry("平急", Urgency.TELEGRAM_ORDINARY), Map.entry("电报平急", Urgency.TELEGRAM_ORDINARY),
            Map.entry("电报加急", Urgency.TELEGRAM_URGENT), Map.entry("电报特急", Urgency.TELEGRAM_EXTRA_URGENT), Map.entry("特提", Urgency.TELEGRAM_CRITICAL),
            Map.entry("电报特提", Urgency.TELEGRAM_CRITICAL));
    private static final Map<Urgency, Urgency> OF_TELEGRAMS = Map.of(Urgency.ORDINARY, Urgency.TELEGRAM_ORDINARY, Urgency.URGENT, Urgency.TELEGRAM_URGENT,
            Urgency.EXTRA_URGENT, Urgency.TELEGRAM_EXTRA_URGENT);
    private static final Map<String, Importance> IMPORTANCE = Map.of("", Importance.ORDINARY, "一般", Importance.ORDINARY, "普通", Importance.ORDINARY,
            "重要", Importance.IMPORTANT);
    private static final Map<String, Secrecy> SECRECY = Map.of("", Secrecy.NONE, "无", Secrecy.NONE, "公开", Secrecy.NONE, "非密", Secrecy.NONE, "秘密",
            Secrecy.CONFIDENTIAL, "机密", Secrecy.SECRET, "绝密", Secrecy.TOP_SECRET);

    private Choices() {
    }

    static Urgency urgency(String word, boolean telegram) {
        Urgency urgency = of(word, URGENCY, Urgency.class);
        return telegram && urgency != null ? OF_TELEGRAMS.getOrDefault(urgency, urgency) : urgency;
    }

    static Importance importance(String word) {
        return of(word, IMPORTANCE, Importance.class);
    }

    static Secrecy secrecy(String word) {
        return of(word, SECRECY, Secrecy.class);
    }

    private static <E extends Enum<E>> E of(String word, Map<String, E> words, Class<E> type) {
        E found = words.get(word.replaceAll("[\\s\\p{Z}]+", ""));
        if (found != null) {
            return found;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(word)) {
                return constant;
            }
        }
        return null;
    }
}
