package org.yichuan.module.issuing.internal;

import java.util.List;
import java.util.UUID;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Numbering;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.document.Document;
import org.yichuan.api.document.DocumentState;
import org.yichuan.api.document.Head;
import org.yichuan.api.document.Ids;
import org.yichuan.api.document.Importance;
import org.yichuan.api.document.Secrecy;
import org.yichuan.api.document.Urgency;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.text.Message;
import org.yichuan.api.text.Texts;
import org.yichuan.official.Flow;

/** Keeping a number 预留 for a document to come: an entry of the register that bears it until a document takes it or it is voided. */
public final class ReserveNumber extends BasicAction {
    private final Flow flow = new Flow();

    public ReserveNumber() {
        super("reserve-number", new Texts(ReserveNumber.class));
    }

    @Override
    public boolean creates() {
        return true;
    }

    @Override
    public boolean outgoing() {
        return true;
    }

    @Override
    public Decision decide(Situation s, Input input) {
        Message fault = GiveNumber.fault(input);
        String reason = input.text("reason");
        if (fault != null || reason.isEmpty() || s.document() != null) {
            return Decision.refuse(fault != null ? fault : text("reasonMissing"));
        }
        UUID house = s.organisation().house(s.actingUnit()).id();
        Head head = new Head("", text("reservedTitle", reason).zh(), s.organisation().house(s.actingUnit()).name(), Outgoing.Kind.DOCUMENT.category(), s.now(), Urgency.ORDINARY,
                Importance.ORDINARY, Secrecy.NONE, null, "");
        Document entry = Document.create(Ids.next(), s.actingUnit(), house, head, DocumentState.RESERVED, null, null);
        Outgoing sheet = Outgoing.of(Outgoing.Kind.DOCUMENT, s.actor().id(), new Outgoing.Course(s.actingUnit(), List.of(), null, List.of(), false, List.of(), List.of(), List.of()));
        Numbering numbering = new Numbering(Numbering.Use.RESERVED, input.text("code"), GiveNumber.year(input, s), 0, s.actingUnit(), reason);
        return flow.keep(Decision.accept(entry).number(numbering).saying(reason), sheet).standing();
    }
}
