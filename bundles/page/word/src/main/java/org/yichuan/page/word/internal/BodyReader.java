package org.yichuan.page.word.internal;

import java.util.ArrayList;
import java.util.List;
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
    /** Not text of the document: properties, what was deleted, the older copy of what is there in a newer form. */
    static final Set<String> PASSED = Set.of("sdtPr", "sdtEndPr", "Fallback", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange", "trPrChange", "sectPrChange",
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

    /** What a section says of its pages. */
    void section(Xml x) throws XMLStreamException {
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

    /** @throws NotRendered when there is more than a document has */
    void counted(int more) {
        characters += more;
        if (characters > CHARACTERS || pieces > PIECES) {
            throw new NotRendered(texts.message("tooLong", String.valueOf(CHARACTERS), String.valueOf(PIECES)));
        }
    }

    private Item.Para paragraph(Xml x, int depth) throws XMLStreamException {
        paragraphs++;
        pieces++;
        counted(0);
        ParagraphReader reader = new ParagraphReader(this, styles, lists, losses, x, depth, paragraphs, newPage);
        newPage = false;
        Item.Para read = reader.read();
        newPage |= reader.newPage();
        return read;
    }

    /** The words of a box inside a paragraph, whose own are not counted as paragraphs of the file; empty when it has none. */
    String box(Xml x, int depth) throws XMLStreamException {
        List<Item> inside = new ArrayList<>();
        int before = paragraphs;
        x.inside(name -> {
            if (name.equals("txbxContent")) {
                blocks(x, inside, depth, null);
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
        return said.toString();
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
}
