package org.yichuan.api.official;

import java.util.List;

/** A piece of the body, or of an annex, in its order. */
public sealed interface Block {

    /**
     * A numbered heading 结构层次序数 (GB/T 9704-2012, 7.3.3). Its number is made from its place and never typed:
     * {@code 一、}, {@code (一)}, {@code 1.}, {@code (1)}.
     *
     * @param level 1 to 4
     * @param text  without its number
     */
    record Heading(int level, String text) implements Block {
        /** Lowest level. */
        public static final int LEVELS = 4;

        /** @throws IllegalArgumentException for a level that does not exist */
        public Heading {
            if (level < 1 || level > LEVELS) {
                throw new IllegalArgumentException("heading level " + level);
            }
        }
    }

    /** A paragraph, without the two characters it is indented by. */
    record Paragraph(String text) implements Block {
    }

    /**
     * A table.
     *
     * @param header the head of its columns; repeated on every page
     * @param rows   as many cells each as the header has
     */
    record Table(List<String> header, List<List<String>> rows) implements Block {
        /** @throws IllegalArgumentException when a row has not as many cells as the header */
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != header.size()) {
                    throw new IllegalArgumentException("a row of " + row.size() + " cells under a header of " + header.size());
                }
            }
        }
    }
}
