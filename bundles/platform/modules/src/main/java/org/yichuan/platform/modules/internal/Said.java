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

    /** Where a version came from, and who vouches for it. */
    static Message whence(String origin, String signer) {
        Message from = origin.equals(Held.PRODUCT) ? message("ofProduct") : origin.startsWith("file ") ? message("ofFile", origin.substring(5)) : Message.of(origin);
        return signer.isEmpty() ? message("unsignedFrom", from) : signer.equals(Held.PRODUCT) ? from : message("vouchedFrom", from, signer);
    }

    static ModuleRefused refuse(String key, Object... arguments) {
        return new ModuleRefused(message(key, arguments));
    }
}
