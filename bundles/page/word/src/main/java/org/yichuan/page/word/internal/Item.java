package org.yichuan.page.word.internal;

import java.util.List;

/** What stands in a file, in its order, before it is known what it is. */
sealed interface Item {

    /** Where it stands. */
    Losses.Place place();

    /**
     * A paragraph.
     *
     * @param role    its role when its style is one of ours, otherwise null
     * @param label   the number that the word processor counted, empty when there is none
     * @param text    its text; lines are parted by a line feed
     * @param names   the names in it that are marked as such
     * @param align   how it stands: left, center, right, both; null when nothing says so
     * @param size    largest type size in half points, 0 when nothing says so
     * @param outline level of its style in the outline from 0, or -1
     * @param titled  its style is the one of titles
     * @param marks   how its words look, where that says something
     */
    record Para(Losses.Place place, Role role, String label, String text, List<String> names, String align, int size, boolean red, boolean newPage, int outline,
            boolean titled, List<Lost> marks) implements Item {
        public Para {
            names = List.copyOf(names);
            marks = List.copyOf(marks);
        }

        /** Number and text, without blanks around them. */
        String line() {
            return stripped(label + text);
        }

        boolean blank() {
            return line().isEmpty();
        }

        boolean centred() {
            return "center".equals(align);
        }

        boolean right() {
            return "right".equals(align) || "end".equals(align);
        }
    }

    /** What could not be carried over of a paragraph: key of what is said, and the words it is about. */
    record Lost(String key, String words) {
    }

    /** A table; its rows may be of different length. */
    record Grid(Losses.Place place, List<List<String>> rows, List<Para> paragraphs) implements Item {
    }

    /** Without the blanks at both ends, those of other scripts included. */
    static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
