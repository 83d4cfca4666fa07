package org.yichuan.api.official;

import java.time.Instant;
import java.util.UUID;

/**
 * A version of the text of an outgoing document; nothing of it is ever changed (痕迹保留).
 *
 * @param number    1, 2, 3 …
 * @param entry     number of the journal entry that made it
 * @param reason    why, in words; may be empty
 * @param substance a change of substance: countersigners are called and the leader signs again; otherwise one of wording
 * @param sha256    hash (hex) of the text, under which it is kept
 */
public record TextVersion(UUID documentId, int number, long entry, Instant at, UUID personId, String personName, String reason,
        boolean substance, String sha256) {
}
