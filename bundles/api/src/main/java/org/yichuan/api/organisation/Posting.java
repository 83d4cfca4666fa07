package org.yichuan.api.organisation;

import java.util.UUID;

/** A post held in a unit. */
public record Posting(UUID unitId, Post post) {
}
