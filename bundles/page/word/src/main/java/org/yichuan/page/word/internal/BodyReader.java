package org.yichuan.page.word.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.yichuan.api.page.NotRendered;
import org.yichuan.api.text.Texts;

/** From the body of a file to its paragraphs and tables; what neither of them can hold is told by its place. */
final class BodyReader {
    /** More than any document has; what is read is held in memory. */
    static final int CHARACTERS = 1_000_000;
    /** Paragraphs and rows of tables. */
    static final int PIECES = 20_000;
    private static final int DEEPEST = 12;
    private static final String RAISED = "lost.mark.raised";
    /** Not text of the document: properties, what was deleted, the older copy of what is there in a newer form. */
    private static final Set<String> PASSED = Set.of("sdtPr", "sdtEndPr", "Fallback", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange", "trPrChange", "sectPrChange",
            "tblPr", "tblGrid", "trPr", "tblPrEx", "instrText", "delText", "rt", "bookmarkStart", "bookmarkEnd");

    private final Texts texts;
    private final Styles styles;
    private final Lists lists;
    private final Losses losses;
    private int paragraphs;
    private int tables;
    private int pieces;
    private int characters;
    private boolean newPage;

    BodyReader(Styles styles, Lists lists, Losses losses, Texts texts) {
        this.styles = styles;
        this.lists = lists;
        this.losses = losses;
        this.texts = texts;
    }

    /** Everything of a part. */
    List<Item> read(byte[] part) throws XMLStreamException {
        List<Item> items = new ArrayList<>();
        Xml x = new Xml(part);
        x.all(root -> {
            blocks(x, items, 0, null);
            return true;
        });
        return items;
    }

