package org.yichuan.page.word.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yichuan.api.official.Block;
import org.yichuan.page.layout.Numerals;

/** Builds a body, or that of an annex, from what stands in a file. Headings are counted by their place, as the product does. */
final class Blocks {
    /** A heading is a line; what is longer is a paragraph that begins with a number. */
    private static final int HEADING = 60;

    /** Numbers as we write them; what follows is the heading's text to the letter. */
    private static final List<Pattern> WRITTEN = List.of(Pattern.compile("(?s)([一二三四五六七八九十百零]{1,6})、(.*)"), Pattern.compile("(?s)（([一二三四五六七八九十百零]{1,6})）(.*)"),
            Pattern.compile("(?s)(\\d{1,3})\\.(.*)"), Pattern.compile("(?s)（(\\d{1,3})）(.*)"));

    private final Losses losses;
    private final List<Block> blocks = new ArrayList<>();
    private final int[] count = new int[Block.Heading.LEVELS + 1];

    Blocks(Losses losses) {
        this.losses = losses;
    }

    List<Block> list() {
        return blocks;
    }

    void add(Item item) {
        switch (item) {
            case Item.Para p when p.role() != null && p.role() != Role.HEAD && p.role() != Role.IMPRINT -> ours(p);
            case Item.Para p -> recognised(p);
            case Item.Grid g -> grid(g);
        }
    }

    /** A paragraph of a file of ours: its style says what it is. */
    private void ours(Item.Para p) {
        if (p.text().isEmpty()) {
            return;
        }
        if (p.role().level() > 0) {
            Matcher written = WRITTEN.get(p.role().level() - 1).matcher(p.text());
            Numbered typed = Numbered.of(p.text());
            if (written.matches()) {
                heading(p, p.role().level(), written.group(1), written.group(2));
            } else {
                heading(p, p.role().level(), typed == null ? null : typed.number(), typed == null ? p.text() : typed.text());
            }
        } else if (p.role() == Role.BODY && Numbered.of(p.line()) != null) {
            // typed in a word processor below a paragraph of ours
            recognised(p);
        } else {
            blocks.add(new Block.Paragraph(p.text()));
        }
    }

    private void recognised(Item.Para p) {
        String line = p.line();
        if (line.isEmpty()) {
            return;
        }
        Numbered numbered = Numbered.of(line);
        if (numbered == null) {
            boolean styled = p.outline() >= 0 && p.outline() < Block.Heading.LEVELS && line.length() <= HEADING && !line.contains("\n") && !line.endsWith("。");
            if (styled) {
                heading(p, p.outline() + 1, null, line);
            } else {
                paragraph(p, line);
            }
            return;
        }
        int stop = numbered.text().indexOf('。');
        if (numbered.level() > 2) {
            // heading and text of a kind: the whole of it is set alike
            marks(p);
            heading(p, numbered.level(), numbered.number(), numbered.text().replace('\n', ' '));
        } else if (stop < 0 && numbered.text().length() <= HEADING || stop == numbered.text().length() - 1 && stop <= HEADING) {
            heading(p, numbered.level(), numbered.number(), numbered.text());
        } else if (stop > 0 && stop <= HEADING / 2) {
            losses.add(p.place(), "lost.runIn");
            heading(p, numbered.level(), numbered.number(), numbered.text().substring(0, stop));
            paragraph(p, Item.stripped(numbered.text().substring(stop + 1)));
        } else {
            losses.add(p.place(), "lost.longHeading");
            paragraph(p, line);
        }
    }

    private void paragraph(Item.Para p, String text) {
        marks(p);
        blocks.add(new Block.Paragraph(text));
    }

    private void marks(Item.Para p) {
        p.marks().forEach(mark -> losses.add(p.place(), mark.key(), mark.words()));
    }

    /** @param typed the number it had, or null when it had none */
    private void heading(Item.Para p, int level, String typed, String text) {
        count[level]++;
        Arrays.fill(count, level + 1, count.length, 0);
        String made = level <= 2 ? Numerals.chinese(count[level]) : String.valueOf(count[level]);
        if (typed != null && !typed.equals(made)) {
            losses.add(p.place(), "lost.number", typed, made);
        }
        blocks.add(new Block.Heading(level, text));
    }

    private void grid(Item.Grid g) {
        int width = g.rows().stream().mapToInt(List::size).max().orElse(0);
        if (width == 0) {
            return;
        }
        boolean box = width == 1 && g.rows().size() == 1 && (g.paragraphs().isEmpty() || g.paragraphs().getFirst().role() == null);
        if (box) {
            losses.add(g.place(), "lost.frame");
            g.paragraphs().forEach(this::recognised);
            return;
        }
        List<List<String>> even = new ArrayList<>();
        boolean ragged = false;
        for (List<String> row : g.rows()) {
            List<String> cells = new ArrayList<>(row);
            ragged |= cells.size() < width;
            while (cells.size() < width) {
                cells.add("");
            }
            even.add(cells);
        }
        if (ragged) {
            losses.add(g.place(), "lost.ragged");
        }
        blocks.add(new Block.Table(even.getFirst(), even.subList(1, even.size())));
    }
}
