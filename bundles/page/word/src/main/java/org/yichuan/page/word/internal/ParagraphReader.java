package org.yichuan.page.word.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/** From a paragraph of a file to its words, and to what says which part of the document it is. */
final class ParagraphReader {
    private final BodyReader body;
    private final Styles styles;
    private final Lists lists;
    private final Losses losses;
    private final Xml x;
    private final int depth;
    private final int number;
    private final StringBuilder text = new StringBuilder();
    private final List<String> names = new ArrayList<>();
    private final List<Item.Lost> pending = new ArrayList<>();
    private final List<Item.Lost> marks = new ArrayList<>();
    private String style;
    private String list;
    private int level;
    private String align;
    private int outline = -1;
    private int size;
    private boolean red;
    private boolean ahead;
    private boolean newPage;
    private boolean inName;

    /**
     * @param body   what it is a paragraph of, which reads what is inside it
     * @param number of the paragraph, by which its place is told
     * @param ahead  whether a new page begins with it
     */
    ParagraphReader(BodyReader body, Styles styles, Lists lists, Losses losses, Xml x, int depth, int number, boolean ahead) {
        this.body = body;
        this.styles = styles;
        this.lists = lists;
        this.losses = losses;
        this.x = x;
        this.depth = depth;
        this.number = number;
        this.ahead = ahead;
    }

    /** Whether a new page begins behind it. */
    boolean newPage() {
        return newPage;
    }

    /** Told when the paragraph's words are known, by which its place is named. */
    private void lost(String key, String words) {
        pending.add(new Item.Lost(key, words));
    }

    /** Reads what is inside the element it stands at. */
    Item.Para read() throws XMLStreamException {
        x.inside(name -> {
            switch (name) {
                case "pPr" -> properties();
                case "r" -> run();
                case "del", "moveFrom" -> {
                    lost("lost.deleted", "");
                    x.skip();
                }
                case "ins", "moveTo" -> {
                    lost("lost.inserted", "");
                    return false;
                }
                case "math:oMath" -> formula();
                case "fldSimple" -> {
                    lost("lost.field", "");
                    return false;
                }
                default -> {
                    if (!BodyReader.PASSED.contains(name)) {
                        return false;
                    }
                    x.skip();
                }
            }
            return true;
        });
        return para();
    }

    private void properties() throws XMLStreamException {
        x.inside(name -> {
            switch (name) {
                case "pStyle" -> style = x.value();
                case "numId" -> list = x.value();
                case "ilvl" -> level = x.number(0);
                case "jc" -> align = x.value();
                case "outlineLvl" -> outline = x.number(-1);
                case "pageBreakBefore" -> ahead |= x.on();
                case "sectPr" -> {
                    body.section(x);
                    newPage = true;
                    return true;
                }
                case "rPr", "pPrChange" -> {
                    x.skip();
                    return true;
                }
                default -> {
                    // how it looks
                }
            }
            return false;
        });
    }

    private void formula() throws XMLStreamException {
        StringBuilder said = new StringBuilder();
        x.inside(name -> {
            if (name.equals("math:t")) {
                said.append(x.content());
                return true;
            }
            return false;
        });
        append(said.toString());
        lost("lost.formula", said.toString());
    }

    private void run() throws XMLStreamException {
        int from = text.length();
        RunLook look = new RunLook(styles);
        x.inside(name -> {
            if (BodyReader.PASSED.contains(name)) {
                x.skip();
                return true;
            }
            switch (name) {
                case "rPr" -> look.read(x);
                case "t" -> words(look, x.content());
                case "object" -> inside("lost.object");
                case "drawing", "pict" -> inside("lost.picture");
                default -> {
                    sign(name);
                    return false;
                }
            }
            return true;
        });
        if (look.turn()) {
            // a break of ours in a title
            text.setLength(from);
        }
        String said = text.substring(from);
        if (said.isEmpty()) {
            return;
        }
        if (look.name()) {
            if (inName) {
                names.set(names.size() - 1, names.getLast() + said);
            } else {
                names.add(said);
            }
        }
        inName = look.name();
        size = Math.max(size, look.size());
        red |= look.red();
        if (!said.isBlank()) {
            look.marks().forEach(mark -> marks.add(new Item.Lost(mark, Losses.words(said))));
        }
    }

    /** What stands between the words of a run. */
    private void sign(String name) {
        switch (name) {
            case "tab", "ptab" -> append("\t");
            case "br" -> broken();
            case "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            case "sym" -> lost("lost.symbol", "");
            case "footnoteReference", "endnoteReference" -> lost("lost.footnote", "");
            case "commentReference" -> lost("lost.comment", "");
            case "ruby" -> lost("lost.ruby", "");
            default -> {
                // nothing to read
            }
        }
    }

    private boolean ours() {
        return Role.of(styles.of(style).name()) != null;
    }

    private void words(RunLook look, String words) {
        if (look.hidden() && !ours()) {
            if (!words.isBlank()) {
                lost("lost.hidden", Losses.words(words));
            }
        } else if (look.squares(words, text)) {
            text.setCharAt(text.length() - 1, '㎡');
        } else {
            append(words);
        }
    }

    private void broken() {
        if ("page".equals(x.attribute("type"))) {
            if (Item.stripped(text.toString()).isEmpty()) {
                ahead = true;
            } else {
                newPage = true;
            }
        } else {
            append("\n");
        }
    }

    private void append(String more) {
        body.counted(more.length());
        text.append(more);
    }

    /** A picture, or a box with text in it: the text is told, so that nobody misses it unseen. */
    private void inside(String key) throws XMLStreamException {
        String said = body.box(x, depth + 1);
        if (said.isEmpty()) {
            lost(key, "");
        } else {
            lost("lost.box", Losses.words(said));
        }
    }

    private Item.Para para() {
        Styles.Style its = styles.of(style);
        Role role = Role.of(its.name());
        String label = "";
        if (role == null) {
            boolean own = list != null;
            String counted = own ? list : its.list();
            if (counted != null && !counted.equals("0") && !Item.stripped(text.toString()).isEmpty()) {
                label = lists.next(counted, own ? level : its.level());
                if (label.equals(Lists.BULLET)) {
                    lost("lost.bullet", "");
                    label = "";
                }
            }
        }
        Losses.Place place = losses.paragraph(number, text.toString());
        pending.forEach(one -> losses.add(place, one.key(), one.words()));
        String name = its.name().toLowerCase(Locale.ROOT);
        return new Item.Para(place, role, label, text.toString(), names, align != null ? align : its.align(), size > 0 ? size : its.size(), red, ahead || its.newPage(),
                outline >= 0 && outline < 9 ? outline : its.outline(), name.equals("title") || name.equals("标题"), role == null ? marks : List.of());
    }
}
