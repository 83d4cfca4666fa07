package org.yichuan.api.circulation;

import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Extension point: told after every commit, in the committing thread; must return at once and cannot fail the action.
 * Also told when actions or grants came or went.
 */
@ConsumerType
public interface CirculationListener {

    /** @param documentIds the documents that changed */
    void changed(Set<UUID> documentIds);

    /** Actions or grants came, perhaps with more in a moment: a module brings several. */
    default void rightsChanged() {
    }

    /** Actions or grants went, perhaps to come again in a moment: so does every update of a module. */
    default void rightsGone() {
        rightsChanged();
    }

    /** A change of modules is through: what it brings has come, what it takes away has gone, who has it is decided. */
    default void rightsSettled() {
        rightsChanged();
    }
}
