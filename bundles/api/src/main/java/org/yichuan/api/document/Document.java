package org.yichuan.api.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A document in circulation; immutable, changed only by {@link org.yichuan.api.circulation.Circulation}.
 *
 * @param id       identity (UUIDv7)
 * @param owner    the registry in whose register it stands
 * @param house    the bureau or section the owner belongs to; its leaders may see it
 * @param head     what is registered of it
 * @param state    where it stands
 * @param plan     who is to do what
 * @param dueAt    time limit 办理时限, or null before it is set
 * @param result   reported result 办理结果, empty before
 * @param origin   the document it was dispatched from, or null
 * @param closedAt when it was closed, or null
 * @param version  number of journal entries so far; the optimistic version
 * @param chainHead hash (hex) of its newest journal entry, empty before the first
 */
public record Document(UUID id, UUID owner, UUID house, Head head, DocumentState state, Plan plan, Instant dueAt,
        String result, UUID origin, Instant closedAt, long version, String chainHead) {

    /** A new document, before its first entry. */
    public static Document create(UUID id, UUID owner, UUID house, Head head, DocumentState state, Instant dueAt, UUID origin) {
        return new Document(id, owner, house, head, state, Plan.NONE, dueAt, "", origin, null, 0, "");
    }

    public Document with(Head head) {
        return new Document(id, owner, house, head, state, plan, dueAt, result, origin, closedAt, version, chainHead);
    }

    public Document with(DocumentState state) {
        return new Document(id, owner, house, head, state, plan, dueAt, result, origin, closedAt, version, chainHead);
    }

    public Document with(Plan plan) {
        return new Document(id, owner, house, head, state, plan, dueAt, result, origin, closedAt, version, chainHead);
    }

    public Document withDueAt(Instant dueAt) {
        return new Document(id, owner, house, head, state, plan, dueAt, result, origin, closedAt, version, chainHead);
    }

    public Document withResult(String result) {
        return new Document(id, owner, house, head, state, plan, dueAt, result, origin, closedAt, version, chainHead);
    }

    public Document closed(Instant at) {
        return new Document(id, owner, house, head, DocumentState.CLOSED, plan, dueAt, result, origin, at, version, chainHead);
    }

    /** After one more journal entry. */
    public Document entered(long version, String chainHead) {
        return new Document(id, owner, house, head, state, plan, dueAt, result, origin, closedAt, version, chainHead);
    }

    /** Over the time limit and not ended. */
    public boolean overdue(Instant now) {
        return dueAt != null && now.isAfter(dueAt) && !ended();
    }

    /** Closed, sent back, recalled or voided: nothing more is done to it. */
    public boolean ended() {
        return switch (state) {
            case CLOSED, SENT_BACK, RECALLED, VOIDED -> true;
            default -> false;
        };
    }

    /** Whether it is one that goes out from here 发文; all others came in. */
    public boolean outgoing() {
        return state.outgoing();
    }
}
