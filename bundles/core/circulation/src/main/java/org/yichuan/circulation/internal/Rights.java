package org.yichuan.circulation.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yichuan.api.circulation.ActionHandler;
import org.yichuan.api.circulation.Grant;
import org.yichuan.api.circulation.NewTask;
import org.yichuan.api.circulation.Task;
import org.yichuan.api.document.Document;
import org.yichuan.api.modules.ModuleGuard;
import org.yichuan.api.organisation.Organisation;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.organisation.Post;
import org.yichuan.api.organisation.Posting;
import org.yichuan.api.organisation.Unit;

/** Who may do what: a level's grant to a post, and the person's part in the document. */
final class Rights {
    private final List<Grant> grants;
    private final Organisation organisation;
    private final ModuleGuard guard;

    Rights(List<Grant> grants, Organisation organisation, ModuleGuard guard) {
        this.grants = grants;
        this.guard = guard;
        this.organisation = organisation;
    }

    /** Whether any of the person's posts is granted the action. */
    boolean granted(Person person, String action) {
        return person.active() && person.postings().stream().anyMatch(posting -> granted(posting, action));
    }

    /** The unit in which the person may perform {@code handler} on the document, answering {@code task}; empty: he may not. */
    Optional<UUID> unitFor(Person person, ActionHandler handler, Document document, Task task, List<ActionHandler> handlers) {
        if (handler.steps().isEmpty() && !handler.takesBack()) {
            return grantedIn(person, document.owner(), handler.action(), true);
        }
        if (task == null) {
            return Optional.empty();
        }
        if (handler.lastResort() && answerable(asked(task), handlers)) {
            return Optional.empty();
        }
        boolean his = handler.takesBack() ? !task.open() && person.id().equals(task.endedPerson()) : task.open() && owns(person, task);
        return his ? grantedIn(person, task.unitId(), handler.action(), false) : Optional.empty();
    }

    /** Whether the person is granted the action as a registrar of the document's registry. */
    boolean mayInRegistry(Person person, Document document, ActionHandler handler) {
        return grantedIn(person, document.owner(), handler.action(), true).isPresent();
    }

    /** The unit in which the person may make a document by {@code handler}. */
    Optional<UUID> unitToCreate(Person person, UUID owner, ActionHandler handler) {
        return owner == null ? Optional.empty() : grantedIn(person, owner, handler.action(), handler.byRegistrar());
    }

    /** Named in it; or holding its post; or, as the unit's registrar, standing in for its head. */
    static boolean owns(Person person, Task task) {
        if (task.personId() != null) {
            return task.personId().equals(person.id());
        }
        return person.holds(task.unitId(), task.post()) || task.post() == Post.HEAD && person.holds(task.unitId(), Post.REGISTRAR);
    }

    /** Whether whoever is to get this task could answer it: nobody is given what he can never end. */
    boolean answerable(NewTask task, List<ActionHandler> handlers) {
        return handlers.stream().filter(h -> !h.takesBack() && !h.lastResort() && h.ends() && h.steps().contains(task.step())).anyMatch(
                h -> granted(new Posting(task.unitId(), task.post()), h.action())
                        || task.post() == Post.HEAD && granted(new Posting(task.unitId(), Post.REGISTRAR), h.action()));
    }

    /** The task as it was asked for. */
    static NewTask asked(Task t) {
        return new NewTask(t.step(), t.slot(), t.unitId(), t.post(), t.personId(), t.dueAt(), t.note());
    }

    private Optional<UUID> grantedIn(Person person, UUID unitId, String action, boolean asRegistrar) {
        return person.active() && person.postings().stream()
                .anyMatch(p -> p.unitId().equals(unitId) && (!asRegistrar || p.post() == Post.REGISTRAR) && granted(p, action))
                        ? Optional.of(unitId) : Optional.empty();
    }

    /** Whether the post is granted the action in its unit. */
    boolean granted(Posting posting, String action) {
        Unit unit = organisation.unit(posting.unitId()).orElse(null);
        if (unit == null) {
            return false;
        }
        for (Grant grant : grants) {
            if (grant.allows(unit, posting.post(), action)) {
                return guard.enabled(action, unit);
            }
        }
        return false;
    }
}
