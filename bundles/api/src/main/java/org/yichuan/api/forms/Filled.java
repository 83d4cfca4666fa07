package org.yichuan.api.forms;

import java.util.UUID;

/**
 * What was filled in on a form of a document: its version and the values.
 *
 * @param unit   whose form it is: the document's registry, or a unit that handles it
 * @param sheet  {@link Sheet#ref()} of the form it was filled in on
 * @param values a JSON object: {@link Forms#values}
 */
public record Filled(UUID unit, String sheet, String values) { }
