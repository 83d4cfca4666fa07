package org.yichuan.api.forms;

import java.util.Map;
import java.util.Set;
import org.yichuan.api.text.Message;

/**
 * What values come to on a form.
 *
 * @param values what is to be kept: as given, with what is computed, without what is not shown
 * @param faults by field, what is wrong, in a sentence; the form cannot be sent
 * @param failed by field, why it could not be computed: shown on the field, the form can be sent all the same
 * @param hidden the fields that are not shown
 */
public record Checked(Map<String, Object> values, Map<String, Message> faults, Map<String, Message> failed, Set<String> hidden) { }
