package org.yichuan.page.word.internal;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** How a run looks, as far as it says something that a document's text cannot. */
final class RunLook {
    private static final String RAISED = "lost.mark.raised";
    private final Styles styles;
    private final List<String> marks = new ArrayList<>();
    private boolean hidden;
    private boolean red;
    private boolean name;
    private boolean turn;
    private boolean raised;
    private int size;

    RunLook(Styles styles) {
        this.styles = styles;
    }

    /** Whether these words make square metres of a metre before them, which is a character of its own; fonts for documents have no others. They are not marked then. */
    boolean squares(String words, CharSequence before) {
        boolean squares = raised && words.equals("2") && !before.isEmpty() && before.charAt(before.length() - 1) == 'm';
        if (squares) {
            marks.remove(RAISED);
        }
        return squares;
    }

    boolean hidden() {
        return hidden;
    }

    boolean red() {
        return red;
    }

    /** Whether it is a name that was set apart by our own Word file. */
    boolean name() {
        return name;
    }

    /** Whether it is a break of our own in a title. */
    boolean turn() {
        return turn;
    }

    /** In half points; 0: it does not say. */
    int size() {
        return size;
    }

    /** The keys of what was marked in a way that a document's text cannot hold. */
    List<String> marks() {
        return marks;
    }

    /** Reads the properties that it stands at. */
    void read(Xml x) throws XMLStreamException {
        x.inside(property -> {
            switch (property) {
                case "rStyle" -> {
                    name = Role.NAME.equals(styles.of(x.value()).name());
                    turn = Role.TURN.equals(styles.of(x.value()).name());
                }
                case "vanish" -> hidden = x.on();
                case "sz" -> size = x.number(0);
                case "color" -> red = x.value() != null && x.value().matches("(?i)[c-f][0-9a-f][0-3][0-9a-f][0-3][0-9a-f]");
                case "u" -> mark(x.on(), "lost.mark.underline");
                case "strike", "dstrike" -> mark(x.on(), "lost.mark.strike");
                case "b" -> mark(x.on(), "lost.mark.bold");
                case "i" -> mark(x.on(), "lost.mark.italic");
                case "em" -> mark(x.on(), "lost.mark.emphasis");
                case "vertAlign" -> {
                    raised = "superscript".equals(x.value());
                    mark(!"baseline".equals(x.value()), RAISED);
                }
                case "rPrChange" -> {
                    x.skip();
                    return true;
                }
                default -> {
                    // faces and sizes are those of the layout
                }
            }
            return false;
        });
    }

    private void mark(boolean on, String key) {
        if (on) {
            marks.add(key);
        }
    }
}
