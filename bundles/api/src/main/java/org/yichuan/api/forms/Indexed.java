package org.yichuan.api.forms;

import java.util.Set;

/**
 * A value as it is sought and sorted by.
 *
 * @param field {@link Sheet#key}
 * @param see   who may find the document by it: {@link Field#see}, and the registry; empty: whoever sees the document
 * @param key   what it is sought and sorted by
 */
public record Indexed(String field, Set<String> see, SearchKey key) { }
