package org.yichuan.api.modules;

import org.yichuan.api.text.Message;

/** What was asked about a module was not done; nothing else was changed, and the sentence says why. */
public final class ModuleRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Message why;

    public ModuleRefused(Message why) {
        super(why.en(), null, false, false);
        this.why = why;
    }

    public Message why() {
        return why;
    }
}
