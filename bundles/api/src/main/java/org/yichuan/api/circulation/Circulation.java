package org.yichuan.api.circulation;

import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.yichuan.api.document.Category;
import org.yichuan.api.organisation.Person;
import org.yichuan.api.settings.Settings;

/** The one door through which documents change. */
@ProviderType
public interface Circulation {

    /**
     * Performs a command: checks the right, asks the handler, writes document, tasks and journal entry in one
     * transaction. Returns only after the commit. Refusals are outcomes; only a failure of the machinery throws.
     */
    Outcome perform(Person actor, Command command);

    /** What the actor could do to the document now: actions with the task each would answer (null: as its registry). */
    List<Offer> offers(Person actor, UUID documentId);

    /** Whether some post of the actor is granted the action, whatever the document; screens of that name follow it. */
    boolean granted(Person actor, String action);

    /**
     * Open tasks that no action can end any more, because the module that brought it is gone or disabled for the unit,
     * fall to the unit's registrar; where it has none, to the unit that asked for it, at last to the document's registry.
     *
     * @param actor an administrator, who stands in the journal for it
     * @return how many tasks
     */
    int release(Person actor, String why);

    /**
     * Tasks that fell by {@link #release} go back to whom they fell from, when they are still open and can be answered there again.
     *
     * @param actor an administrator, who stands in the journal for it
     * @return how many tasks
     */
    int resume(Person actor, String why);

    /** What units shape themselves: routes, time limits, working days, categories. */
    Settings settings();

    /** Every category that a document may have: built in, of modules, added by units, also those taken away since. {@link Settings#categories} has those to choose from. */
    List<Category> categories();

    /** Every action there is now. */
    List<ActionHandler> actions();

    /** An action that is open to someone now. */
    record Offer(ActionHandler action, Task task) { }
}
