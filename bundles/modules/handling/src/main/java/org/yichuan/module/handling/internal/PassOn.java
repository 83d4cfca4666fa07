package org.yichuan.module.handling.internal;

import java.util.UUID;
import org.yichuan.api.circulation.BasicAction;
import org.yichuan.api.circulation.Decision;
import org.yichuan.api.circulation.Input;
import org.yichuan.api.circulation.NewTask;
import org.yichuan.api.circulation.Situation;
import org.yichuan.api.circulation.Step;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.circulation.TaskState;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.text.Texts;

/** Passing on 转办 of one's own task to another leader, reader or unit. */
public final class PassOn extends BasicAction {

    public PassOn() {
        super("pass-on", new Texts(PassOn.class), Step.INSTRUCT, Step.HANDLE, Step.CO_HANDLE, Step.CIRCULATE);
    }

    @Override
    public Decision decide(Situation s, Input input) {
        String reason = input.text("reason");
        if (reason.isEmpty()) {
            return Decision.refuse(text("reasonMissing"));
        }
        Task t = s.task();
        boolean byPerson = t.step() == Step.INSTRUCT || t.step() == Step.CIRCULATE;
        NewTask next;
        if (byPerson) {
            UUID id = input.id("person");
            Person person = id == null ? null : s.organisation().person(id).filter(Person::active).orElse(null);
            boolean fit = person != null && !person.id().equals(s.actor().id())
                    && (t.step() == Step.INSTRUCT ? person.holds(Post.LEADER) : !person.postings().isEmpty());
            if (!fit) {
                return Decision.refuse(text(t.step() == Step.INSTRUCT ? "leaderMissing" : "personMissing"));
            }
            Posting posting = person.postings().stream().filter(p -> t.step() != Step.INSTRUCT || p.post() == Post.LEADER).findFirst().orElseThrow();
            next = new NewTask(t.step(), t.slot(), posting.unitId(), posting.post(), id, t.dueAt(), reason);
        } else {
            UUID id = input.id("unit");
            if (id == null || id.equals(t.unitId()) || s.organisation().unit(id).isEmpty()) {
                return Decision.refuse(text("unitMissing"));
            }
            next = new NewTask(t.step(), t.slot(), id, Post.HEAD, null, t.dueAt(), reason);
        }
        return Decision.accept(s.document()).end(t, TaskState.PASSED).open(next).saying(reason);
    }
}
