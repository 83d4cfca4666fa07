package org.yichuan.api.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that belongs to a document.
 *
 * @param name      file name as given, shown as text only
 * @param mediaType sniffed from the content, never taken from the client
 * @param size      bytes
 * @param sha256    hash of the content (hex), under which it is stored
 */
public record Attachment(UUID id, UUID documentId, String name, String mediaType, long size, String sha256, Instant addedAt) {
}
