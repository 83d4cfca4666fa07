package org.yichuan.api.forms;

import java.math.BigDecimal;

/**
 * A value as it is sought and sorted by: in order of numbers, and by its text where there is none.
 *
 * @param text   in small letters, not null; sought by how it begins
 * @param number a number, a day, a time, metres of a line …, at most 25 digits before the point and 6 after it; or null
 */
public record SearchKey(String text, BigDecimal number) { }
