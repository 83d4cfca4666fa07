package org.yichuan.module.drafting.internal;

import java.util.UUID;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Head;
import org.yichuan.api.document.Ids;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.official.Flow;

/** Drafting 拟稿: a new outgoing document of the drafter's unit, with the first version of its text. */
public final class Draft extends BasicAction {
    private final Given given = new Given();
    private final Flow flow = new Flow();

    public Draft() {
        super("draft", new Texts(Draft.class));
    }

    @Override
    public boolean creates() {
        return true;
    }

    @Override
    public boolean byRegistrar() {
        return false;
    }

    @Override
    public boolean outgoing() {
        return true;
    }

    @Override
    public Decision decide(Situation s, Input input) {
        if (s.document() != null) {
            return Decision.refuse(text("draftedAlready"));
        }
        Outgoing.Kind kind = input.choice("kind", Outgoing.Kind.class, Outgoing.Kind.DOCUMENT);
        OfficialText text = given.text(s, input);
        Head head = given.head(s, input, text, kind, null);
        Message fault = given.fault(text, head);
        if (fault != null) {
            return Decision.refuse(fault);
        }
        UUID house = s.organisation().house(s.actingUnit()).id();
        Document made = Document.create(Ids.next(), s.actingUnit(), house, head, DocumentState.DRAFTING, input.time("dueAt"), null);
        Outgoing sheet = Outgoing.of(kind, s.actor().id(), given.course(s, input));
        Decision.Acceptance accepted = Decision.accept(made).write(new Decision.Written(given.json(text), input.text("reason"), true));
        return flow.follow(accepted, s, sheet, 1, false, TaskState.DONE, "");
    }
}
