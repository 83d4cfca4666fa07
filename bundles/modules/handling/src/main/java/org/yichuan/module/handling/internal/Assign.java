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
import org.yichuan.api.text.Texts;

/** The head assigns the handling to one of his people 经办人. */
public final class Assign extends BasicAction {

    public Assign() {
        super("assign", new Texts(Assign.class), Step.HANDLE, Step.CO_HANDLE);
    }

    @Override
    public Decision decide(Situation s, Input input) {
        UUID id = input.id("person");
        Person person = id == null ? null : s.organisation().person(id).filter(Person::active).orElse(null);
        if (person == null || person.postings().stream().noneMatch(p -> p.unitId().equals(s.task().unitId()))) {
            return Decision.refuse(text("notOfUnit"));
        }
        Task t = s.task();
        return Decision.accept(s.document()).end(t, TaskState.PASSED).saying(input.text("opinion"))
                .open(new NewTask(t.step(), t.slot(), t.unitId(), Post.HANDLER, id, t.dueAt(), input.text("opinion")));
    }
}
