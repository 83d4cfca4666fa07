package org.yichuan.module.feedback.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.Attachment;
import org.yichuan.api.document.Ids;
import org.yichuan.api.text.Texts;

/** 落实反馈: the station says what it carried out, with pictures. */
public final class Feedback extends BasicAction {
    private static final int MOST_FILES = 20;

    public Feedback() {
        super("feedback", new Texts(Feedback.class), Step.FEEDBACK);
    }

    @Override
    public boolean commutes() {
        return true;
    }

    @Override
    public Decision decide(Situation s, Input input) {
        String words = input.text("opinion");
        if (words.isEmpty()) {
            return Decision.refuse(text("wordsMissing"));
        }
        List<Attachment> files = files(input, s.now());
        // DOMAIN: the body of a classified item must not be stored; a picture of it would be one
        if (!files.isEmpty() && s.document().head().secrecy().classified()) {
            return Decision.refuse(text("classifiedFiles"));
        }
        Decision.Acceptance accepted = Decision.accept(s.document()).end(s.task(), TaskState.DONE).saying(words);
        files.forEach(accepted::attach);
        return accepted;
    }

    private static List<Attachment> files(Input input, Instant now) {
        List<Attachment> files = new ArrayList<>();
        if (input.values().get("attachments") instanceof List<?> list) {
            for (Object item : list) {
                if (!(item instanceof Map<?, ?> m) || !(m.get("sha256") instanceof String hash) || !hash.matches("[0-9a-f]{64}")
                        || !(m.get("size") instanceof Number size) || !(m.get("name") instanceof String name) || files.size() == MOST_FILES) {
                    throw new IllegalArgumentException("not a file, or too many: " + item);
                }
                files.add(new Attachment(Ids.next(), null, name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip(), String.valueOf(m.get("mediaType")), size.longValue(), hash, now));
            }
        }
        return files;
    }
}
