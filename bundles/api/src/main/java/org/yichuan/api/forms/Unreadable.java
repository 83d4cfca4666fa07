package org.yichuan.api.forms;

import org.yichuan.api.text.Message;

/** A definition that is none: {@link #why()} names the place and the reason. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Message why;

    public Unreadable(Message why) {
        super(why.en());
        this.why = why;
    }

    public Message why() {
        return why;
    }
}
