package org.yichuan.api.forms;

/**
 * What a layer changes of a field of the layers above.
 *
 * @param field     name of the field
 * @param attribute one of {@link Field#ATTRIBUTES}
 * @param was       its value above when it was refined: when that is another one now, the two stand against each other
 * @param is        the value it has from this layer on
 */
public record Refinement(String field, String attribute, Object was, Object is) { }
