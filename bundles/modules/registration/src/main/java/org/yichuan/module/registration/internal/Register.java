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
import org.yichuan.api.document.Plan;
import org.yichuan.api.settings.Route;
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
        Message fault = heads.fault(head, s, Stream.concat(s.attachments().stream(), files.stream()).toList());
        if (fault != null) {
            return Decision.refuse(fault);
        }
        Decision.Acceptance accepted;
        if (s.document() == null) {
            UUID house = s.organisation().house(s.actingUnit()).id();
            Document made = Document.create(Ids.next(), s.actingUnit(), house, head, DocumentState.REGISTERED, s.settings().due(s.actingUnit(), head), null);
            accepted = Decision.accept(made.with(plan(s, house, head, input)));
        } else {
            Instant due = s.document().dueAt() == null ? s.settings().due(s.actingUnit(), head) : s.document().dueAt();
            accepted = Decision.accept(s.document().with(head).withDueAt(due).with(plan(s, s.document().house(), head, input))).end(s.task(), TaskState.DONE);
        }
        files.forEach(accepted::attach);
        return accepted.saying(head.note());
    }

    /**
     * What the route says of the document from here on. The registrar may ask to propose by hand instead; and what a
     * route gives to nobody who is there, he has to propose as well.
     */
    private static Plan plan(Situation s, UUID house, Head head, Input input) {
        Route route = s.settings().route(s.actingUnit(), head.category());
        Plan plan = route.plan(house, s.organisation());
        boolean byHand = !route.proposed() && (input.flag("propose") || plan.empty());
        return byHand ? Plan.NONE : plan;
    }
}
