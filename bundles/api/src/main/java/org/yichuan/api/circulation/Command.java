package org.yichuan.api.circulation;

import java.util.UUID;

/**
 * What someone wants done.
 *
 * @param id         made where the person acts; the same command sent again acts once
 * @param documentId the document, or null for an action that makes one
 * @param taskId     the task that is answered, or null for an action of the document's registry
 * @param action     the action's code
 * @param seen       version of the document that the person had before him, or -1 to act on whatever it is now
 */
public record Command(UUID id, UUID documentId, UUID taskId, String action, long seen, Input input) {
}
