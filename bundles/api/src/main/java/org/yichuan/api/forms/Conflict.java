package org.yichuan.api.forms;

import java.util.UUID;
import org.yichuan.api.text.Message;

/**
 * What a layer says against the layers above it. Until its unit settles it (publishes again) the field stays as {@code holds}
 * says; nothing is merged by guessing.
 *
 * @param unit  whose layer it is
 * @param field name of the field
 * @param what  a sentence: what is set here, what above
 * @param above whether what is above holds for the time being: it is fixed there; otherwise the layer's own does
 */
public record Conflict(UUID unit, String field, Message what, boolean above) { }
