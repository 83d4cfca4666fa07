package org.yichuan.api.page;

import org.yichuan.api.text.Message;

/** A document or file that cannot be worked on, with one sentence that says why and what to do. */
public final class NotRendered extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Message sentence;

    public NotRendered(Message sentence) {
        super(sentence.en());
        this.sentence = sentence;
    }

    public NotRendered(Message sentence, Throwable cause) {
        super(sentence.en(), cause);
        this.sentence = sentence;
    }

    public Message sentence() {
        return sentence;
    }
}