    /**
     * Everything inside the element it stands at.
     *
     * @param cell the cell of a table it is, or null
     */
    private void blocks(Xml x, List<Item> into, int depth, Cell cell) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new NotRendered(texts.message("tooDeep"));
        }
        x.inside(name -> {
            switch (name) {
                case "p" -> into.add(paragraph(x, depth));
                case "tbl" -> table(x, into, depth);
                case "sectPr" -> section(x);
                case "del", "moveFrom" -> {
                    losses.add(here(), "lost.deleted");
                    x.skip();
                }
                case "gridSpan", "vMerge" -> {
                    if (cell != null) {
                        cell.span = name.equals("gridSpan") ? Math.max(1, x.number(1)) : cell.span;
                        losses.add(cell.place, "lost.merged");
                    }
                    return false;
                }
                default -> {
                    if (!PASSED.contains(name)) {
                        return false;
                    }
                    x.skip();
                }
            }
            return true;
        });
    }

    /** A cell while it is read. */
    private static final class Cell {
        private final Losses.Place place;
        private int span = 1;

        Cell(Losses.Place place) {
            this.place = place;
        }
    }

    private Losses.Place here() {
        return losses.paragraph(paragraphs, "");
    }

    private void section(Xml x) throws XMLStreamException {
        x.inside(name -> {
            if (name.equals("pgSz") && "landscape".equals(x.attribute("orient"))) {
                losses.add(here(), "lost.landscape");
            }
            if (name.equals("cols") && Xml.number(x.attribute("num"), 1) > 1) {
                losses.add(here(), "lost.columns");
            }
            return false;
        });
    }

    private void counted(int more) {
        characters += more;
        if (characters > CHARACTERS || pieces > PIECES) {
            throw new NotRendered(texts.message("tooLong", String.valueOf(CHARACTERS), String.valueOf(PIECES)));
        }
    }

    private Item.Para paragraph(Xml x, int depth) throws XMLStreamException {
        paragraphs++;
        pieces++;
        counted(0);
        Words words = new Words(x, depth);
        words.read();
        return words.para();
    }

    private void table(Xml x, List<Item> into, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new NotRendered(texts.message("tooDeep"));
        }
        int number = depth == 0 ? ++tables : tables;
        int at = paragraphs;
        List<List<String>> rows = new ArrayList<>();
        List<Item.Para> all = new ArrayList<>();
        x.inside(name -> {
            if (name.equals("tr")) {
                pieces++;
                counted(0);
                rows.add(row(x, number, rows.size() + 1, all, depth));
                return true;
            }
            if (PASSED.contains(name)) {
                x.skip();
                return true;
            }
            return false;
        });
        into.add(new Item.Grid(losses.table(at, number), rows, all));
    }

    private List<String> row(Xml x, int table, int row, List<Item.Para> all, int depth) throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        x.inside(name -> {
            switch (name) {
                case "tc" -> {
                    List<Item> inside = new ArrayList<>();
                    Cell read = new Cell(losses.cell(paragraphs, table, row));
                    blocks(x, inside, depth + 1, read);
                    StringBuilder cell = new StringBuilder();
                    for (Item item : inside) {
                        switch (item) {
                            case Item.Para p -> {
                                all.add(p);
                                // the head of a table is set in its own face
                                p.marks().stream().filter(mark -> row > 1).forEach(mark -> losses.add(read.place, mark.key(), mark.words()));
                                add(cell, p.role() == null ? p.line() : p.text(), "\n");
                            }
                            case Item.Grid nested -> {
                                losses.add(read.place, "lost.nested");
                                nested.rows().forEach(r -> add(cell, String.join(" ", r), "\n"));
                            }
                        }
                    }
                    cells.add(cell.toString());
                    for (int i = 1; i < Math.min(read.span, 64); i++) {
                        cells.add("");
                    }
                }
                case "gridBefore" -> {
                    for (int i = Math.min(x.number(0), 64); i > 0; i--) {
                        cells.add("");
                    }
                    return false;
                }
                default -> {
                    if (!PASSED.contains(name) || name.equals("trPr")) {
                        return false;
                    }
                    x.skip();
                }
            }
            return true;
        });
        return cells;
    }

    private static void add(StringBuilder cell, String text, String between) {
        if (!text.isEmpty()) {
            cell.append(cell.isEmpty() ? "" : between).append(text);
        }
    }

    /** The words of one paragraph. */
    private final class Words {
        private final Xml x;
        private final int depth;
        private final int number = paragraphs;
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
        private boolean ahead = newPage;
        private boolean inName;

        Words(Xml x, int depth) {
            this.x = x;
            this.depth = depth;
            newPage = false;
        }

        /** Told when the paragraph's words are known, by which its place is named. */
        private void lost(String key, String words) {
            pending.add(new Item.Lost(key, words));
        }

        void read() throws XMLStreamException {
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
                        if (!PASSED.contains(name)) {
                            return false;
                        }
                        x.skip();
                    }
                }
                return true;
            });
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
                        section(x);
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
            Look look = new Look();
            x.inside(name -> {
                if (PASSED.contains(name)) {
                    x.skip();
                    return true;
                }
                switch (name) {
                    case "rPr" -> look.read(x);
                    case "t" -> append(look.hidden && !ours() ? hidden(x.content()) : look.shown(x.content()));
                    case "object" -> inside("lost.object");
                    case "drawing", "pict" -> inside("lost.picture");
                    default -> {
                        sign(name);
                        return false;
                    }
                }
                return true;
            });
            if (look.turn) {
                // a break of ours in a title
                text.setLength(from);
            }
            String said = text.substring(from);
            if (said.isEmpty()) {
                return;
            }
            if (look.name) {
                if (inName) {
                    names.set(names.size() - 1, names.getLast() + said);
                } else {
                    names.add(said);
                }
            }
            inName = look.name;
            size = Math.max(size, look.size);
            red |= look.red;
            if (!said.isBlank()) {
                look.marks.forEach(mark -> marks.add(new Item.Lost(mark, Losses.words(said))));
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

        private String hidden(String words) {
            if (!words.isBlank()) {
                lost("lost.hidden", Losses.words(words));
            }
            return "";
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
            counted(more.length());
            text.append(more);
        }

        /** A picture, or a box with text in it: the text is told, so that nobody misses it unseen. */
        private void inside(String key) throws XMLStreamException {
            List<Item> inside = new ArrayList<>();
            int before = paragraphs;
            x.inside(name -> {
                if (name.equals("txbxContent")) {
                    blocks(x, inside, depth + 1, null);
                    return true;
                }
                if (PASSED.contains(name)) {
                    x.skip();
                    return true;
                }
                return false;
            });
            paragraphs = before;
            StringBuilder said = new StringBuilder();
            for (Item item : inside) {
                if (item instanceof Item.Para p) {
                    add(said, p.line(), " ");
                }
            }
            if (said.isEmpty()) {
                lost(key, "");
            } else {
                lost("lost.box", Losses.words(said.toString()));
            }
        }

        Item.Para para() {
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

        /** How a run looks, as far as it says something that a document's text cannot. */
        private final class Look {
            private final List<String> marks = new ArrayList<>();
            private boolean hidden;
            private boolean red;
            private boolean name;
            private boolean turn;
            private boolean raised;
            private int size;

            /** A raised 2 behind a metre makes square metres, which is a character of its own; fonts for documents have no others. */
            String shown(String words) {
                if (!raised || !words.equals("2") || !text.toString().endsWith("m")) {
                    return words;
                }
                marks.remove(RAISED);
                text.setLength(text.length() - 1);
                return "㎡";
            }

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
    }
}
