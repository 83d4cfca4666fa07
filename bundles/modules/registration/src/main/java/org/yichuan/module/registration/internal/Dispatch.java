package org.yichuan.module.registration.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Copies;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.NewTask;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Slots;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.document.Attachment;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Head;
import org.yichuan.api.document.Ids;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Unit;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;

/**
 * Dispatch 分发 of a document by a bureau's registry to registries below: each gets a document of its own to sign for;
 * here a task waits for each one's result.
 */
public final class Dispatch extends BasicAction {
    private final Heads heads = new Heads();

    public Dispatch() {
        super("dispatch", new Texts(Dispatch.class));
    }

    @Override
    public boolean creates() {
        return true;
    }

    @Override
    public Decision decide(Situation s, Input input) {
        if (s.document() != null) {
            return Decision.refuse(text("dispatchOnce"));
        }
        Head head = heads.read(input, s.now());
        List<Attachment> files = Heads.files(input, s.now());
        Message fault = heads.fault(head, s, files);
        if (fault != null) {
            return Decision.refuse(fault);
        }
        if (head.secrecy().classified()) {
            return Decision.refuse(text("classifiedDispatch"));
        }
        List<UUID> recipients = input.ids("recipients");
        if (recipients.isEmpty()) {
            return Decision.refuse(text("recipientsMissing"));
        }
        Instant due = input.time("dueAt") == null ? s.settings().workingDays().after(s.now(), s.settings().limit(s.actingUnit(), head.category(), head.urgency())) : input.time("dueAt");
        Document source = Document.create(Ids.next(), s.actingUnit(), s.organisation().house(s.actingUnit()).id(), head, DocumentState.DISPATCHED, due, null);
        Decision.Acceptance accepted = Decision.accept(source);
        files.forEach(accepted::attach);
        for (UUID recipient : recipients) {
            Unit unit = s.organisation().unit(recipient).orElse(null);
            if (unit == null || s.organisation().holders(recipient, Post.REGISTRAR).isEmpty() || recipient.equals(s.actingUnit())) {
                return Decision.refuse(text("noRegistry", unit == null ? recipient.toString() : unit.name()));
            }
            accepted.open(new NewTask(Step.AWAIT, Slots.name(Step.AWAIT, recipient), s.actingUnit(), Post.REGISTRAR, null, due, unit.name()));
            Head arriving = new Head(head.number(), head.title(), head.issuer().isEmpty() ? s.organisation().house(s.actingUnit()).name() : head.issuer(),
                    head.category(), s.now(), head.urgency(), head.importance(), head.secrecy(), head.secrecyUntil(), head.note());
            accepted.spawn(Copies.of(s, source, arriving, recipient, due, files));
        }
        return accepted.saying(head.note()).standing();
    }
}
