package org.yichuan.module.registration.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.Attachment;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Head;
import org.yichuan.api.document.Ids;
import org.yichuan.api.document.WorkingDays;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/** Registering 登记: a document that came on paper or from outside (a new one), or one that was dispatched here and signed for. */
public final class Register extends BasicAction {
    private final Heads heads = new Heads();

    public Register() {
        super("register", new Texts(Register.class), Step.REGISTER);
    }

    @Override
    public boolean creates() {
        return true;
    }

    @Override
    public Decision decide(Situation s, Input input) {
        Head head = heads.read(input, s.now());
        List<Attachment> files = Heads.files(input, s.now());
        // one that was dispatched here brings its files with it: they count as well when it turns out to be classified
        Message fault = heads.fault(head, Stream.concat(s.attachments().stream(), files.stream()).toList(), s.now());
        if (fault != null) {
            return Decision.refuse(fault);
        }
        Decision.Acceptance accepted;
        if (s.document() == null) {
            UUID house = s.organisation().house(s.actingUnit()).id();
            accepted = Decision.accept(Document.create(Ids.next(), s.actingUnit(), house, head, DocumentState.REGISTERED, due(head), null));
        } else {
            Instant due = s.document().dueAt() == null ? due(head) : s.document().dueAt();
            accepted = Decision.accept(s.document().with(head).withDueAt(due)).end(s.task(), TaskState.DONE);
        }
        files.forEach(accepted::attach);
        return accepted.saying(head.note());
    }

    private static Instant due(Head head) {
        return new WorkingDays().after(head.receivedAt(), head.urgency().workingDays());
    }
}
