package org.yichuan.module.registration.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.document.Attachment;
import org.yichuan.api.text.Texts;

/** Adding files to a registered document. */
public final class Attach extends BasicAction {

    public Attach() {
        super("attach", new Texts(Attach.class));
    }

    @Override
    public boolean commutes() {
        return true;
    }

    @Override
    public Decision decide(Situation s, Input input) {
        List<Attachment> files = Heads.files(input, s.now());
        if (files.isEmpty()) {
            return Decision.refuse(text("filesMissing"));
        }
        if (s.document().head().secrecy().classified()) {
            return Decision.refuse(text("classifiedFiles"));
        }
        Decision.Acceptance accepted = Decision.accept(s.document()).saying(files.stream().map(Attachment::name).collect(Collectors.joining("、"))).standing();
        files.forEach(accepted::attach);
        return accepted;
    }
}
