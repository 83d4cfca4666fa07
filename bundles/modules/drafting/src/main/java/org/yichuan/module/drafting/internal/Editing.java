package org.yichuan.module.drafting.internal;

import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.document.Head;
import org.yichuan.api.official.OfficialText;
import org.yichuan.api.official.Outgoing;
import org.yichuan.api.text.Message;

/**
 * What whoever signs or checks again made of the text: a version of its own when he changed it, with his word whether the
 * substance changed; other files are a change of substance, whatever he says.
 *
 * @param sheet   with that change, if there is one
 * @param version number of the newest version now
 * @param fault   what is wrong with it, or null
 */
record Editing(OfficialText text, Head head, boolean changed, boolean substance, Outgoing sheet, int version, Message fault) {

    static Editing of(Given given, Situation s, Input input) {
        Outgoing before = given.sheet(s);
        OfficialText text = given.text(s, input);
        Head head = given.head(s, input, text, before.kind(), s.document().head());
        boolean changed = given.changed(s, text);
        boolean substance = changed && (input.flag("substance") || given.filesChanged(s, text));
        int version = s.paper().version() + (changed ? 1 : 0);
        Outgoing sheet = substance ? before.changed(version) : changed ? before.reworded(version) : before;
        return new Editing(text, head, changed, substance, sheet, version, given.fault(text, head));
    }

    /** Begins the acceptance, with the version if there is a new one. */
    Decision.Acceptance accept(Given given, Situation s, String reason) {
        Decision.Acceptance accepted = Decision.accept(s.document().with(head));
        return changed ? accepted.write(new Decision.Written(given.json(text), reason, substance)) : accepted;
    }
}
