package org.yichuan.page.layout;

import java.util.List;

/**
 * A page.
 *
 * @param number from 1; odd ones are right-hand pages
 */
public record Page(int number, List<Mark> marks) {
    public Page {
        marks = List.copyOf(marks);
    }
}
