package org.yichuan.platform.modules.internal;

import org.yichuan.api.modules.ModuleRefused;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/** The manager's sentences. */
final class Said {
    private static final Texts TEXTS = new Texts(Said.class);

    private Said() {
    }

    static Message message(String key, Object... arguments) {
        return TEXTS.message(key, arguments);
    }

    static ModuleRefused refuse(String key, Object... arguments) {
        return new ModuleRefused(message(key, arguments));
    }
}
