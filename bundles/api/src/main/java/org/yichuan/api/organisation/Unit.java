package org.yichuan.api.organisation;

import java.util.UUID;

/**
 * A unit of the organisation.
 *
 * @param id       identity (UUIDv7)
 * @param code     short unique code, used in commands and files
 * @param name     Chinese name as it stands on documents
 * @param nameEn   English name
 * @param level    its level
 * @param parentId the unit above, or null at the top
 * @param order    place among its siblings
 */
public record Unit(UUID id, String code, String name, String nameEn, Level level, UUID parentId, int order) {
}
