package org.yichuan.page.layout;

import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;

/** Secrecy and urgency as they are printed, whatever the language of the screen. */
public final class Labels {
    private Labels() {
    }

    /** 密级, 7.2.2; empty for none. */
    public static String of(Secrecy secrecy) {
        return switch (secrecy) {
            case NONE -> "";
            case CONFIDENTIAL -> "秘密";
            case SECRET -> "机密";
            case TOP_SECRET -> "绝密";
        };
    }

    /** 紧急程度, 7.2.3; empty for an ordinary document. */
    public static String of(Urgency urgency) {
        return switch (urgency) {
            case null -> "";
            case ORDINARY -> "";
            case URGENT, TELEGRAM_URGENT -> "加急";
            case EXTRA_URGENT, TELEGRAM_EXTRA_URGENT -> "特急";
            case TELEGRAM_CRITICAL -> "特提";
            case TELEGRAM_ORDINARY -> "平急";
        };
    }
}
